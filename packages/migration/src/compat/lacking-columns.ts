import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { insertedColumns } from './inserted-columns.ts'
import { nameParts } from './sql-name.ts'

/** A column that an INSERT of old code does not fill and that is now required. */
export interface LackingColumn {
  /** As the fingerprint names it: `public.users`. */
  readonly table: string
  readonly column: string
  /** Whether a trigger before the INSERT may fill it. */
  readonly hasTrigger: boolean
}

/** Required columns of a schema's tables. */
export interface RequiredColumns {
  readonly byTable: ReadonlyMap<string, ReadonlySet<string>>
  readonly order: SchemaFingerprint['columnOrder']
  readonly triggered: ReadonlySet<string>
}

/** Finds the columns that take no NULL and have nothing of their own to put there. */
export function requiredColumns(schema: SchemaFingerprint): RequiredColumns {
  const byTable = new Map<string, Set<string>>()
  const triggered = new Set<string>()
  for (const object of schema.objects) {
    const table = object.properties['table'] ?? null
    if (table === null) continue
    if (object.kind === 'trigger' && /\bBEFORE\b[^(]*\bINSERT\b/u.test(object.properties['definition'] ?? ''))
      triggered.add(table)
    if (object.kind !== 'column' || !isRequired(object)) continue
    const columns = byTable.get(table) ?? new Set()
    columns.add(nameParts(object.name).at(-1) ?? '')
    byTable.set(table, columns)
  }
  return { byTable, order: schema.columnOrder, triggered }
}

function isRequired({ properties }: SchemaObject): boolean {
  const has = (name: string): boolean => (properties[name] ?? null) !== null
  return has('not null') && !has('default') && !has('generated') && !has('identity') && !has('expression')
}

/**
 * Names the columns that became required and that an INSERT leaves out. PREPARE does not see them.
 *
 * Shape:  [] for a query without an INSERT, and for one whose columns cannot be seen.
 * Errors: never throws.
 */
export function lackingColumns(sql: string, before: RequiredColumns, after: RequiredColumns): readonly LackingColumn[] {
  if (!/\binsert\b/iu.test(sql)) return []
  return insertedColumns(sql).flatMap(({ table: parts, columns }) => {
    const table = findTable(parts, after)
    if (table === null || columns === null) return []
    const order = (after.order[table] ?? []).map((name) => nameParts(name).at(-1) ?? name)
    const filled = new Set(typeof columns === 'number' ? order.slice(0, columns) : columns)
    const required = [...(after.byTable.get(table) ?? [])]
    const known = before.byTable.get(table)
    return required
      .filter((column) => !filled.has(column) && known?.has(column) !== true)
      .map((column) => ({ table, column, hasTrigger: after.triggered.has(table) }))
  })
}

/** A name without a schema is that of `public`, else of the only schema that has it. */
function findTable(parts: readonly string[], { byTable }: RequiredColumns): string | null {
  const wanted = parts.join('\n')
  const names = [...byTable.keys()].map((name) => ({ name, parts: nameParts(name) }))
  if (parts.length > 1) return names.find((one) => one.parts.join('\n') === wanted)?.name ?? null
  const found = names.filter((one) => one.parts.at(-1) === wanted)
  const inPublic = found.find((one) => one.parts[0] === 'public')
  return inPublic?.name ?? (found.length === 1 ? (found[0]?.name ?? null) : null)
}
