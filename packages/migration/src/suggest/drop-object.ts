import { propertyOf } from '../fingerprint/object-index.ts'
import { bareName } from '../fingerprint/renamed-objects.ts'
import type { SchemaObject } from '../model/schema.ts'
import { aclStatements } from './acl-statements.ts'
import { objectReference } from './sql-names.ts'

/** Writes what removes an object; never CASCADE, so that nothing goes that was not named. */
export function dropObject(object: SchemaObject): readonly string[] {
  const table = propertyOf(object, 'table')
  const publication = propertyOf(object, 'publication')
  switch (object.kind) {
    case 'column':
      return [`ALTER TABLE ${table} DROP COLUMN ${bareName(object)}`]
    case 'constraint':
      return [`ALTER TABLE ${table} DROP CONSTRAINT ${bareName(object)}`]
    case 'domain constraint': {
      const domain = propertyOf(object, 'domain') ?? ''
      return [`ALTER DOMAIN ${domain} DROP CONSTRAINT ${object.name.slice(domain.length + 1)}`]
    }
    case 'publication table':
      return [`ALTER PUBLICATION ${publication} DROP TABLE ${table}`]
    case 'publication schema':
      return [`ALTER PUBLICATION ${publication} DROP TABLES IN SCHEMA ${propertyOf(object, 'schema')}`]
    case 'default privileges':
      return aclStatements(object, propertyOf(object, 'acl'), null)
    default:
      return [`DROP ${objectReference(object)}`]
  }
}
