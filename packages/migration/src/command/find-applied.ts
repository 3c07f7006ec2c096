import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import { identifier } from '../trace/sql-text.ts'
import { TOOL_TABLES, type ToolTable } from './tool-tables.ts'

/** A migration that a tool says it has applied. */
export interface AppliedVersion {
  /** For example `20260101_add.js`, and `shop.0002_price` for an app of Django. */
  readonly version: string
  /** What the tool writes about it, as text. */
  readonly parts: readonly string[]
}

/** What a tool says about itself in a database. */
export interface Applied {
  /** The tool, for people. */
  readonly tool: string
  /** Its table, as SQL names it. */
  readonly relation: string
  /** Names of all tables of its own, without quotes and schema. */
  readonly own: readonly string[]
  readonly records: ToolTable['records']
  readonly zero: string | null
  /** In the order in which they were applied; of `newest` where the history stands. */
  readonly versions: readonly AppliedVersion[]
}

const MAX_VERSIONS = 50_000

/**
 * Finds the table of a tool, and reads what it has applied.
 *
 * Shape:  null when there is none. `named` is a table that the configuration names, of a tool that is not known: a row is a version.
 * Errors: throws an `Error` when the session is lost.
 */
export async function findApplied(session: DatabaseSession, named: string | null): Promise<Applied | null> {
  const rows = await rowsOf(
    session,
    `SELECT n.nspname::text AS schema, c.relname::text AS name, (SELECT json_agg(a.attname ORDER BY a.attname::text COLLATE "C")
       FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)::text AS columns
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1, 2`,
  )
  const known = TOOL_TABLES.map((table) => ({ table, row: rows.find((row) => fits(row, table)) })).find(
    ({ row }) => row !== undefined,
  )
  const chosen =
    named === null ? undefined : rows.find(({ schema, name }) => named === name || named === `${schema}.${name}`)
  if (chosen !== undefined) {
    const table = TOOL_TABLES.find((one) => sameColumns(chosen, one)) ?? UNKNOWN
    return read(session, chosen, table)
  }
  return known?.row === undefined ? null : read(session, known.row, known.table)
}

/** Of a tool that is not known a row is a version. */
const UNKNOWN: ToolTable = {
  tool: 'the tool',
  name: null,
  columns: [],
  version: 't::text',
  parts: [],
  order: '1',
  records: 'each',
  others: [],
  zero: null,
}

function fits(row: SqlRow, table: ToolTable): boolean {
  return (table.name === null || row['name'] === table.name) && sameColumns(row, table)
}

function sameColumns({ columns }: SqlRow, table: ToolTable): boolean {
  return columns != null && JSON.stringify(JSON.parse(columns)) === JSON.stringify(table.columns)
}

async function read(session: DatabaseSession, row: SqlRow, table: ToolTable): Promise<Applied> {
  const name = row['name'] ?? ''
  const relation = `${identifier(row['schema'] ?? 'public')}.${identifier(name)}`
  const parts = table.parts.map((part) => `(${part})::text`).join(', ')
  const rows = await rowsOf(
    session,
    `SELECT (${table.version})::text AS version, pg_catalog.json_build_array(${parts})::text AS parts
     FROM ${relation} AS t ORDER BY ${table.order} LIMIT ${MAX_VERSIONS}`,
  )
  return {
    tool: table.tool,
    relation,
    own: [name, ...table.others.map((other) => other.replace('%', name))],
    records: table.records,
    zero: table.zero,
    versions: rows.map(({ version, parts: texts }) => ({
      version: version ?? '',
      parts: JSON.parse(texts ?? '[]') as readonly string[],
    })),
  }
}

/** Those of `now` that `before` does not have, in their order. */
export function addedVersions(before: Applied | null, now: Applied | null): readonly AppliedVersion[] {
  const known = new Set(before?.versions.map(({ version }) => version))
  return now?.versions.filter(({ version }) => !known.has(version)) ?? []
}
