import { objectKey, propertyOf } from '../fingerprint/object-index.ts'
import { ownerKeys } from '../fingerprint/owner-keys.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { createObject } from './create-object.ts'
import { dropObject } from './drop-object.ts'
import { namesObject, orderSteps } from './order-steps.ts'
import { isDerived, type SchemaSide } from './schema-side.ts'
import { hardText, stepOf } from './step-of.ts'

/** What columns that change or functions that are replaced may still need until then. */
const LATE = new Set([
  'enum',
  'domain',
  'type',
  'range type',
  'base type',
  'collation',
  'text search configuration',
  'text search dictionary',
  'text search parser',
  'text search template',
  'schema',
  'extension',
  'language',
  'access method',
  'foreign-data wrapper',
  'foreign server',
])

/** Statements that drop, before and after all others. */
export interface Drops {
  readonly early: readonly string[]
  readonly late: readonly string[]
}

/** Writes the drops of objects of `present`, what stands on others first. `again`: those that come back. */
export function dropSteps(
  gone: readonly SchemaObject[],
  again: readonly SchemaObject[],
  present: SchemaSide,
  wanted: SchemaSide,
): Drops {
  const keys = new Set(gone.map(({ kind, name }) => objectKey(kind, name)))
  const own = gone.filter((object) => !isDropped(object, keys, present))
  const taken = new Set(wanted.fingerprint.objects.map(({ name }) => name))
  const isLate = (object: SchemaObject): boolean =>
    LATE.has(object.kind) && !again.includes(object) && !taken.has(object.name)
  const ordered = (objects: readonly SchemaObject[]): readonly string[] => {
    const steps = objects.map((object) => stepOf(object, dropObject(object), textOf(object, present)))
    return orderSteps(steps)
      .toReversed()
      .flatMap(({ statements }) => statements)
  }
  const early = own.filter((object) => !isLate(object))
  return { early: [...circularKeys(early, present), ...ordered(early)], late: ordered(own.filter(isLate)) }
}

/** Whether an object goes with another: its table, its column, its parent. */
function isDropped(object: SchemaObject, keys: ReadonlySet<string>, side: SchemaSide): boolean {
  if (isDerived(object) && !(object.kind === 'trigger' && propertyOf(object, 'parent') === null)) return true
  if (ownerKeys(object, side.all).some((key) => keys.has(key))) return true
  const table = propertyOf(object, 'table') ?? ''
  if (object.kind === 'column')
    return ['view', 'materialized view'].some((kind) => side.all.has(objectKey(kind, table)))
  if (object.kind !== 'index' && object.kind !== 'constraint') return false
  return columnsOfKey(object).some((column) => keys.has(objectKey('column', `${table}.${column}`)))
}

/** The columns of a key or index without expressions. */
function columnsOfKey(object: SchemaObject): readonly string[] {
  const definition = propertyOf(object, 'definition') ?? ''
  const list =
    /^(?:UNIQUE|PRIMARY KEY|FOREIGN KEY) \(([^()]*)\)/.exec(definition) ?? / USING \w+ \(([^()]*)\)$/.exec(definition)
  return (list?.[1] ?? '').split(', ').map((column) => /^(?:"(?:[^"]|"")*"|\S*)/.exec(column)?.[0] ?? '')
}

/** With a table goes all that hangs on it, so that what this needs goes later. */
function textOf(object: SchemaObject, side: SchemaSide): string {
  const isTable = object.kind === 'table' || object.kind === 'foreign table'
  const parts = isTable ? (side.parts.get(object.name) ?? []) : []
  const own = [object, ...parts.filter(({ kind }) => kind !== 'column' && kind !== 'sequence')]
  return own.map((part) => hardText(part, createObject(part, side) ?? [])).join('\n')
}

/** Drops foreign keys of tables that refer to each other in a circle, which no order of the tables would do. */
function circularKeys(gone: readonly SchemaObject[], side: SchemaSide): readonly string[] {
  const tables = gone.filter(({ kind }) => kind === 'table')
  const keysOf = (table: SchemaObject): readonly SchemaObject[] =>
    (side.parts.get(table.name) ?? []).filter((part) =>
      (propertyOf(part, 'definition') ?? '').startsWith('FOREIGN KEY'),
    )
  const targets = (table: SchemaObject): readonly SchemaObject[] =>
    tables.filter(
      (other) =>
        other !== table && keysOf(table).some((key) => namesObject(propertyOf(key, 'definition') ?? '', other.name)),
    )
  return tables.flatMap((table) => {
    const reached = new Set<SchemaObject>()
    const open = [...targets(table)]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(...targets(next))
    }
    if (!reached.has(table)) return []
    const circular = keysOf(table).filter((key) =>
      targets(table).some(
        (other) => reached.has(other) && namesObject(propertyOf(key, 'definition') ?? '', other.name),
      ),
    )
    return circular.map((key) => `ALTER TABLE ${table.name} DROP CONSTRAINT ${bareName(key)}`)
  })
}
