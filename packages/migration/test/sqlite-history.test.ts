import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createSqliteEngines } from '@velocity/sqlite'
import { readSqliteFingerprint } from '../src/fingerprint/sqlite/read-sqlite-fingerprint.ts'
import { proveHistory } from '../src/history/prove-history.ts'
import { readHistory } from '../src/layouts/read-history.ts'
import { createPlainSqlParser } from '../src/sql/create-plain-sql-parser.ts'

const WORKER = fileURLToPath(new URL('../../sqlite/src/worker/sqlite-worker.ts', import.meta.url))

const UP1 = 'CREATE TABLE a (id integer PRIMARY KEY);'
const DOWN1 = 'DROP TABLE a;'
const UP2 = 'CREATE TABLE b (id integer PRIMARY KEY); CREATE INDEX b_id ON b (id);'
const DOWN2 = 'DROP TABLE b;'
/** What a tool refuses that has a transaction of its own open. */
const UP3 = 'BEGIN; CREATE TABLE c (id integer); COMMIT;'

const PAIRS = { '1_a.up.sql': UP1, '1_a.down.sql': DOWN1, '2_b.up.sql': UP2, '2_b.down.sql': DOWN2 }

let server: ScratchServer
let database: ScratchDatabase

beforeAll(async () => {
  server = await createSqliteEngines({ workerPath: WORKER }).start(
    { dialect: 'sqlite', choice: 'auto', url: null, productionMajor: null, extensions: [] },
    null,
  )
})
afterAll(() => server.close())

async function prove(layout: string, given: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(given).map(([name, text]) => [`m/${name}`, text]))
  const { migrations } = readHistory({ dir: 'm', layout, files, dialect: 'sqlite', placeholders: {} })
  database = await server.create()
  return proveHistory(migrations, {
    database,
    parser: createPlainSqlParser('sqlite'),
    timeoutMs: 20_000,
    hasTransactionalDdl: true,
    readSchema: (session) => readSqliteFingerprint(session, { exclude: [] }),
  })
}

test.each([
  ['golang-migrate, which opens a transaction here', 'golang-migrate', ['1', '2']],
  ['a tool without a transaction', 'sql', ['1_a', '2_b']],
])('a history of SQLite is proved for %s', async (_name, layout, exact) => {
  expect(await prove(layout, PAIRS)).toMatchObject({ exact, upFails: [], failures: [] })
})

test('a migration with a transaction of its own fails inside of that of golang-migrate', async () => {
  const proof = await prove('golang-migrate', { ...PAIRS, '3_c.up.sql': UP3, '3_c.down.sql': 'DROP TABLE c;' })
  expect(proof).toMatchObject({ exact: ['1', '2'], upFails: ['3'] })
})
