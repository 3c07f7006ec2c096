import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'

/** A right on one object that no migration gave, and whose role no migration knows. */
export interface ForeignGrant {
  /** As SQL names it. */
  readonly role: string
  readonly privileges: string
  /** For example `table public.users`. */
  readonly object: string
}

/** A live schema without rights of foreign roles, and those rights. */
export interface OwnSchema {
  readonly schema: SchemaFingerprint
  readonly grants: readonly ForeignGrant[]
}

/** One line of an access list: `reader=SELECT`, or `"a; b"=ALL*`. */
const LINE = /("(?:[^"]|"")*"|[^=;"\s]+)=([^;]*)(?:; |$)/gu
const EVERYBODY = new Set(['PUBLIC', 'CURRENT_USER'])
const OWN = 'CURRENT_USER'
const DEFAULTS = 'default privileges'

/**
 * Names every role that a schema gives rights to, or lets own something.
 *
 * Shape:  sorted, as SQL names them; without PUBLIC, and without the role that migrates (`CURRENT_USER`) unless migrations give it
 *         rights on the schema `public`.
 */
export function rolesOf(...schemas: readonly SchemaFingerprint[]): readonly string[] {
  const objects = schemas.flatMap((schema) => schema.objects)
  const roles = objects.flatMap((object) => {
    const { kind, name, properties } = object
    const named = [
      ...grantsOf(properties['acl'] ?? '').map(({ role }) => role),
      ...(properties['owner'] == null ? [] : [properties['owner']]),
      ...(kind === DEFAULTS ? [roleOfDefaults(name)] : []),
    ]
    return named.filter((role) => !EVERYBODY.has(role) || (role === OWN && isPublic(object)))
  })
  return [...new Set(roles)].toSorted()
}

/**
 * Takes rights out of a live schema whose roles the migrations do not know: what administrators grant to readers, backups and
 * dashboards is not the migrations' to say, and no scratch database has these roles. So are rights of the migrating role itself on
 * the schema `public`: from PostgreSQL 15 on somebody has to give them before the first migration.
 *
 * Shape:  default privileges that only foreign roles have, or that foreign roles give, are gone with them. All else is left, an owner
 *         above all.
 * Errors: never throws.
 */
export function withoutForeignGrants(live: SchemaFingerprint, known: readonly string[]): OwnSchema {
  const isKnown = (role: string, object: SchemaObject): boolean =>
    known.includes(role) || (EVERYBODY.has(role) && !(role === OWN && isPublic(object)))
  const grants: ForeignGrant[] = []
  const objects = live.objects.flatMap((object): readonly SchemaObject[] => {
    const { kind, name, properties } = object
    const lines = grantsOf(properties['acl'] ?? '')
    const isForeignDefault = kind === DEFAULTS && !isKnown(roleOfDefaults(name), object)
    const foreign = lines.filter(({ role }) => isForeignDefault || !isKnown(role, object))
    if (foreign.length === 0) return isForeignDefault ? [] : [object]
    grants.push(...foreign.map((grant) => ({ ...grant, object: `${kind} ${name}` })))
    const rest = lines.filter((line) => !foreign.includes(line)).map(({ role, privileges }) => `${role}=${privileges}`)
    if (rest.length === 0 && kind === DEFAULTS) return []
    const { acl: _, ...others } = properties
    const kept = rest.length === 0 ? others : { ...others, acl: rest.join('; ') }
    return [{ ...object, properties: sorted(kept) }]
  })
  return { schema: { ...live, objects }, grants }
}

/**
 * Says foreign rights in a line for each role.
 *
 * Shape:  sorted by role; [] without any.
 */
export function grantNotices(grants: readonly ForeignGrant[]): readonly string[] {
  const byRole = new Map<string, ForeignGrant[]>()
  for (const grant of grants) {
    const known = byRole.get(grant.role) ?? []
    known.push(grant)
    byRole.set(grant.role, known)
  }
  return [...byRole]
    .toSorted(([one], [two]) => (one < two ? -1 : 1))
    .map(([role, own]) => {
      const what = [...new Set(own.flatMap(({ privileges }) => privileges.split(',')))].toSorted().join(', ')
      const who = role === OWN ? 'the role that migrates' : `the role ${role}, which no migration knows,`
      return `${who} has ${what} on ${own.length} ${own.length === 1 ? 'object' : 'objects'} (${own[0]?.object ?? ''}${own.length === 1 ? '' : ' …'}): not compared.`
    })
}

function grantsOf(acl: string): readonly Omit<ForeignGrant, 'object'>[] {
  return [...acl.matchAll(LINE)].map(([, role = '', privileges = '']) => ({ role, privileges }))
}

/** `FOR ROLE x IN SCHEMA y ON TABLES`. */
function roleOfDefaults(name: string): string {
  return /^FOR ROLE ("(?:[^"]|"")*"|[^\s"]+)/u.exec(name)?.[1] ?? ''
}

function isPublic({ kind, name }: SchemaObject): boolean {
  return kind === 'schema' && name === 'public'
}

function sorted(properties: SchemaObject['properties']): SchemaObject['properties'] {
  return Object.fromEntries(Object.entries(properties).toSorted(([one], [two]) => (one < two ? -1 : 1)))
}
