import type { AppliedTable } from '../layouts/layout.ts'
import { layoutOf } from '../layouts/layouts.ts'
import type { Migration } from '../model/migration.ts'

/** Its name without a schema. */
const CREATED =
  /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?:(?:"[^"]{1,64}"|[\w$]{1,64})\s*\.\s*)?("[^"]{1,64}"|[\w$]{1,64})/giu

/**
 * The table in which a layout's tool notes what it has applied, to be made before its history runs.
 *
 * Shape:  null for a tool without one, and for a history that makes the table itself.
 */
export function bookkeepingOf(layout: string, history: readonly Migration[]): AppliedTable | null {
  const table = layoutOf(layout)?.appliedTable ?? null
  if (table === null) return null
  const bare = table.relation.slice(table.relation.lastIndexOf('.') + 1).replaceAll('"', '')
  return history.some(({ up }) => makes(up.sql, bare)) ? null : table
}

/** Also inside of a body; a history that only names the table, for a trigger on it, counts on its being there. */
function makes(sql: string, bare: string): boolean {
  return [...sql.matchAll(CREATED)].some(([, name = '']) => name.replaceAll('"', '').toLowerCase() === bare)
}
