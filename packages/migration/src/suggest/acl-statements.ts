import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { splitList } from './sql-names.ts'

/** What PUBLIC may do with an object from its birth. */
const BORN: Readonly<Record<string, string>> = {
  FUNCTION: 'EXECUTE',
  PROCEDURE: 'EXECUTE',
  FUNCTIONS: 'EXECUTE',
  TYPE: 'USAGE',
  TYPES: 'USAGE',
  LANGUAGE: 'USAGE',
}

const TARGETS: Readonly<Record<string, string>> = {
  table: 'TABLE',
  view: 'TABLE',
  'materialized view': 'TABLE',
  'foreign table': 'TABLE',
  column: 'TABLE',
  sequence: 'SEQUENCE',
  function: 'FUNCTION',
  aggregate: 'FUNCTION',
  procedure: 'PROCEDURE',
  schema: 'SCHEMA',
  enum: 'TYPE',
  domain: 'TYPE',
  type: 'TYPE',
  'range type': 'TYPE',
  'base type': 'TYPE',
  language: 'LANGUAGE',
  'foreign-data wrapper': 'FOREIGN DATA WRAPPER',
  'foreign server': 'FOREIGN SERVER',
}

/** Writes the GRANTs and REVOKEs that turn the privileges `present` of an object into the `wanted` ones; null is those of its birth. */
export function aclStatements(object: SchemaObject, present: string | null, wanted: string | null): readonly string[] {
  if (present === wanted) return []
  if (object.kind === 'default privileges') return defaultPrivileges(object, present, wanted)
  const target = TARGETS[object.kind] ?? 'TABLE'
  const isColumn = object.kind === 'column'
  const name = isColumn ? propertyOf(object, 'table') : object.name
  const born = object.kind === 'schema' && object.name === 'public' ? 'USAGE' : BORN[target]
  const owner = propertyOf(object, 'owner') ?? 'CURRENT_USER'
  return changes(present, wanted, isColumn ? null : owner, born ?? null).flatMap(
    ({ verb, privileges, role, option }) => {
      const columns = isColumn ? ` (${bareName(object)})` : ''
      const list = privileges.map((privilege) => `${privilege}${columns}`).join(', ')
      return [`${verb} ${list} ON ${target} ${name} ${verb === 'GRANT' ? 'TO' : 'FROM'} ${role}${option}`]
    },
  )
}

function defaultPrivileges(object: SchemaObject, present: string | null, wanted: string | null): readonly string[] {
  const at = object.name.lastIndexOf(' ON ')
  const target = object.name.slice(at + 4)
  const isGlobal = !object.name.includes(' IN SCHEMA ')
  const owner = /^FOR ROLE (\S+)/.exec(object.name)?.[1] ?? 'CURRENT_USER'
  return changes(present, wanted, isGlobal ? owner : null, isGlobal ? (BORN[target] ?? null) : null).map(
    ({ verb, privileges, role, option }) =>
      `ALTER DEFAULT PRIVILEGES ${object.name.slice(0, at)} ${verb} ${privileges.join(', ')} ON ${target} ${verb === 'GRANT' ? 'TO' : 'FROM'} ${role}${option}`,
  )
}

interface AclChange {
  readonly verb: 'GRANT' | 'REVOKE'
  readonly privileges: readonly string[]
  readonly role: string
  readonly option: string
}

function changes(
  present: string | null,
  wanted: string | null,
  owner: string | null,
  born: string | null,
): readonly AclChange[] {
  const now = readAcl(present)
  const then = readAcl(wanted)
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((role): readonly AclChange[] => {
    const [has, gets] = [now.get(role), then.get(role)]
    if (has === gets) return []
    const revoke: AclChange = { verb: 'REVOKE', privileges: ['ALL'], role, option: '' }
    if (gets !== undefined) return [revoke, ...grants(role, gets)]
    if (role === owner) return [revoke, ...grants(role, 'ALL')]
    return role === 'PUBLIC' && born !== null ? [revoke, ...grants(role, born)] : [revoke]
  })
}

function grants(role: string, privileges: string): readonly AclChange[] {
  if (privileges === 'NONE') return []
  const all = privileges.split(',')
  const plain = all.filter((privilege) => !privilege.endsWith('*'))
  const starred = all.filter((privilege) => privilege.endsWith('*')).map((privilege) => privilege.slice(0, -1))
  const grant = (list: readonly string[], option: string): readonly AclChange[] =>
    list.length === 0 ? [] : [{ verb: 'GRANT', privileges: list, role, option }]
  return [...grant(plain, ''), ...grant(starred, ' WITH GRANT OPTION')]
}

function readAcl(acl: string | null): ReadonlyMap<string, string> {
  const entries = splitList(acl ?? '', ';')
  return new Map(
    entries.map((entry) => [entry.slice(0, entry.lastIndexOf('=')), entry.slice(entry.lastIndexOf('=') + 1)]),
  )
}
