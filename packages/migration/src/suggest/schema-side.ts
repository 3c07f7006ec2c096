import { indexObjects, type ObjectIndex, objectKey, propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { type DefaultPrivileges, defaultPrivileges } from './default-privileges.ts'

/** A schema with its objects findable. */
export interface SchemaSide {
  readonly fingerprint: SchemaFingerprint
  readonly all: ObjectIndex
  /** What hangs on a table or view, by its name. */
  readonly parts: ReadonlyMap<string, readonly SchemaObject[]>
  /** What default privileges give to an object at its birth in this schema. */
  readonly defaults: DefaultPrivileges
}

/** Makes the parts of a schema findable. */
export function schemaSide(fingerprint: SchemaFingerprint, defaults = defaultPrivileges(fingerprint)): SchemaSide {
  const parts = Map.groupBy(fingerprint.objects, (object) => propertyOf(object, 'table') ?? '')
  return { fingerprint, all: indexObjects(fingerprint), parts, defaults }
}

/** Finds the sequence behind an identity column. */
export function identitySequence(column: SchemaObject, side: SchemaSide): SchemaObject | null {
  const table = propertyOf(column, 'table') ?? ''
  const name = column.name.slice(table.length + 1)
  const sequences = (side.parts.get(table) ?? []).filter(({ kind }) => kind === 'sequence')
  return sequences.find((sequence) => propertyOf(sequence, 'column') === name) ?? null
}

/** The columns of a table in their order. */
export function columnsOf(table: string, side: SchemaSide): readonly SchemaObject[] {
  return (side.fingerprint.columnOrder[table] ?? []).flatMap((name) => {
    const column = side.all.get(objectKey('column', `${table}.${name}`))
    return column === undefined ? [] : [column]
  })
}

/** Whether an object comes and goes with the same one of a parent table, or with its identity column. */
export function isDerived(object: SchemaObject): boolean {
  return (
    propertyOf(object, 'inherited') === 'true' ||
    propertyOf(object, 'parent') !== null ||
    (object.kind === 'sequence' && propertyOf(object, 'identity') !== null)
  )
}
