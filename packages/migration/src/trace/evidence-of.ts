import type { ParsedStatement, SqlNotice } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import { parseDebugEvidence } from './debug-evidence.ts'
import type { RelationState } from './observation.ts'
import type { RunState } from './run-state.ts'
import { literal } from './sql-text.ts'
import type { Evidence } from './work-of.ts'

/** Gathers what a statement left to see; asks the server once more only when a foreign key was checked. */
export async function evidenceOf(
  run: RunState,
  statement: ParsedStatement,
  notices: readonly SqlNotice[],
  after: ReadonlyMap<string, RelationState>,
): Promise<Evidence> {
  const debug = parseDebugEvidence(notices)
  const names = debug.validatedForeignKeys
  return {
    kind: statement.kind,
    node: statement.node,
    before: run.states,
    after,
    relations: run.relations,
    debug,
    foreignKeyTables: names.length === 0 ? [] : await foreignKeyTables(run, names, after),
  }
}

/** Tables with a foreign key of such a name, among those that the transaction has locked. */
async function foreignKeyTables(
  run: RunState,
  names: readonly string[],
  after: ReadonlyMap<string, RelationState>,
): Promise<readonly string[]> {
  const rows = await rowsOf(
    run.session,
    `select conrelid::text as oid from pg_catalog.pg_constraint where contype = 'f' and convalidated
     and conname in (${names.map(literal).join(', ')})`,
  )
  return rows.flatMap(({ oid }) => (oid !== null && oid !== undefined && after.has(oid) ? [oid] : []))
}
