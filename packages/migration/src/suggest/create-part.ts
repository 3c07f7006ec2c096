import { objectKey, propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { birthStatements } from './common-statements.ts'
import type { SchemaSide } from './schema-side.ts'
import { literal, schemaOf } from './sql-names.ts'

/** Writes what hangs on a table or view; null for an object of another kind. */
export function createPart(part: SchemaObject, side: SchemaSide): readonly string[] | null {
  const statements = definitionOf(part, side)
  return statements === null ? null : [...statements, ...partState(null, part), ...birthStatements(part, side)]
}

/** Writes what of a part can be switched where it stands. */
export function partState(present: SchemaObject | null, wanted: SchemaObject): readonly string[] {
  const now = (property: string): string | null => (present === null ? null : propertyOf(present, property))
  const then = (property: string): string | null => propertyOf(wanted, property)
  const table = then('table')
  const name = bareName(wanted)
  const isIndex = wanted.kind === 'index' || wanted.kind === 'constraint'
  const clustered = then('clustered') === null ? 'SET WITHOUT CLUSTER' : `CLUSTER ON ${name}`
  const index = wanted.kind === 'index' ? wanted.name : `${schemaOf(table ?? '')}.${name}`
  const comment = then('index comment')
  return [
    ...(isIndex && now('clustered') !== then('clustered') ? [`ALTER TABLE ${table} ${clustered}`] : []),
    ...(now('index comment') === comment
      ? []
      : [`COMMENT ON INDEX ${index} IS ${comment === null ? 'NULL' : literal(comment)}`]),
    ...(isIndex && now('tablespace') !== then('tablespace')
      ? [`ALTER INDEX ${index} SET TABLESPACE ${then('tablespace') ?? 'pg_default'}`]
      : []),
    ...(wanted.kind === 'index' ? indexStatistics(index, now('statistics'), then('statistics')) : []),
    ...(now('enabled') === then('enabled')
      ? []
      : [`ALTER TABLE ${table} ${enabling(then('enabled'))} ${wanted.kind.toUpperCase()} ${name}`]),
    ...(wanted.kind === 'statistics' && now('target') !== then('target')
      ? [`ALTER STATISTICS ${wanted.name} SET STATISTICS ${then('target') ?? '-1'}`]
      : []),
  ]
}

/** Writes the word that switches a trigger or rule. */
export function enabling(state: string | null): string {
  if (state === null) return 'ENABLE'
  return state === 'disabled' ? 'DISABLE' : `ENABLE ${state.toUpperCase()}`
}

function definitionOf(part: SchemaObject, side: SchemaSide): readonly string[] | null {
  const value = (property: string): string | null => propertyOf(part, property)
  const definition = (value('definition') ?? '').replace(/;\s*$/, '')
  switch (part.kind) {
    case 'constraint': {
      const notValid = value('not valid') === null ? '' : ' NOT VALID'
      return [`ALTER TABLE ${value('table')} ADD CONSTRAINT ${bareName(part)} ${definition}${notValid}`]
    }
    case 'index': {
      const table = side.all.get(objectKey('table', value('table') ?? ''))
      const isPartitioned = table !== undefined && propertyOf(table, 'partition by') !== null
      return [isPartitioned ? definition.replace(' ON ONLY ', ' ON ') : definition]
    }
    case 'trigger':
    case 'rule':
      return [definition]
    case 'policy':
      return [createPolicy(part)]
    case 'statistics': {
      const on = [value('columns'), value('expressions')].filter((text) => text !== null)
      const kinds = value('kinds') === null ? '' : ` (${value('kinds')})`
      return [`CREATE STATISTICS ${part.name}${kinds} ON ${on.join(', ')} FROM ${value('table')}`]
    }
    default:
      return null
  }
}

function createPolicy(policy: SchemaObject): string {
  const value = (property: string): string | null => propertyOf(policy, property)
  return [
    `CREATE POLICY ${bareName(policy)} ON ${value('table')}`,
    ...(value('permissive') === null ? [] : ['AS RESTRICTIVE']),
    `FOR ${value('command')} TO ${value('roles')}`,
    ...(value('using') === null ? [] : [`USING (${value('using')})`]),
    ...(value('check') === null ? [] : [`WITH CHECK (${value('check')})`]),
  ].join(' ')
}

function indexStatistics(index: string, present: string | null, wanted: string | null): readonly string[] {
  if (present === wanted) return []
  const numbers = (text: string | null): ReadonlyMap<string, string> =>
    new Map(
      (text ?? '')
        .split(', ')
        .filter((pair) => pair !== '')
        .map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
    )
  const [now, then] = [numbers(present), numbers(wanted)]
  const columns = [...new Set([...now.keys(), ...then.keys()])].filter((column) => now.get(column) !== then.get(column))
  return columns.map(
    (column) => `ALTER INDEX ${index} ALTER COLUMN ${column} SET STATISTICS ${then.get(column) ?? '-1'}`,
  )
}
