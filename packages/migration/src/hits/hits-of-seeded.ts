import type { SeededRun } from '../dry-run/dry-run-types.ts'
import type { RuleHit } from '../model/hit.ts'
import type { DataDifference, ScriptFailure } from '../model/proof.ts'
import { failureText } from './failure-text.ts'

/**
 * Says what became of seeded rows.
 *
 * Shape:  an up that fails over rows, a down that does, and one hit for each table whose rows changed.
 * Errors: never throws.
 */
export function hitsOfSeeded(
  { upFailure, downFailure, differences }: SeededRun,
  data: 'error' | 'warning' | 'off',
  version: string | null,
): readonly RuleHit[] {
  const failed = [
    ...failureHit(upFailure, 'The up migration fails over rows', version),
    ...failureHit(downFailure, 'The down migration fails over rows', version),
  ]
  if (data === 'off') return failed
  return [...failed, ...(differences ?? []).map((one) => dataHit(one, data, version))]
}

function failureHit(failure: ScriptFailure | null, what: string, version: string | null): readonly RuleHit[] {
  if (failure === null) return []
  return [
    {
      rule: 'MG-DATA-02',
      message: `${what}: ${failureText(failure)}.`,
      why: 'each table was filled with a few rows first: NULL in every column that allows it, repeated values in columns that are not unique, long and negative ones. Production has such rows too, or nothing says that it has none.',
      fix: 'fill or mend the rows before the constraint: UPDATE … in an earlier migration, or add the constraint NOT VALID and validate it later.',
      path: failure.path,
      line: failure.line,
      version,
      object: null,
    },
  ]
}

function dataHit(
  { table, rowsBefore, rowsAfter, columns }: DataDifference,
  data: 'error' | 'warning',
  version: string | null,
): RuleHit {
  const what =
    rowsBefore === rowsAfter
      ? `values of ${columns.slice(0, 5).join(', ')} are not what they were`
      : `${rowsBefore} rows became ${rowsAfter}`
  return {
    rule: 'MG-DATA-03',
    severity: data,
    message: `After up and down the rows of ${table} differ: ${what}.`,
    why: 'the schema comes back, and what was in it does not: a rollback would lose it.',
    fix: 'keep what the up migration removes (a column or table that a later release drops), or say in the plan what is lost: data_loss.',
    path: null,
    line: null,
    version,
    object: table,
  }
}
