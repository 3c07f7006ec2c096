import { isOptional } from './insert-row.ts'
import type { SeedTable } from './seed-catalog.ts'

/** Tables in an order in which the rows that each one needs are there before it, as far as cycles let it. */
export function orderTables(tables: readonly SeedTable[]): readonly SeedTable[] {
  const byOid = new Map(tables.map((table) => [table.oid, table]))
  const order: SeedTable[] = []
  const seen = new Set<string>()
  for (const root of tables) {
    // Own stack: a chain of references may be as long as the schema.
    const waiting: { readonly table: SeedTable; readonly isLeft: boolean }[] = [{ table: root, isLeft: false }]
    while (waiting.length > 0) {
      const next = waiting.pop()
      if (next === undefined) break
      if (next.isLeft) {
        order.push(next.table)
        continue
      }
      if (seen.has(next.table.oid)) continue
      seen.add(next.table.oid)
      waiting.push({ table: next.table, isLeft: true })
      for (const parent of parentsOf(next.table, byOid))
        if (!seen.has(parent.oid)) waiting.push({ table: parent, isLeft: false })
    }
  }
  return order
}

/** Those it cannot do without are visited first, so that a cycle breaks where NULL is allowed. */
function parentsOf(table: SeedTable, byOid: ReadonlyMap<string, SeedTable>): readonly SeedTable[] {
  const keys = [...table.foreignKeys].sort((a, b) => Number(isOptional(table, b)) - Number(isOptional(table, a)))
  return keys.flatMap(({ parent }) => byOid.get(parent) ?? [])
}
