import { objectKey, propertyOf } from '../fingerprint/object-index.ts'
import { ownerKeys } from '../fingerprint/owner-keys.ts'
import { findRenamedObjects } from '../fingerprint/renamed-objects.ts'
import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { replicaIdentity } from './alter-table.ts'
import { changesBetween } from './changes-between.ts'
import { createObject } from './create-object.ts'
import { dataLosses } from './data-loss.ts'
import { dropSteps } from './drop-steps.ts'
import { orderSteps, type Step } from './order-steps.ts'
import { renameStatement } from './rename-statement.ts'
import { isDerived, schemaSide } from './schema-side.ts'
import { ownedBy } from './sequence-statements.ts'
import { stepOf } from './step-of.ts'

/** SQL that should bring a schema back; what it is worth only running it shows. */
export interface GeneratedDown {
  /** In the order to run them, without semicolons. */
  readonly statements: readonly string[]
  /** What no statement brings back, as it was. */
  readonly unsupported: readonly SchemaObject[]
  /** Data that cannot come back: one plain line each. */
  readonly loses: readonly string[]
}

/**
 * Writes the statements that turn the schema `after` into `before`: what is extra goes, what is missing comes back, what changed is
 * changed back. Nothing is dropped with CASCADE. Also appended to a rollback that restores only a part, with what that left as `after`.
 *
 * Shape:  [] when the schemas do not differ.
 * Errors: never throws.
 */
export function generateDown(before: SchemaFingerprint, after: SchemaFingerprint): GeneratedDown {
  const present = schemaSide(after)
  // What comes back is born while the default privileges are those of now.
  const wanted = schemaSide(before, present.defaults)
  const changes = changesBetween(present, wanted)
  const isWhole = ({ kind, name }: SchemaObject): boolean => changes.recreated.has(objectKey(kind, name))
  const missing = before.objects.filter(({ kind, name }) => !present.all.has(objectKey(kind, name)))
  const extra = after.objects.filter(({ kind, name }) => !wanted.all.has(objectKey(kind, name)))
  const renamed = findRenamedObjects(missing, extra).filter(({ expected, actual }) => {
    const table = propertyOf(expected, 'table') ?? ''
    const isGone = [...changes.recreated].some((key) => key.endsWith(`\n${table}`))
    return !isDerived(expected) && !isDerived(actual) && !isGone
  })
  const kept = new Set(renamed.flatMap(({ expected, actual }) => [expected, actual]))
  const again = after.objects.filter(isWhole)
  const drops = dropSteps([...extra.filter((object) => !kept.has(object)), ...again], again, present, wanted)
  const made = [...missing.filter((object) => !kept.has(object)), ...before.objects.filter(isWhole)]
  const creations = made
    .filter((object) => isMade(object, wanted.all, missing))
    .map((object) => ({
      object,
      statements: createObject(object, wanted),
    }))
  const unsupported = creations.filter(({ statements }) => statements === null).map(({ object }) => object)
  const steps = creations.flatMap(({ object, statements }): readonly Step[] =>
    statements === null ? [] : [placed(stepOf(object, statements), object, wanted.fingerprint), ...laterSteps(object)],
  )
  return {
    statements: [
      ...changes.release,
      ...drops.early,
      ...changes.setAside,
      ...renamed.map(renameStatement),
      ...orderSteps([...steps, ...changes.steps]).flatMap(({ statements }) => statements),
      ...drops.late,
      ...changes.last,
    ],
    unsupported: [...unsupported, ...changes.unsupported],
    loses: dataLosses(present, wanted),
  }
}

/** Whether an object is made by a statement of its own, and not by that of its table, its view or its parent. */
function isMade(
  object: SchemaObject,
  all: ReadonlyMap<string, SchemaObject>,
  missing: readonly SchemaObject[],
): boolean {
  if (isDerived(object)) return false
  if (object.kind !== 'column') return true
  const tables = ownerKeys(object, all)
  const table = propertyOf(object, 'table') ?? ''
  const isOfView = ['view', 'materialized view'].some((kind) => all.has(objectKey(kind, table)))
  return !isOfView && !missing.some(({ kind, name }) => tables.includes(objectKey(kind, name)))
}

/** Columns are added in the order in which they stood. */
function placed(step: Step, object: SchemaObject, { columnOrder }: SchemaFingerprint): Step {
  const table = propertyOf(object, 'table')
  if (object.kind !== 'column' || table === null) return step
  const at = (columnOrder[table] ?? []).indexOf(object.name.slice(table.length + 1))
  return { ...step, rank: step.rank + (at + 1) / 10_000 }
}

/** What needs more than the object itself: a sequence's column, the index of a replica identity. */
function laterSteps(object: SchemaObject): readonly Step[] {
  const later = (rank: number, statements: readonly string[]): readonly Step[] =>
    statements.length === 0 ? [] : [{ makes: null, rank, name: object.name, statements, text: statements.join('\n') }]
  if (object.kind === 'sequence' && propertyOf(object, 'table') !== null) return later(11.5, [ownedBy(object)])
  return object.kind === 'table' ? later(13.5, replicaIdentity(null, object)) : []
}
