import type { DatabaseSession, ParsedStatement } from '@velocity/ports'
import { rowsOf } from '../sql/rows-of.ts'
import { CATALOG_OBJECTS_SQL, type CatalogObject } from './catalog-objects.ts'
import { wordsOf } from './named-relations.ts'
import { childOf, listOf, nodesOf, textOf } from './tree.ts'

/** Statements whose CASCADE drops nothing: it empties other tables, or takes rights. */
const OTHER_CASCADES = new Set(['TruncateStmt', 'GrantStmt', 'GrantRoleStmt'])
/** Statements that run what their parse tree does not show. */
const OPAQUE = new Set(['DoStmt', 'CallStmt', 'SelectStmt'])

/** Whether a statement may drop what it does not name. */
export function hasCascade({ kind, node, sql }: ParsedStatement): boolean {
  if (kind === 'DropOwnedStmt') return true
  if (!/\bcascade\b/iu.test(sql) || OTHER_CASCADES.has(kind)) return false
  return OPAQUE.has(kind) || nodesOf(node).some((each) => each['behavior'] === 'DROP_CASCADE')
}

/** Every object that may be dropped. */
export async function readObjects(session: DatabaseSession): Promise<readonly CatalogObject[]> {
  const rows = await rowsOf(session, CATALOG_OBJECTS_SQL)
  return rows.map((row) => ({
    key: row['key'] ?? '',
    kind: row['kind'] ?? '',
    shown: row['shown'] ?? '',
    schema: row['schema'] ?? '',
    name: row['name'] ?? '',
    owner: row['owner'] ?? '',
  }))
}

/**
 * Names what went without being named.
 *
 * Shape:  for example `view public.v`, `constraint fk on public.b`; sorted. Parts of a relation that went are left out: its columns,
 *         indexes, constraints, triggers and the sequences that it owns.
 */
export function cascadedObjects(
  before: readonly CatalogObject[],
  after: readonly CatalogObject[],
  { node }: ParsedStatement,
): readonly string[] {
  const left = new Set(after.map(({ key }) => key))
  const gone = before.filter(({ key }) => !left.has(key))
  const goneKeys = new Set(gone.map(({ key }) => key))
  const parts = new Set(
    gone.filter(({ kind }) => kind === 'constraint' || kind === 'column').map(({ kind, shown }) => `${kind} ${shown}`),
  )
  const named = droppedNames(node)
  return gone
    .filter(({ owner }) => owner === '' || !goneKeys.has(`relation:${owner}`))
    .filter(({ kind, shown }) => kind !== 'default' || !parts.has(`column ${shown.slice('of '.length)}`))
    .filter((object) => object.kind !== 'index' || !hasConstraint(gone, object))
    .filter((object) => !named.some((each) => isNamed(object, each)))
    .map(({ kind, shown }) => `${kind} ${shown}`)
    .sort()
}

/** An index of a constraint goes with it. */
function hasConstraint(gone: readonly CatalogObject[], index: CatalogObject): boolean {
  return gone.some(({ kind, name, owner }) => kind === 'constraint' && name === index.name && owner === index.owner)
}

interface DroppedName {
  readonly kinds: readonly string[]
  readonly schema: string | null
  readonly name: string
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  OBJECT_TABLE: ['table'],
  OBJECT_VIEW: ['view'],
  OBJECT_MATVIEW: ['materialized view'],
  OBJECT_SEQUENCE: ['sequence'],
  OBJECT_INDEX: ['index'],
  OBJECT_FOREIGN_TABLE: ['foreign table'],
  OBJECT_FUNCTION: ['function'],
  OBJECT_PROCEDURE: ['function'],
  OBJECT_ROUTINE: ['function'],
  OBJECT_AGGREGATE: ['function'],
  OBJECT_TYPE: ['type', 'domain'],
  OBJECT_DOMAIN: ['domain'],
  OBJECT_TRIGGER: ['trigger'],
  OBJECT_POLICY: ['policy'],
  OBJECT_RULE: ['rule'],
}

function droppedNames(node: unknown): readonly DroppedName[] {
  const kinds = KINDS[textOf(node, 'removeType') ?? ''] ?? []
  const isPart = kinds.some((kind) => kind === 'trigger' || kind === 'policy' || kind === 'rule')
  const objects = listOf(node, 'objects').flatMap((object): readonly DroppedName[] => {
    const words = objectWords(object)
    const name = words.at(-1)
    return name === undefined ? [] : [{ kinds, schema: isPart ? null : (words.at(-2) ?? null), name }]
  })
  const commands = listOf(node, 'cmds').flatMap((each): readonly DroppedName[] => {
    const command = childOf(each, 'AlterTableCmd')
    const name = textOf(command, 'name')
    const kind = textOf(command, 'subtype') === 'AT_DropColumn' ? 'column' : 'constraint'
    return name === null ? [] : [{ kinds: [kind], schema: null, name }]
  })
  return [...objects, ...commands]
}

/** A name as a list, as a function with its arguments, or as a type. */
function objectWords(object: unknown): readonly string[] {
  const list = listOf(childOf(object, 'ObjectWithArgs'), 'objname')
  const names = list.length > 0 ? list : listOf(childOf(object, 'TypeName'), 'names')
  return names.length > 0 ? names.flatMap(wordsOf) : wordsOf(object)
}

function isNamed(object: CatalogObject, { kinds, schema, name }: DroppedName): boolean {
  return kinds.includes(object.kind) && object.name === name && (schema === null || object.schema === schema)
}
