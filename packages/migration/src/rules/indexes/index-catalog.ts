import type { RuleHit } from '../../model/hit.ts'
import type { SchemaObject } from '../../model/schema.ts'
import { constraintColumns } from '../facts/constraint-columns.ts'
import { hitAt } from '../facts/hit-at.ts'
import { bareName, shortName } from '../facts/names.ts'
import { columnConstraints, columnsOf, constraintsOf, nodeAs, rangeName, tableActions } from '../facts/nodes.ts'
import { hasObject } from '../facts/schema-lookup.ts'
import { type Step, upSteps } from '../facts/steps.ts'
import type { RuleDefinition } from '../rule-definition.ts'
import { example } from '../rule-example.ts'

const ID = 'MG-IDX-06'
const MAX_COLUMNS = 5
const BASE =
  'CREATE TABLE teams (id bigint PRIMARY KEY); CREATE TABLE users (id bigint PRIMARY KEY, team_id bigint, email text);'

/** What the catalog says of new indexes and foreign keys: missing, double, and wide ones. */
export const indexCatalog: RuleDefinition = {
  id: ID,
  title: 'An index is missing, double or too wide',
  description:
    'A foreign key without an index on its own columns makes every DELETE of the parent read the whole table. An index whose columns another one begins with costs every write and helps no read. A note; a warning for an index that is there twice.',
  help: 'Add an index that begins with the columns of the foreign key; drop the index that another one contains.',
  severity: 'note',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: [
    'eugene:E15',
    'pgfence:fk-missing-index',
    'splinter:unindexed-foreign-keys',
    'splinter:duplicate-index',
    'strong_migrations:add_index_columns',
    'bytebase:TABLE_NO_DUPLICATE_INDEX',
    'bytebase:INDEX_NO_DUPLICATE_COLUMN',
    'bytebase:INDEX_KEY_NUMBER_LIMIT',
    'diesel-guard:wide_index',
  ],
  examples: {
    bad: [
      example({ base: BASE, up: 'CREATE TABLE pets (id bigint PRIMARY KEY, owner bigint REFERENCES users (id));' }),
      example({
        base: `${BASE} CREATE INDEX users_email_idx ON users (email);`,
        up: 'CREATE INDEX CONCURRENTLY users_email_again ON users (email);',
        transaction: 'none',
      }),
    ],
    good: [
      example({
        base: BASE,
        up: 'CREATE TABLE pets (id bigint PRIMARY KEY, owner bigint REFERENCES users (id)); CREATE INDEX ON pets (owner);',
      }),
      example({
        base: BASE,
        up: 'CREATE INDEX CONCURRENTLY users_email_idx ON users (email);',
        transaction: 'none',
      }),
    ],
  },
  check: (context) => {
    const keys = Map.groupBy(
      context.after.objects.flatMap((object) => keyOf(object) ?? []),
      ({ table }) => table,
    )
    const makers = makersOf(upSteps(context))
    return context.after.objects.flatMap((object) => {
      const { kind, name, properties } = object
      const table = properties['table'] ?? ''
      if ((kind !== 'constraint' && kind !== 'index') || hasObject(context.before, kind, name)) return []
      const step = makers.named.get(bareName(name)) ?? makers.onTable.get(bareName(table))
      if (step === undefined) return []
      const beside = keys.get(table) ?? []
      return kind === 'index' ? index(step, object, beside) : foreignKey(step, object, beside)
    })
  },
}

/** An index, or a constraint that has one. */
interface Key {
  readonly name: string
  readonly table: string
  readonly columns: readonly string[]
  /** What stands before and behind the columns: method and predicate; equal for indexes that do the same. */
  readonly frame: string
  readonly isUnique: boolean
}

function keyOf({ kind, name, properties }: SchemaObject): Key | null {
  const { table, definition } = { table: properties['table'], definition: properties['definition'] }
  if (table == null || definition == null) return null
  const columns = constraintColumns(definition)
  if (columns === null) return null
  if (kind === 'constraint' && /^(?:PRIMARY KEY|UNIQUE)/u.test(definition)) {
    return { name, table, columns, frame: 'btree', isUnique: true }
  }
  if (kind !== 'index') return null
  const method = /\bUSING (\w+)/u.exec(definition)?.[1] ?? 'btree'
  const behind = definition.slice(definition.indexOf(')') + 1).trim()
  const frame = behind === '' ? method : `${method} ${behind}`
  return { name, table, columns, frame, isUnique: definition.startsWith('CREATE UNIQUE') }
}

function startsWith(columns: readonly string[], first: readonly string[]): boolean {
  return first.every((column, at) => columns[at] === column)
}

function foreignKey(step: Step, { name, properties }: SchemaObject, keys: readonly Key[]): readonly RuleHit[] {
  const definition = properties['definition'] ?? ''
  const table = properties['table'] ?? ''
  const columns = definition.startsWith('FOREIGN KEY') ? constraintColumns(definition) : null
  if (columns === null) return []
  // In any order at the front: an index on (b, a) serves a key on (a, b).
  const isServed = keys.some((key) => columns.every((column) => key.columns.slice(0, columns.length).includes(column)))
  if (isServed) return []
  return [
    hitAt(ID, step, {
      message: `The foreign key ${bareName(name)} of ${shortName(table)} has no index on (${columns.join(', ')}).`,
      why: 'Every DELETE or change of key in the parent reads the whole table to find what refers to it.',
      fix: `CREATE INDEX ON ${shortName(table)} (${columns.join(', ')}); -- CONCURRENTLY unless the table is new`,
      object: name,
    }),
  ]
}

function index(step: Step, object: SchemaObject, keys: readonly Key[]): readonly RuleHit[] {
  const own = keyOf(object)
  if (own === null) return []
  const other = keys.find(
    (key) => key.name !== own.name && key.frame === own.frame && startsWith(key.columns, own.columns),
  )
  if (other !== undefined && !own.isUnique) {
    const isSame = other.columns.length === own.columns.length
    const message = `The index ${bareName(own.name)} holds ${isSame ? 'the same columns as' : 'only the first columns of'} ${bareName(other.name)} of ${shortName(own.table)}.`
    const fix = 'Leave it out: the other index serves the same reads.'
    return [hitAt(ID, step, { message, fix, object: own.name, ...(isSame ? { severity: 'warning' } : {}) })]
  }
  if (own.isUnique || own.columns.length <= MAX_COLUMNS) return []
  const message = `The index ${bareName(own.name)} has ${own.columns.length} columns; columns behind the third seldom help.`
  return [hitAt(ID, step, { message, fix: 'Index the columns that tell rows apart best.', object: own.name })]
}

/** The statements that may have made an object: by its name, else the last one on its table. */
interface Makers {
  readonly named: ReadonlyMap<string, Step>
  readonly onTable: ReadonlyMap<string, Step>
}

function makersOf(steps: readonly Step[]): Makers {
  const named = new Map<string, Step>()
  const onTable = new Map<string, Step>()
  for (const step of steps) {
    const created = nodeAs(step, 'CreateStmt')
    const inside = columnsOf(created?.tableElts).flatMap(columnConstraints)
    const added = tableActions(step).flatMap(({ constraint }) => constraint ?? [])
    for (const { conname } of [...inside, ...constraintsOf(created?.tableElts), ...added]) {
      if (conname !== undefined && !named.has(conname)) named.set(conname, step)
    }
    const index = nodeAs(step, 'IndexStmt')
    if (index?.idxname !== undefined && !named.has(index.idxname)) named.set(index.idxname, step)
    const { relation } = created ?? nodeAs(step, 'AlterTableStmt') ?? index ?? {}
    const table = rangeName(relation).at(-1)
    if (table !== undefined) onTable.set(table, step)
  }
  return { named, onTable }
}
