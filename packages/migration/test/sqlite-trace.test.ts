import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScratchServer } from '@velocity/ports'
import { createSqliteEngines } from '@velocity/sqlite'
import type { Script } from '../src/model/migration.ts'
import { createPlainSqlParser } from '../src/sql/create-plain-sql-parser.ts'
import { traceSqliteScript } from '../src/trace/sqlite/trace-sqlite-script.ts'

const WORKER = fileURLToPath(new URL('../../sqlite/src/worker/sqlite-worker.ts', import.meta.url))
const engines = createSqliteEngines({ workerPath: WORKER })
const parser = createPlainSqlParser('sqlite')
let server: ScratchServer

beforeAll(async () => {
  server = await engines.start(
    { dialect: 'sqlite', choice: 'auto', url: null, productionMajor: null, extensions: [] },
    null,
  )
})

afterAll(() => server.close())

async function trace(sql: string, transaction: Script['transaction'] = 'tool') {
  const { session, drop } = await server.create()
  await session.run('CREATE TABLE t (id INTEGER PRIMARY KEY, a, b); INSERT INTO t (a) VALUES (1), (2)')
  const options = {
    statementTimeoutMs: 10_000,
    stats: { tables: { t: { rows: 100, bytes: 140_000_000 } } },
    now: () => 0,
  }
  const traced = await traceSqliteScript(
    { path: 'a.sql', startLine: 10, sql, transaction },
    { session, parser },
    options,
  )
  const tables = await session.run(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
  await drop()
  return { ...traced, tables: tables.ok ? tables.rows.map(({ name }) => name) : [] }
}

test('tells lines, kinds and the rows that were changed', async () => {
  const { statements, failure } = await trace(
    'UPDATE t SET a = 3;\n\nDELETE FROM t WHERE id = 1; INSERT INTO t (a) VALUES (1)',
  )
  expect(failure).toBeNull()
  expect(statements.map(({ line, kind, rowChanges }) => [line, kind, rowChanges[0]])).toEqual([
    [10, 'UPDATE', { relation: 't', inserted: 0, updated: 2, deleted: 0 }],
    [12, 'DELETE', { relation: 't', inserted: 0, updated: 0, deleted: 1 }],
    [12, 'INSERT', { relation: 't', inserted: 1, updated: 0, deleted: 0 }],
  ])
})

test('tells a table that is built anew, and how long that takes at the size of production', async () => {
  const { statements } = await trace(
    'CREATE TABLE n (id INTEGER PRIMARY KEY, a); INSERT INTO n SELECT id, a FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t',
  )
  expect(statements.map(({ rewrites }) => rewrites)).toEqual([[], [], [], ['t']])
  expect(statements[3]?.durations).toEqual([{ relation: 't', work: 'rewrite', estimateMs: 1000 }])
  expect((await trace('ALTER TABLE t DROP COLUMN b')).statements[0]?.rewrites).toEqual(['t'])
})

test('tells indexes that are built on what was there', async () => {
  const { statements } = await trace('CREATE UNIQUE INDEX i ON t (a); CREATE TABLE n (a); CREATE INDEX j ON n (a)')
  expect(statements.map(({ indexBuilds }) => indexBuilds)).toEqual([
    [{ relation: 't', index: 'i', isUnique: true, isConcurrent: false }],
    [],
    [],
  ])
})

test('takes back the transaction of a tool whose script fails, and stops there', async () => {
  const { statements, failure, tables } = await trace('CREATE TABLE n (a);\nSELEC 1; CREATE TABLE m (a)')
  expect([statements.length, statements[1]?.line, failure?.sqlState, tables]).toEqual([2, 11, '42601', ['t']])
})

test('keeps what was committed without a transaction', async () => {
  const { failure, tables } = await trace('CREATE TABLE n (a); SELEC 1', 'none')
  expect([failure?.sqlState, tables]).toEqual(['42601', ['n', 't']])
})

test('says a script that ends the transaction of its tool', async () => {
  expect((await trace('CREATE TABLE n (a); COMMIT')).failure).toMatchObject({ sqlState: '25001' })
})

test('says a text that is no SQL', async () => {
  expect((await trace("SELECT 1;\nSELECT 'a")).statements).toMatchObject([{ line: 11, failure: { sqlState: '42601' } }])
})
