import { objectKey, propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaObject } from '../model/schema.ts'
import { alterColumn, needsNewColumn } from './alter-column.ts'
import { alterObject, howToChange } from './alter-object.ts'
import { alterEnum } from './alter-type.ts'
import { birthStatements, commonStatements } from './common-statements.ts'
import { namesObject, type Step } from './order-steps.ts'
import { recreatedObjects } from './recreated-objects.ts'
import { isDerived, type SchemaSide } from './schema-side.ts'
import { handleOf, hardText, stepOf } from './step-of.ts'

/** How objects that are in both schemas are changed. */
export interface Changes {
  /** Before anything else: what lets go of other objects. */
  readonly release: readonly string[]
  /** Behind the drops: types that give up their name to a new one. */
  readonly setAside: readonly string[]
  readonly steps: readonly Step[]
  /** Keys of objects that are dropped and made again. */
  readonly recreated: ReadonlySet<string>
  /** Behind everything else. */
  readonly last: readonly string[]
  readonly unsupported: readonly SchemaObject[]
}

interface Pair {
  readonly now: SchemaObject
  readonly then: SchemaObject
}

/** Writes the changes of what is in both schemas, and names what has to be made anew for them. */
export function changesBetween(present: SchemaSide, wanted: SchemaSide): Changes {
  const pairs = wanted.fingerprint.objects.flatMap((then): readonly Pair[] => {
    const now = present.all.get(objectKey(then.kind, then.name))
    return now === undefined ? [] : [{ now, then }]
  })
  const changed = pairs.filter((pair) => differ(pair) && !(isDerived(pair.then) && pair.then.kind !== 'sequence'))
  const enums = changed.filter(({ now, then }) => then.kind === 'enum' && alterEnum(now, then) === 'retype')
  const types = enums.map(({ then }) => then.name)
  const columns = pairs.filter(({ then }) => then.kind === 'column' && isOfTable(then, wanted) && !isDerived(then))
  const isRetyped = ({ now, then }: Pair): boolean =>
    types.includes((propertyOf(then, 'type') ?? '').replace(/\[\]$/, '')) &&
    propertyOf(now, 'type') === propertyOf(then, 'type')
  const retyped = columns.filter(
    (pair) =>
      isRetyped(pair) || ['type', 'collation'].some((key) => propertyOf(pair.now, key) !== propertyOf(pair.then, key)),
  )
  const anew = changed.filter(({ now, then }) => isAnew(now, then, wanted))
  const recreated = recreatedObjects(
    { recreated: new Set([...anew, ...enums].map(({ then }) => keyOf(then))), retyped: retyped.map(({ now }) => now) },
    present,
    wanted,
  )
  const enumKeys = new Set(enums.map(({ then }) => keyOf(then)))
  const handles = present.fingerprint.objects.filter((object) => recreated.has(keyOf(object))).map(handleOf)
  const isLoosened = ({ now }: Pair): boolean =>
    handles.some((handle) => handle !== null && namesObject(propertyOf(now, 'default') ?? '', handle))
  const alterations = columns
    .filter((pair) => !recreated.has(keyOf(pair.then)) && (differ(pair) || isRetyped(pair) || isLoosened(pair)))
    .map((pair) => ({
      pair,
      ...alterColumn(pair.now, pair.then, wanted, { isRetyped: isRetyped(pair), isLoosened: isLoosened(pair) }),
    }))
  const inPlace = changed.filter(
    ({ then }) => !recreated.has(keyOf(then)) && !(then.kind === 'column' && isOfTable(then, wanted)),
  )
  return {
    release: alterations.flatMap(({ release }) => release),
    setAside: enums.map(({ then }) => `ALTER TYPE ${then.name} RENAME TO ${oldName(then)}`),
    steps: [
      ...alterations.map(({ pair, statements }) => stepOf(pair.then, statements)),
      ...enums.map(({ then }) =>
        stepOf(then, [
          `CREATE TYPE ${then.name} AS ENUM (${propertyOf(then, 'labels')})`,
          ...birthStatements(then, wanted),
        ]),
      ),
      ...inPlace
        .filter(({ now, then }) => howToChange(now, then) !== 'never')
        .map(({ now, then }) => changeStep(now, then)),
    ],
    recreated: new Set([...recreated].filter((key) => !enumKeys.has(key))),
    last: enums.map(({ then }) => `DROP TYPE ${then.name.slice(0, -bare(then).length)}${oldName(then)}`),
    unsupported: changed.filter(({ now, then }) => howToChange(now, then) === 'never').map(({ then }) => then),
  }
}

function changeStep(now: SchemaObject, then: SchemaObject): Step {
  const labels = then.kind === 'enum' ? alterEnum(now, then) : []
  const statements =
    then.kind === 'enum' && labels !== 'retype' ? [...labels, ...commonStatements(now, then)] : alterObject(now, then)
  const step = stepOf(then, statements, hardText(then, statements))
  const isTable = then.kind === 'table' || then.kind === 'foreign table'
  // The table is there: its switches can wait for its columns and indexes, and nothing needs to wait for them.
  return isTable
    ? { ...step, makes: null, rank: 13.5 }
    : { ...step, makes: then.kind === 'sequence' ? null : step.makes }
}

function isAnew(now: SchemaObject, then: SchemaObject, side: SchemaSide): boolean {
  if (then.kind === 'column') return isOfTable(then, side) && needsNewColumn(now, then)
  if (then.kind === 'sequence') return propertyOf(now, 'identity') !== propertyOf(then, 'identity')
  return howToChange(now, then) === 'recreate'
}

function isOfTable(column: SchemaObject, side: SchemaSide): boolean {
  const table = propertyOf(column, 'table') ?? ''
  return side.all.has(objectKey('table', table)) || side.all.has(objectKey('foreign table', table))
}

function differ({ now, then }: Pair): boolean {
  const keys = new Set([...Object.keys(now.properties), ...Object.keys(then.properties)])
  return [...keys].some((key) => propertyOf(now, key) !== propertyOf(then, key))
}

function keyOf(object: SchemaObject): string {
  return objectKey(object.kind, object.name)
}

function bare(type: SchemaObject): string {
  return /(?:"(?:[^"]|"")*"|[^".]*)$/.exec(type.name)?.[0] ?? type.name
}

function oldName(type: SchemaObject): string {
  return `"${bare(type).replaceAll('"', '').slice(0, 50)}_before_rollback"`
}
