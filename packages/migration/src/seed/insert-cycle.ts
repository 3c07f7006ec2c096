import { insertRow, isOptional, PLAIN_ROW } from './insert-row.ts'
import type { SeedColumn, SeedTable, SeedType } from './seed-catalog.ts'
import { seedValue } from './seed-value.ts'

const COUNTER = 900_001
const MAX_DEPTH = 10

/**
 * The INSERTs of one row each for tables that refer to each other, or to themselves, and cannot do without: keys are given instead of
 * made, so that every row knows those of the others. The constraints must be deferred where more than one table takes part.
 */
export function insertCycle(cycle: readonly SeedTable[], types: ReadonlyMap<string, SeedType>): readonly string[] {
  const byOid = new Map(cycle.map((table) => [table.oid, table]))
  return cycle.map((table) => {
    const fixed = new Map<string, string>()
    for (const key of table.foreignKeys.filter(({ parent }) => byOid.has(parent))) {
      for (const name of key.columns) fixed.set(name, keyValue(table, name, byOid, types, 0))
    }
    const referred = cycle.flatMap(({ foreignKeys }) => foreignKeys.filter(({ parent }) => parent === table.oid))
    for (const name of referred.flatMap(({ parentColumns }) => parentColumns)) {
      fixed.set(name, keyValue(table, name, byOid, types, 0))
    }
    return insertRow(table, types, { ...PLAIN_ROW, counter: COUNTER, fixed })
  })
}

/** A column that refers to another has that one's value; what nothing settles has one of its own. */
function keyValue(
  table: SeedTable,
  name: string,
  byOid: ReadonlyMap<string, SeedTable>,
  types: ReadonlyMap<string, SeedType>,
  depth: number,
): string {
  const key = table.foreignKeys.find(({ columns, parent }) => columns.includes(name) && byOid.has(parent))
  const parent = byOid.get(key?.parent ?? '')
  const referred = key?.parentColumns[key.columns.indexOf(name)]
  const isItself = parent?.oid === table.oid && referred === name
  if (key !== undefined && parent !== undefined && referred !== undefined && !isItself && depth < MAX_DEPTH) {
    return keyValue(parent, referred, byOid, types, depth + 1)
  }
  const column: SeedColumn | undefined = table.columns.find((each) => each.name === name)
  return column === undefined ? 'NULL' : seedValue(column, types, COUNTER % 30_000, 'plain')
}

/** Tables of a set that need each other: each list is one cycle, a table that needs itself among them. */
export function cyclesAmong(tables: readonly SeedTable[]): readonly (readonly SeedTable[])[] {
  const byOid = new Map(tables.map((table) => [table.oid, table]))
  const reached = new Map(tables.map((table) => [table.oid, reachedFrom(table, byOid)]))
  const cycles: SeedTable[][] = []
  const taken = new Set<string>()
  for (const table of tables) {
    if (taken.has(table.oid) || reached.get(table.oid)?.has(table.oid) !== true) continue
    const mates = tables.filter(
      ({ oid }) => reached.get(table.oid)?.has(oid) === true && reached.get(oid)?.has(table.oid) === true,
    )
    for (const { oid } of mates) taken.add(oid)
    cycles.push(mates)
  }
  return cycles
}

function reachedFrom(start: SeedTable, byOid: ReadonlyMap<string, SeedTable>): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [start]
  while (waiting.length > 0) {
    const table = waiting.pop()
    if (table === undefined) break
    for (const key of table.foreignKeys.filter((each) => !isOptional(table, each))) {
      const parent = byOid.get(key.parent)
      if (parent === undefined || reached.has(parent.oid)) continue
      reached.add(parent.oid)
      waiting.push(parent)
    }
  }
  return reached
}
