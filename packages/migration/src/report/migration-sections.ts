import type { Cell, Section } from '@velocity/model'
import type { DryRun } from '../dry-run/dry-run-types.ts'
import { schemaSummary } from '../fingerprint/schema-summary.ts'
import type { Migration } from '../model/migration.ts'
import type { RollbackProof } from '../model/proof.ts'
import type { ScriptTrace } from '../model/trace.ts'
import { shortName } from '../rules/facts/names.ts'
import { describeLocks, describeWork } from './describe-trace.ts'
import { stripLines } from './finding-of.ts'
import { titleOf } from './title-of.ts'

const MAX_ROWS = 50
const MAX_SQL = 160

/** What the sections of one database are made of. */
export interface SectionParts {
  /** Put before titles; '' when there is one database. */
  readonly prefix: string
  readonly unit: readonly Migration[]
  readonly dryRun: DryRun
}

/** The tables of a report: what each migration does, what changes, what differs after a rollback, every statement. */
export function migrationSections(parts: SectionParts): readonly Section[] {
  return [overview(parts), ...differences(parts), ...changes(parts), ...statements(parts)]
}

function overview({ prefix, unit, dryRun }: SectionParts): Section {
  const rollback = rollbackWords(dryRun)
  return {
    title: titled(prefix, 'Migrations'),
    columns: ['Migration', 'Blocks others on', 'Work on existing tables', 'Rollback'],
    rows: unit.slice(0, MAX_ROWS).map((migration) => {
      const trace = dryRun.ups.find(({ script }) => script === migration.up)?.trace
      return [placeOf(migration, unit), ...traceCells(trace), rollback]
    }),
    note: noteOf(dryRun, unit.length),
  }
}

function noteOf({ engine, seeded }: DryRun, count: number): string {
  const more = count > MAX_ROWS ? ` ${count - MAX_ROWS} more migrations are in the report.` : ''
  return `Run on ${engine.product} ${engine.version} (${engine.origin}); ${rowsText(seeded)}. Rollback is of the whole change: every down, last first.${more}`
}

function rowsText(seeded: DryRun['seeded']): string {
  if (seeded === null) return 'no rows were made'
  const { filled, unfilled, outOfReach = 0, upFailure, downFailure } = seeded
  const others = [
    ...(unfilled.length === 0 ? [] : [`${unfilled.length} could not be filled`]),
    ...(outOfReach === 0 ? [] : [`${outOfReach} out of the change's reach stayed empty`]),
  ]
  const tables = `rows in ${filled} ${filled === 1 ? 'table' : 'tables'}${others.length === 0 ? '' : ` (${others.join('; ')})`}`
  if (upFailure !== null) return `the up fails over ${tables}`
  if (downFailure !== null) return `the up also ran over ${tables}, and the down fails there`
  return `up and down also ran over ${tables}`
}

function placeOf(migration: Migration, unit: readonly Migration[]): Cell {
  const { path, startLine } = migration.up
  return { location: { path, startLine }, text: titleOf(migration, unit) }
}

function traceCells(trace: ScriptTrace | undefined): readonly Cell[] {
  if (trace === undefined) return ['not run', 'not run']
  if (trace.failure !== null) return ['failed', 'failed']
  return [describeLocks(trace), describeWork(trace)]
}

const CLASSES: Readonly<Record<RollbackProof['class'], string>> = {
  exact: 'restores the schema',
  'column-order': 'restores all but the order of columns',
  different: 'leaves another schema',
  fails: 'fails',
  missing: 'missing',
}

/** What the proof came to, in a few words. */
export function rollbackWords({ proof }: Pick<DryRun, 'proof'>): string {
  if (proof === null) return 'not run'
  return proof.class === 'exact' && !proof.hasSchemaChange ? 'nothing to restore' : CLASSES[proof.class]
}

const CHANGES = { missing: 'missing', extra: 'left over' } as const

function differences({ prefix, dryRun }: SectionParts): readonly Section[] {
  const found = dryRun.proof?.comparison?.differences ?? []
  if (dryRun.proof?.class === 'exact' || found.length === 0) return []
  return [
    {
      title: titled(prefix, 'What differs after up and down'),
      columns: ['Object', 'Difference', 'Before', 'After up and down'],
      rows: found
        .slice(0, MAX_ROWS)
        .map(({ change, kind, name, property, expected, actual }) => [
          `${kind} ${name}`,
          change === 'changed' ? (property ?? 'changed') : CHANGES[change],
          code(expected),
          code(actual),
        ]),
      ...(found.length > MAX_ROWS ? { note: `${found.length - MAX_ROWS} more are in the report.` } : {}),
      isFolded: found.length > 10,
    },
  ]
}

function changes({ prefix, dryRun: { before, after } }: SectionParts): readonly Section[] {
  if (before === null || after === null) return []
  const summary = schemaSummary(before, after)
  if (summary.lines.length === 0) return []
  return [
    {
      title: titled(prefix, 'What changes in the schema'),
      columns: ['Change'],
      rows: summary.lines.slice(0, MAX_ROWS).map((line) => [line]),
      ...(summary.lines.length > MAX_ROWS
        ? { note: `${summary.lines.length - MAX_ROWS} more are in the report.` }
        : {}),
      isFolded: true,
    },
  ]
}

function statements({ prefix, dryRun }: SectionParts): readonly Section[] {
  const all = dryRun.ups.flatMap(({ trace }) => trace.statements)
  if (all.length === 0) return []
  return [
    {
      title: titled(prefix, 'Statements'),
      columns: ['Where', 'Statement', 'New locks on existing relations', 'Work'],
      rows: all
        .slice(0, MAX_ROWS)
        .map((one) => [
          { location: { path: one.path, startLine: one.line } },
          code(one.sql.replace(/\s+/gu, ' ')),
          one.locks.map(({ relation, mode }) => `${mode} on ${shortName(relation)}`).join('; ') || 'none',
          describeWork({ path: one.path, statements: [one], failure: null }),
        ]),
      ...(all.length > MAX_ROWS ? { note: `${all.length - MAX_ROWS} more are in the report.` } : {}),
      isFolded: true,
    },
  ]
}

function code(text: string | null): Cell {
  if (text === null || text === '') return ''
  const line = stripLines(text).replace(/\s+/gu, ' ').trim()
  return { code: line.length > MAX_SQL ? `${line.slice(0, MAX_SQL - 1)}…` : line }
}

function titled(prefix: string, title: string): string {
  return prefix === '' ? title : `${prefix}: ${title}`
}
