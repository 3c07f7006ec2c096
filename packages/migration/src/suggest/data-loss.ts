import { objectKey, propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { isNarrower } from '../rules/facts/is-narrower.ts'
import { labelsOf } from './alter-type.ts'
import type { SchemaSide } from './schema-side.ts'

/** Says which data cannot come back when a schema turns from `present` to `wanted`: one plain line each, sorted by object. */
export function dataLosses(present: SchemaSide, wanted: SchemaSide): readonly string[] {
  const back = wanted.fingerprint.objects.flatMap((object) => {
    const other = present.all.get(objectKey(object.kind, object.name))
    return other === undefined ? comesBack(object, present) : isChanged(other, object)
  })
  const gone = present.fingerprint.objects.flatMap((object) =>
    wanted.all.has(objectKey(object.kind, object.name)) ? [] : goes(object, wanted),
  )
  return [...back, ...gone]
}

function comesBack(object: SchemaObject, present: SchemaSide): readonly string[] {
  if (object.kind === 'table') return [`table ${object.name} comes back without its rows`]
  const table = propertyOf(object, 'table') ?? ''
  if (object.kind !== 'column' || !present.all.has(objectKey('table', table))) return []
  if (propertyOf(object, 'generated') !== null || propertyOf(object, 'inherited') === 'true') return []
  const isFilled = propertyOf(object, 'default') !== null || propertyOf(object, 'identity') !== null
  const fails = propertyOf(object, 'not null') !== null && !isFilled
  return [
    `column ${object.name} comes back without its values${fails ? ', and cannot while the table has rows, because it is NOT NULL without a default' : ''}`,
  ]
}

function goes(object: SchemaObject, wanted: SchemaSide): readonly string[] {
  if (object.kind === 'table') return [`table ${object.name} goes with all that was written to it`]
  const isColumn = object.kind === 'column' && wanted.all.has(objectKey('table', propertyOf(object, 'table') ?? ''))
  const isOwn = propertyOf(object, 'generated') === null && propertyOf(object, 'inherited') !== 'true'
  return isColumn && isOwn ? [`column ${object.name} goes with all that was written to it`] : []
}

function isChanged(present: SchemaObject, wanted: SchemaObject): readonly string[] {
  if (wanted.kind === 'enum') {
    const kept = labelsOf(wanted)
    const lost = labelsOf(present).filter((label) => !kept.includes(label))
    return lost.map((label) => `rows that hold ${label} of ${wanted.name} have no value to go back to`)
  }
  const [from, to] = [propertyOf(present, 'type'), propertyOf(wanted, 'type')]
  const isColumn = wanted.kind === 'column' && propertyOf(wanted, 'inherited') !== 'true'
  if (from === null || to === null) return []
  return isColumn && from !== to && !isNarrower(from, to)
    ? [`column ${wanted.name} goes from ${from} to ${to}: values that do not fit are refused`]
    : []
}
