import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import type { EngineRequest, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createSqliteEngines } from '../src/index.ts'

const WORKER = fileURLToPath(new URL('../src/worker/sqlite-worker.ts', import.meta.url))
const REQUEST: EngineRequest = { dialect: 'sqlite', choice: 'auto', url: null, productionMajor: null, extensions: [] }
const engines = createSqliteEngines({ workerPath: WORKER })

let server: ScratchServer
let database: ScratchDatabase

beforeAll(async () => {
  server = await engines.start(REQUEST, null)
  database = await server.create()
})

afterAll(() => server.close())

const rows = async (sql: string, of: ScratchDatabase = database) => {
  const outcome = await of.session.run(sql)
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.rows
}

const failure = async (sql: string, deadlineMs?: number, of: ScratchDatabase = database) => {
  const outcome = await of.session.run(sql, deadlineMs)
  if (outcome.ok) throw new Error(`"${sql}" ran`)
  return outcome.failure
}

describe('a session', () => {
  test('says its product and version', () => {
    expect(server.info).toMatchObject({ dialect: 'sqlite', product: 'SQLite', major: 3, origin: 'bundled' })
  })

  test('gives every value as its text', async () => {
    expect(await rows(`SELECT 9007199254740993 AS a, 1.0 AS b, 2.5 AS c, x'00ff' AS d, 'é' AS e, NULL AS f`)).toEqual([
      { a: '9007199254740993', b: '1.0', c: '2.5', d: `x'00ff'`, e: 'é', f: null },
    ])
  })

  test('gives the rows of the last statement that had any, and what the last one changed', async () => {
    const sql = 'CREATE TABLE r (a); SELECT 1 AS x; /* ; */ INSERT INTO r VALUES (1), (2); -- end'
    expect(await database.session.run(sql)).toEqual({ ok: true, rows: [{ x: '1' }], affectedRows: 2, notices: [] })
    expect(await database.session.run('CREATE TABLE r2 (a)')).toMatchObject({ affectedRows: 0 })
  })

  test.each([
    ['', []],
    [' ; -- only a comment', []],
    ['/* open', []],
  ])('runs nothing for %j', async (sql, expected) => {
    expect(await rows(sql)).toEqual(expected)
  })

  test('runs a trigger with semicolons inside as one statement', async () => {
    await rows(`CREATE TABLE tr (a, b); CREATE TRIGGER tr_i AFTER INSERT ON tr BEGIN
      UPDATE tr SET b = CASE WHEN new.a > 1 THEN 'x;' ELSE 'y' END; SELECT 1; END; INSERT INTO tr (a) VALUES (2)`)
    expect(await rows('SELECT b FROM tr')).toEqual([{ b: 'x;' }])
  })

  test('runs thousands of statements and long ones in the time of their length', async () => {
    const long = `INSERT INTO many VALUES ('${'😀;'.repeat(20_000)}');`
    const text = `CREATE TABLE many (a);${'INSERT INTO many VALUES (1);\n'.repeat(20_000)}${long}`
    expect((await database.session.run(text, 20_000)).ok).toBe(true)
    expect(await rows('SELECT count(*) AS n, max(length(a)) AS l FROM many')).toEqual([{ n: '20001', l: '40000' }])
  })

  test.each([
    ['SELEC 1', '42601'],
    ['SELECT * FROM nowhere', '42P01'],
    ['SELECT missing FROM r', '42703'],
    ['CREATE TABLE r (a)', '42P07'],
    ['DROP INDEX nowhere', '42704'],
    ['CREATE TABLE u (a UNIQUE); INSERT INTO u VALUES (1), (1)', '23505'],
    ['CREATE TABLE n (a NOT NULL); INSERT INTO n VALUES (NULL)', '23502'],
    ['CREATE TABLE c (a CHECK (a > 0)); INSERT INTO c VALUES (0)', '23514'],
    ['COMMIT', '25001'],
    ["SELECT 'a\0'", '42601'],
  ])('answers %j with the state %s', async (sql, sqlState) => {
    expect(await failure(sql)).toMatchObject({ sqlState, isLost: false })
  })

  test('says where the statement that failed begins', async () => {
    expect(await failure('SELECT 1;\n-- first\nSELECT * FROM nowhere')).toMatchObject({ position: 20 })
  })

  test.each([
    `ATTACH '/tmp/other.db' AS other`,
    `VACUUM INTO '/tmp/other.db'`,
    `SELECT load_extension('x')`,
    'PRAGMA writable_schema = 1',
    `PRAGMA temp_store_directory = '/'`,
    'PRAGMA main.max_page_count = 1073741823',
  ])('refuses %j', async (sql) => {
    expect(await failure(sql)).toMatchObject({ sqlState: '42501', isLost: false })
  })

  test('lets VACUUM run', async () => {
    expect((await database.session.run('VACUUM')).ok).toBe(true)
  })

  test('fails a statement that gives too many rows', async () => {
    const sql = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c'
    expect(await failure(sql, 20_000)).toMatchObject({ sqlState: '54000', isLost: false })
  })

  test('fails a database that grows beyond 256 MiB', async () => {
    const one = await server.create()
    const sql = 'CREATE TABLE b (a); INSERT INTO b VALUES (zeroblob(270000000))'
    expect(await failure(sql, 20_000, one)).toMatchObject({ sqlState: '53100', isLost: false })
    await one.drop()
  })
})

describe('a database', () => {
  test('is cloned with rows and settings, and goes its own way', async () => {
    const one = await server.create()
    await rows('PRAGMA foreign_keys = ON; CREATE TABLE t (a); INSERT INTO t VALUES (1)', one)
    const two = await one.clone()
    await rows('INSERT INTO t VALUES (2)', two)
    expect(await rows('SELECT count(*) AS n FROM t', one)).toEqual([{ n: '1' }])
    expect(await rows('SELECT count(*) AS n FROM t', two)).toEqual([{ n: '2' }])
    expect(await rows('PRAGMA foreign_keys', two)).toEqual([{ foreign_keys: '1' }])
    await one.drop()
    await two.drop()
  })

  test('ends with a statement that never would, and the others do not', async () => {
    const endless = await server.create()
    const sql = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c'
    expect(await failure(sql, 200, endless)).toMatchObject({ sqlState: '57014', isLost: true })
    expect(await failure('SELECT 1', 200, endless)).toMatchObject({ isLost: true })
    expect(await rows('SELECT 1 AS a')).toEqual([{ a: '1' }])
  })

  test('is saved and started from', async () => {
    const one = await server.create()
    await rows('CREATE TABLE saved (a)', one)
    const again = await engines.start(REQUEST, await server.save(one))
    const first = await again.create()
    const second = await again.create()
    expect(await rows('SELECT name FROM sqlite_schema', first)).toEqual([{ name: 'saved' }])
    expect(await rows('SELECT name FROM sqlite_schema', second)).toEqual([])
    await again.close()
  })

  test('takes DDL back with its transaction', async () => {
    const one = await server.create()
    await rows('BEGIN; CREATE TABLE t (a); ROLLBACK', one)
    expect(await rows('SELECT name FROM sqlite_schema', one)).toEqual([])
    await one.drop()
  })
})

describe('what cannot start', () => {
  test.each([
    [{ choice: 'url' }, 'VEL_ENGINE_UNAVAILABLE'],
    [{ choice: 'installed' }, 'VEL_ENGINE_UNAVAILABLE'],
    [{ extensions: ['vector'] }, 'VEL_ENGINE_UNAVAILABLE'],
  ] as const)('%j is %s', async (part, code) => {
    await expect(engines.resolve({ ...REQUEST, ...part })).rejects.toMatchObject({ code })
  })

  test('a damaged image is VEL_ENGINE_FAILED', async () => {
    const error = await engines.start(REQUEST, Buffer.from('no database')).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ code: 'VEL_ENGINE_FAILED' })
  })

  test('a missing worker is VEL_ENGINE_FAILED', async () => {
    const missing = createSqliteEngines({ workerPath: `${WORKER}.gone` })
    await expect(missing.start(REQUEST, null).then((started) => started.create())).rejects.toMatchObject({
      code: 'VEL_ENGINE_FAILED',
    })
  })
})
