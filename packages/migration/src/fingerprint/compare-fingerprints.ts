import type { SchemaComparison, SchemaDifference, SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { compareTexts } from './compare-texts.ts'
import { describeObject } from './describe-object.ts'
import { indexObjects, type ObjectIndex, objectKey, propertyOf } from './object-index.ts'
import { ownerKeys } from './owner-keys.ts'
import { bareName, findRenamedObjects } from './renamed-objects.ts'
import { findReordered } from './reordered-columns.ts'

/**
 * Compares two schemas object by object.
 *
 * What hangs on a missing or extra table is told with the table. An object that is there under another name is a difference of the
 * property `name`. A view whose text differs only by the order of columns, because those of its tables do, counts as reordered.
 *
 * Shape:  `differences` sorted by kind, name, property; the order of the objects given does not matter.
 * Errors: never throws.
 */
export function compareFingerprints(expected: SchemaFingerprint, actual: SchemaFingerprint): SchemaComparison {
  const wanted = indexObjects(expected)
  const found = indexObjects(actual)
  const missing = expected.objects.filter(({ kind, name }) => !found.has(objectKey(kind, name)))
  const extra = actual.objects.filter(({ kind, name }) => !wanted.has(objectKey(kind, name)))
  const renamed = findRenamedObjects(missing, extra)
  const pairs = expected.objects.flatMap((object) => {
    const other = found.get(objectKey(object.kind, object.name))
    return other === undefined ? [] : [[object, other] as const]
  })
  const reordered = findReordered(expected, actual, pairs)
  const changed = pairs.flatMap(([object, other]) => changesOf(object, other, reordered.views))
  const changedKeys = new Set(changed.map(({ kind, name, property }) => `${objectKey(kind, name)}\n${property}`))
  const moved = new Set(renamed.flatMap((pair) => [pair.expected, pair.actual]))
  const differences = [
    ...unfolded(missing, wanted, changedKeys, moved).map((object) => whole('missing', object, expected)),
    ...unfolded(extra, found, changedKeys, moved).map((object) => whole('extra', object, actual)),
    ...renamed.map(nameOf),
    ...changed,
  ].sort(
    (a, b) =>
      compareTexts(a.kind, b.kind) || compareTexts(a.name, b.name) || compareTexts(a.property ?? '', b.property ?? ''),
  )
  const isReordered = reordered.tables.length > 0
  return {
    verdict: differences.length > 0 ? 'different' : isReordered ? 'column-order' : 'identical',
    differences,
    reordered: reordered.tables,
  }
}

function changesOf(
  expected: SchemaObject,
  actual: SchemaObject,
  reorderedViews: ReadonlySet<string>,
): readonly SchemaDifference[] {
  const { kind, name } = expected
  const properties = [...new Set([...Object.keys(expected.properties), ...Object.keys(actual.properties)])]
  return properties
    .filter((property) => propertyOf(expected, property) !== propertyOf(actual, property))
    .filter((property) => property !== 'definition' || !reorderedViews.has(objectKey(kind, name)))
    .map((property) => ({
      change: 'changed',
      kind,
      name,
      property,
      expected: propertyOf(expected, property),
      actual: propertyOf(actual, property),
    }))
}

/** Leaves out what is told by another difference: that of what it hangs on. */
function unfolded(
  gone: readonly SchemaObject[],
  side: ObjectIndex,
  changed: ReadonlySet<string>,
  moved: ReadonlySet<SchemaObject>,
): readonly SchemaObject[] {
  const keys = new Set(gone.filter((object) => !moved.has(object)).map(({ kind, name }) => objectKey(kind, name)))
  return gone.filter((object) => {
    if (moved.has(object) || ownerKeys(object, side).some((key) => keys.has(key))) return false
    const table = propertyOf(object, 'table') ?? ''
    if (object.kind === 'column') {
      return !['view', 'materialized view'].some((kind) => changed.has(`${objectKey(kind, table)}\ndefinition`))
    }
    const column = `${table}.${propertyOf(object, 'column')}`
    return propertyOf(object, 'identity') === null || !changed.has(`${objectKey('column', column)}\nidentity`)
  })
}

function whole(change: 'missing' | 'extra', object: SchemaObject, side: SchemaFingerprint): SchemaDifference {
  const text = describeObject(object, side)
  return {
    change,
    kind: object.kind,
    name: object.name,
    property: null,
    expected: change === 'missing' ? text : null,
    actual: change === 'extra' ? text : null,
  }
}

function nameOf({ expected, actual }: { expected: SchemaObject; actual: SchemaObject }): SchemaDifference {
  return {
    change: 'changed',
    kind: expected.kind,
    name: expected.name,
    property: 'name',
    expected: bareName(expected),
    actual: bareName(actual),
  }
}
