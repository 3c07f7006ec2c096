import type { SchemaObject } from '../model/schema.ts'
import { type ObjectIndex, objectKey, propertyOf, TABLE_KINDS } from './object-index.ts'

/**
 * Names the objects without which an object cannot be: of a column its table, of a partition's index the partitioned one.
 *
 * Shape:  keys of `objectKey`; not all of them need to be there.
 */
export function ownerKeys(object: SchemaObject, all: ObjectIndex): readonly string[] {
  const table = propertyOf(object, 'table')
  const column = propertyOf(object, 'column')
  const parent = propertyOf(object, 'parent')
  return [
    ...(table === null ? [] : TABLE_KINDS.map((kind) => objectKey(kind, table))),
    ...(table === null || column === null ? [] : [objectKey('column', `${table}.${column}`)]),
    ...(parent === null ? [] : [objectKey(object.kind, parent)]),
    ...['domain', 'publication'].flatMap((kind) => {
      const name = propertyOf(object, kind)
      return name === null ? [] : [objectKey(kind, name)]
    }),
    ...(table === null || propertyOf(object, 'inherited') === null ? [] : inheritedFrom(object, table, all)),
  ]
}

function inheritedFrom(object: SchemaObject, table: string, all: ObjectIndex): readonly string[] {
  const own = all.get(objectKey('table', table)) ?? all.get(objectKey('foreign table', table))
  if (own === undefined) return []
  const parents = [propertyOf(own, 'partition of'), ...(propertyOf(own, 'inherits') ?? '').split(', ')]
  return parents.map((parent) => objectKey(object.kind, `${parent}${object.name.slice(table.length)}`))
}
