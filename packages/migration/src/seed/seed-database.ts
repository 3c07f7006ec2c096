import { stripControls } from '@velocity/model'
import type { DatabaseSession } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import { attempt } from './attempt-block.ts'
import { cyclesAmong, insertCycle } from './insert-cycle.ts'
import { insertRow, isOptional, PLAIN_ROW } from './insert-row.ts'
import { orderTables } from './order-tables.ts'
import { furtherWishes, usualRows, usualRowsLike } from './row-attempts.ts'
import { readSeedCatalog, type SeedCatalog, type SeedTable } from './seed-catalog.ts'
import { tablesInReach } from './tables-in-reach.ts'

/** What became of one table. */
export interface SeededTable {
  /** `schema.name`, quoted where SQL needs it. */
  readonly table: string
  /** Rows that went in. */
  readonly rows: number
  /** The first error of a table that took no row; null otherwise. Plain text. */
  readonly reason: string | null
}

/** What became of every table, sorted by name. */
export interface SeedReport {
  readonly tables: readonly SeededTable[]
  /** `schema.name` of those that no script can reach and that were left empty, quoted where SQL needs it. */
  readonly outOfReach: readonly string[]
}

/** Which tables are left alone: `name` or `schema.name`, without quotes. */
export interface SeedOptions {
  readonly exclude: readonly string[]
  /** What will be run over the rows: of very many tables only those that it can reach are filled. Without it all are. */
  readonly scripts?: readonly string[]
}

const MAX_ROUNDS = 3

/**
 * Fills every table with a few rows: plain ones, and one each with NULL wherever it may be, with repeated values, with the longest
 * text, and with zero or negative numbers. The same schema gets the same rows.
 *
 * Shape:  partitions are tables here, and a partitioned table only when it has none. Works in the transaction that is open, or in one
 *         of its own that is committed.
 * Errors: a table that takes no row says why. Throws an `Error` when the catalog cannot be read.
 */
export async function seedDatabase(
  session: DatabaseSession,
  { exclude, scripts = [] }: SeedOptions,
): Promise<SeedReport> {
  const isInside = (await session.run('SAVEPOINT velocity_seed')).ok
  if (!isInside) await session.run('BEGIN')
  const all = await readSeedCatalog(session, exclude)
  const reach = scripts.length === 0 ? null : await tablesInReach(session, all.tables, scripts)
  const catalog = { ...all, tables: all.tables.filter(({ oid }) => reach?.has(oid) ?? true) }
  const outOfReach = all.tables.filter(({ oid }) => reach?.has(oid) === false).map(({ shown }) => shown)
  const state: SeedState = { session, catalog, rows: new Map(), reasons: new Map() }
  await fillAll(state)
  await restoreConstraints(session)
  await session.run(isInside ? 'RELEASE SAVEPOINT velocity_seed' : 'COMMIT')
  return { tables: catalog.tables.map((table) => reportOf(state, table)), outOfReach }
}

interface SeedState {
  readonly session: DatabaseSession
  readonly catalog: SeedCatalog
  readonly rows: Map<string, number>
  readonly reasons: Map<string, string>
}

async function fillAll(state: SeedState): Promise<void> {
  const order = orderTables(state.catalog.tables.filter(({ isPartitioned }) => !isPartitioned))
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const empty = order.filter(({ oid }) => !state.rows.has(oid))
    if (empty.length === 0) break
    for (const table of empty) await fill(state, table)
    for (const cycle of cyclesAmong(order.filter(({ oid }) => !state.rows.has(oid)))) await fillCycle(state, cycle)
  }
  await referToLaterTables(state)
}

async function fill({ session, catalog, rows, reasons }: SeedState, table: SeedTable): Promise<void> {
  const usual = await attempt(session, usualRows(table, catalog.types), 'all')
  if (usual.rows > 0) {
    rows.set(table.oid, usual.rows)
    return
  }
  if (!reasons.has(table.oid)) reasons.set(table.oid, usual.error ?? 'no row went in')
  const wishes = furtherWishes(table, catalog.types, 1)
  const found = await attempt(
    session,
    wishes.map((wish) => insertRow(table, catalog.types, wish)),
    'first',
  )
  const model = found.first === null ? undefined : wishes[found.first]
  if (model === undefined) return
  const others = [2, 3, 4].flatMap((counter) => furtherWishes(table, catalog.types, counter)[found.first ?? 0] ?? [])
  const further = others.map((wish) => insertRow(table, catalog.types, wish))
  const more = await attempt(session, [...further, ...usualRowsLike(table, catalog.types, model)], 'all')
  rows.set(table.oid, found.rows + more.rows)
}

async function fillCycle({ session, catalog, rows }: SeedState, cycle: readonly SeedTable[]): Promise<void> {
  const result = await attempt(session, insertCycle(cycle, catalog.types), 'together')
  if (result.error === null) for (const { oid } of cycle) rows.set(oid, 1)
}

/** A reference that may be NULL is so when its table is filled later: one more row has it. */
async function referToLaterTables({ session, catalog, rows }: SeedState): Promise<void> {
  const places = new Map([...rows.keys()].map((oid, place) => [oid, place]))
  for (const table of catalog.tables) {
    const place = places.get(table.oid)
    if (place === undefined) continue
    if (!table.foreignKeys.some((key) => isOptional(table, key) && (places.get(key.parent) ?? -1) >= place)) continue
    const row = insertRow(table, catalog.types, { ...PLAIN_ROW, counter: 50 })
    const result = await attempt(session, [row], 'all')
    rows.set(table.oid, (rows.get(table.oid) ?? 0) + result.rows)
  }
}

/** Constraints are checked again when they say so themselves, not when the seeder wanted it. */
async function restoreConstraints(session: DatabaseSession): Promise<void> {
  const [row] = await rowsOf(
    session,
    `select pg_catalog.string_agg(distinct pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(k.conname), ', ') as names
     from pg_catalog.pg_constraint k join pg_catalog.pg_namespace n on n.oid = k.connamespace where k.condeferred`,
  )
  const names = row?.['names'] ?? null
  await session.run(`SET CONSTRAINTS ALL IMMEDIATE${names === null ? '' : `; SET CONSTRAINTS ${names} DEFERRED`}`)
}

function reportOf({ rows, reasons }: SeedState, { oid, shown, isPartitioned }: SeedTable): SeededTable {
  const count = rows.get(oid) ?? 0
  if (count > 0) return { table: shown, rows: count, reason: null }
  const reason = isPartitioned ? 'it has no partition' : (reasons.get(oid) ?? 'no row went in')
  return { table: shown, rows: 0, reason: stripControls(reason) }
}
