import { expect, test } from '@jest/globals'
import { bookkeepingOf } from '../src/dry-run/bookkeeping-of.ts'
import type { Migration } from '../src/model/migration.ts'

function migration(sql: string): Migration {
  const up = { path: 'm/1/up.sql', startLine: 1, sql, transaction: 'tool' as const }
  return { version: '1', name: '', kind: 'versioned', up, down: null, verify: null, files: [] }
}

test.each([
  ['is made for a history that does not name it', 'CREATE TABLE a (id int);', true],
  [
    'is made for a history with a trigger on it',
    'CREATE TRIGGER t BEFORE INSERT ON __diesel_schema_migrations EXECUTE FUNCTION f ();',
    true,
  ],
  [
    'is left to a history that makes it',
    'create table if not exists __diesel_schema_migrations (version text);',
    false,
  ],
  [
    'is left to a history that makes it in a schema',
    'CREATE TABLE "public"."__diesel_schema_migrations" (v text);',
    false,
  ],
  [
    'is left to a history that makes it in a body',
    'DO $$ BEGIN CREATE TABLE public.__diesel_schema_migrations (v text); END $$;',
    false,
  ],
])("the tool's table %s", (_name, sql, isMade) => {
  expect(bookkeepingOf('diesel', [migration(sql)]) !== null).toBe(isMade)
})
