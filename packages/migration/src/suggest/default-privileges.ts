import { propertyOf } from '../fingerprint/object-index.ts'
import type { SchemaFingerprint, SchemaObject } from '../model/schema.ts'
import { schemaOf } from './sql-names.ts'

/** What the migrating role's default privileges give, by the name of the object that says so. */
export type DefaultPrivileges = ReadonlyMap<string, string>

const TARGETS: Readonly<Record<string, string>> = {
  table: 'TABLES',
  view: 'TABLES',
  'materialized view': 'TABLES',
  'foreign table': 'TABLES',
  sequence: 'SEQUENCES',
  function: 'FUNCTIONS',
  procedure: 'FUNCTIONS',
  aggregate: 'FUNCTIONS',
  enum: 'TYPES',
  domain: 'TYPES',
  type: 'TYPES',
  'range type': 'TYPES',
  schema: 'SCHEMAS',
}

/** Reads the default privileges of a schema. */
export function defaultPrivileges(fingerprint: SchemaFingerprint): DefaultPrivileges {
  const objects = fingerprint.objects.filter(({ kind }) => kind === 'default privileges')
  return new Map(
    objects.flatMap((object) => {
      const acl = propertyOf(object, 'acl')
      return acl === null ? [] : [[object.name, acl] as const]
    }),
  )
}

/** The privileges with which an object is born; null for the usual ones. */
export function bornWith(object: SchemaObject, defaults: DefaultPrivileges): string | null {
  const target = TARGETS[object.kind]
  const given = [
    defaults.get(`FOR ROLE CURRENT_USER ON ${target}`),
    defaults.get(`FOR ROLE CURRENT_USER IN SCHEMA ${schemaOf(object.name)} ON ${target}`),
  ].filter((acl) => acl !== undefined)
  return given.length === 0 ? null : given.join('; ')
}
