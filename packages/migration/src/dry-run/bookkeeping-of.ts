import type { AppliedTable } from '../layouts/layout.ts'
import { layoutOf } from '../layouts/layouts.ts'
import type { Migration } from '../model/migration.ts'

/**
 * The table in which a layout's tool notes what it has applied, to be made before its history runs.
 *
 * Shape:  null for a tool without one, and for a history that makes the table itself.
 */
export function bookkeepingOf(layout: string, history: readonly Migration[]): AppliedTable | null {
  const table = layoutOf(layout)?.appliedTable ?? null
  if (table === null) return null
  const bare = table.relation.slice(table.relation.lastIndexOf('.') + 1).replaceAll('"', '')
  return history.some(({ up }) => up.sql.includes(bare)) ? null : table
}
