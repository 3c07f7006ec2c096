import { describe, expect, test } from '@jest/globals'
import type { SchemaFingerprint } from '../../src/model/schema.ts'
import { grantNotices, rolesOf, withoutForeignGrants } from '../../src/verify/foreign-grants.ts'

function schemaOf(kind: string, name: string, acl: string, owner?: string): SchemaFingerprint {
  return { objects: [{ kind, name, properties: { acl, ...(owner === undefined ? {} : { owner }) } }], columnOrder: {} }
}

describe('withoutForeignGrants', () => {
  test.each<readonly [string, SchemaFingerprint, readonly string[], Readonly<Record<string, string>> | null]>([
    ['a foreign role', schemaOf('table', 'a', 'reader=SELECT'), [], {}],
    ['a role that is known', schemaOf('table', 'a', 'reader=SELECT'), ['reader'], { acl: 'reader=SELECT' }],
    ['one of each', schemaOf('table', 'a', 'app=ALL*; reader=SELECT'), ['app'], { acl: 'app=ALL*' }],
    ['everybody', schemaOf('table', 'a', 'PUBLIC=SELECT; reader=SELECT'), [], { acl: 'PUBLIC=SELECT' }],
    ['the migrating role', schemaOf('table', 'a', 'CURRENT_USER=NONE'), [], { acl: 'CURRENT_USER=NONE' }],
    ['the migrating role on public', schemaOf('schema', 'public', 'CURRENT_USER=ALL'), [], {}],
    [
      'that migrations give',
      schemaOf('schema', 'public', 'CURRENT_USER=ALL'),
      ['CURRENT_USER'],
      { acl: 'CURRENT_USER=ALL' },
    ],
    [
      'a name with the signs of a list',
      schemaOf('table', 'a', '"x; y=z ""q"""=SELECT; app=ALL'),
      ['app'],
      { acl: 'app=ALL' },
    ],
    ['an owner stays', schemaOf('table', 'a', 'reader=SELECT', 'dba'), [], { owner: 'dba' }],
    [
      'defaults of a foreign role',
      schemaOf('default privileges', 'FOR ROLE dba ON TABLES', 'app=SELECT'),
      ['app'],
      null,
    ],
    [
      'defaults for a foreign role',
      schemaOf('default privileges', 'FOR ROLE CURRENT_USER ON TABLES', 'x=SELECT'),
      [],
      null,
    ],
  ])('%s', (_, live, known, properties) => {
    const { schema, grants } = withoutForeignGrants(live, known)
    expect(schema.objects.map((object) => object.properties)).toEqual(properties === null ? [] : [properties])
    expect(grants.length > 0).toBe(JSON.stringify(schema) !== JSON.stringify(live))
    expect(grantNotices(grants).length).toBe(new Set(grants.map(({ role }) => role)).size)
  })

  test('what a schema knows is not foreign to it', () => {
    const live: SchemaFingerprint = {
      objects: [
        ...schemaOf('table', 'a', 'PUBLIC=SELECT; "b c"=ALL', 'dba').objects,
        ...schemaOf('schema', 'public', 'CURRENT_USER=ALL; app=USAGE').objects,
        ...schemaOf('default privileges', 'FOR ROLE "d e" IN SCHEMA s ON TABLES', 'f=SELECT').objects,
      ],
      columnOrder: {},
    }
    expect(rolesOf(live)).toEqual(['"b c"', '"d e"', 'CURRENT_USER', 'app', 'dba', 'f'])
    expect(withoutForeignGrants(live, rolesOf(live))).toEqual({ schema: live, grants: [] })
  })
})
