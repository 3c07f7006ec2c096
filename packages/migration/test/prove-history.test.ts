import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ScratchDatabase, ScratchServer, SqlParser } from '@velocity/ports'
import { createSqlParser, startPglite } from '@velocity/postgres'
import { readPostgresFingerprint } from '../src/fingerprint/postgres/read-postgres-fingerprint.ts'
import { proveHistory } from '../src/history/prove-history.ts'
import type { Migration, Script, TransactionMode } from '../src/model/migration.ts'

let server: ScratchServer
let parser: SqlParser

beforeAll(async () => {
  server = await startPglite({ partsFolder: null, image: null, extensions: [] })
  parser = await createSqlParser()
})
afterAll(() => server.close())

function script(name: string, sql: string, transaction: TransactionMode): Script {
  return { path: `m/${name}.sql`, startLine: 1, sql, transaction }
}

function migration(version: string, up: string, down: string | null, mode: TransactionMode = 'message'): Migration {
  return {
    version,
    name: '',
    kind: 'versioned',
    up: script(`${version}.up`, up, mode),
    down: down === null ? null : script(`${version}.down`, down, mode),
    verify: null,
    files: [],
  }
}

let database: ScratchDatabase | null = null

/** One database serves all: each history drops what it made. */
async function prove(...migrations: readonly Migration[]) {
  if (database === null) database = await server.create()
  const { session } = database
  await session.run('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  return proveHistory(migrations, {
    database,
    parser,
    timeoutMs: 20_000,
    hasTransactionalDdl: true,
    readSchema: (one) => readPostgresFingerprint(one, { exclude: [] }),
  })
}

const TABLE = 'CREATE TABLE a (id bigint PRIMARY KEY, b text, c text);'

describe('a history is proved migration by migration', () => {
  test('a down that restores the schema is exact', async () => {
    const proof = await prove(migration('1', TABLE, 'DROP TABLE a;'))
    expect(proof).toMatchObject({ total: 1, tested: 1, exact: ['1'], different: [], failures: [] })
  })

  test('an index that the down forgets is named', async () => {
    const up = 'CREATE SEQUENCE s; CREATE INDEX a_b ON a (b);'
    const proof = await prove(migration('1', TABLE, 'DROP TABLE a;'), migration('2', up, 'DROP SEQUENCE s;'))
    expect(proof.exact).toEqual(['1'])
    expect(proof.different).toEqual([{ version: '2', objects: [expect.stringContaining('public.a_b')] }])
    expect(proof.reUpFails).toEqual(['2'])
  })

  test('a column that comes back at the end is only another order', async () => {
    const proof = await prove(
      migration('1', TABLE, 'DROP TABLE a;'),
      migration('2', 'ALTER TABLE a DROP COLUMN b;', 'ALTER TABLE a ADD COLUMN b text;'),
    )
    expect(proof.columnOrderOnly).toEqual(['2'])
  })

  test('a view that holds the moment at which it was made comes back', async () => {
    const view = "CREATE VIEW v AS SELECT id FROM a WHERE c < ('now'::timestamp - '1 month'::interval)::text;"
    const proof = await prove(
      migration('1', `${TABLE} ${view}`, 'DROP TABLE a CASCADE;'),
      migration('2', 'DROP VIEW v;', view),
    )
    expect(proof.exact).toEqual(['1', '2'])
  })

  test.each([
    ['a down with only comments is empty', '-- nothing to do\n/* really */', 'empty'],
    ['a down that is not there is missing', null, 'noDown'],
    ['a down that does not parse fails', 'DROP TABEL a;', 'downFails'],
    ['a down that the server refuses fails', 'DROP TABLE b;', 'downFails'],
  ] as const)('%s', async (_, down, list) => {
    const proof = await prove(migration('1', TABLE, down))
    expect(proof[list]).toEqual(['1'])
    expect(proof.tested).toBe(down === null ? 0 : 1)
  })

  test('an up that fails stays unapplied, and the next is tried', async () => {
    const proof = await prove(migration('1', 'CREATE TABLE;', null), migration('2', TABLE, 'DROP TABLE a;'))
    expect(proof.upFails).toEqual(['1'])
    expect(proof.exact).toEqual(['2'])
    expect(proof.failures[0]).toMatchObject({ version: '1', step: 'up', path: 'm/1.up.sql', line: 1 })
  })

  test('a down that does nothing of what the up did is different', async () => {
    const proof = await prove(migration('1', TABLE, 'SELECT 1;'))
    expect(proof.different).toEqual([{ version: '1', objects: [expect.stringContaining('public.a')] }])
  })

  test('what cannot run in a transaction is proved on a copy', async () => {
    const proof = await prove(
      migration('1', TABLE, 'DROP TABLE a;'),
      migration('2', 'CREATE INDEX CONCURRENTLY a_b ON a (b);', 'DROP INDEX CONCURRENTLY a_b;', 'none'),
    )
    expect(proof.exact).toEqual(['1', '2'])
  })

  test('a script with its own BEGIN and COMMIT is taken back as well', async () => {
    const proof = await prove(migration('1', `BEGIN; ${TABLE} COMMIT;`, 'BEGIN; DROP TABLE a; COMMIT;'))
    expect(proof.exact).toEqual(['1'])
  })

  test('a script that rolls back by itself changed nothing, and its down has nothing to take back', async () => {
    const proof = await prove(migration('1', `BEGIN; ${TABLE} ROLLBACK;`, 'DROP TABLE IF EXISTS a;'))
    expect(proof.exact).toEqual(['1'])
  })

  test('what a script sets does not reach the next one', async () => {
    const proof = await prove(
      migration('1', `CREATE SCHEMA x; SET search_path = x; ${TABLE}`, 'DROP SCHEMA x CASCADE;'),
      migration('2', 'CREATE TABLE b (id int);', 'DROP TABLE public.b;'),
    )
    expect(proof.exact).toEqual(['1', '2'])
  })
})
