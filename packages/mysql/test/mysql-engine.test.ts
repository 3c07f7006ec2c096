import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { EngineRequest, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createMysqlEngines, findInstalledMysql } from '../src/index.ts'

const REQUEST: EngineRequest = { dialect: 'mysql', choice: 'auto', url: null, productionMajor: null, extensions: [] }
const engines = createMysqlEngines({ env: process.env })
const installed = await findInstalledMysql(process.env)
const describeServer = installed.length > 0 ? describe : describe.skip
if (installed.length === 0) console.log('No MySQL or MariaDB server is installed here: its engine is not tested.')

let server: ScratchServer
let database: ScratchDatabase

const run = async (sql: string, of: ScratchDatabase = database) => {
  const outcome = await of.session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.message}: ${sql}`)
  return outcome.rows
}

const failure = async (sql: string, deadlineMs?: number) => {
  const outcome = await database.session.run(sql, deadlineMs)
  if (outcome.ok) throw new Error(`"${sql}" ran`)
  return outcome.failure
}

describeServer('an installed server', () => {
  beforeAll(async () => {
    server = await engines.start(REQUEST, null)
    database = await server.create()
  })

  afterAll(async () => {
    await server.close()
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('velocity-my-'))).toEqual([])
  })

  test('says its product and version', () => {
    expect(server.info).toMatchObject({ dialect: 'mysql', origin: 'installed', major: installed[0]?.major })
  })

  test('gives every value as its text, and the warnings of a statement', async () => {
    expect(await run(`SELECT 9007199254740993 AS a, 1.50 AS b, NULL AS c, DATE '2026-01-02' AS d, 'é😀' AS e`)).toEqual(
      [{ a: '9007199254740993', b: '1.50', c: null, d: '2026-01-02', e: 'é😀' }],
    )
    const outcome = await database.session.run('DROP TABLE IF EXISTS nowhere')
    expect(outcome).toMatchObject({ ok: true, notices: [{ severity: 'NOTE', code: '1051' }] })
  })

  test('runs several statements, and gives the rows of the last that had any', async () => {
    const outcome = await database.session.run(
      'CREATE TABLE r (a INT PRIMARY KEY); SELECT 1 AS x; INSERT INTO r VALUES (1), (2)',
    )
    expect(outcome).toEqual({ ok: true, rows: [{ x: '1' }], affectedRows: 2, notices: [] })
  })

  test.each([
    ['SELEC 1', '42000'],
    ['SELECT * FROM nowhere', '42S02'],
    ['INSERT INTO r VALUES (1)', '23000'],
    [`SELECT 1 INTO OUTFILE '/tmp/velocity-out'`, '42000'],
    [`LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE r`, 'HY000'],
    [`SET GLOBAL general_log_file = '/tmp/velocity-log'`, '42000'],
    ['SHUTDOWN', '42000'],
  ])('answers %j with the state %s', async (sql, sqlState) => {
    expect(await failure(sql)).toMatchObject({ sqlState, isLost: false })
  })

  test('ends a statement at its deadline and goes on', async () => {
    expect(await failure('SELECT SLEEP(20) FROM r', 200)).toMatchObject({ sqlState: '57014', isLost: false })
    expect(await run('SELECT 1 AS a')).toEqual([{ a: '1' }])
  })

  test('ends a program that no end of a statement ends', async () => {
    const endless = await server.create()
    await run('CREATE PROCEDURE p () BEGIN LOOP SET @a = 1; END LOOP; END', endless)
    expect(await endless.session.run('CALL p()', 200)).toMatchObject({ ok: false, failure: { sqlState: '57014' } })
    await endless.drop()
  })

  test('clones everything, and the copy goes its own way', async () => {
    const one = await server.create()
    await run(
      `CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY, n INT, d INT AS (n + 1) STORED, CHECK (n < 100)) AUTO_INCREMENT = 50;
      CREATE TABLE b (id INT, a INT, FOREIGN KEY (a) REFERENCES a (id)); INSERT INTO a (n) VALUES (1), (2); INSERT INTO b VALUES (1, 50);
      CREATE FUNCTION f (x INT) RETURNS INT DETERMINISTIC RETURN x + 1; CREATE PROCEDURE p () BEGIN SELECT 1; SELECT 2; END;
      CREATE VIEW w AS SELECT id, f(n) AS n FROM a; CREATE VIEW v AS SELECT n FROM w; CREATE OR REPLACE VIEW w AS SELECT id, n FROM a;
      CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.n = NEW.n * 2; CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM b`,
      one,
    )
    const two = await one.clone()
    await run('INSERT INTO a (n) VALUES (3)', two)
    expect(await run('SELECT id, n, d FROM a', two)).toEqual([
      { id: '50', n: '1', d: '2' },
      { id: '51', n: '2', d: '3' },
      { id: '52', n: '6', d: '7' },
    ])
    expect(await run('SELECT count(*) AS n FROM v', two)).toEqual([{ n: '3' }])
    expect(await run('SELECT count(*) AS n FROM v', one)).toEqual([{ n: '2' }])
    expect(
      await run('SELECT EVENT_NAME AS e FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()', two),
    ).toEqual([{ e: 'e' }])
    await one.drop()
    expect(await run('SELECT f(1) AS f', two)).toEqual([{ f: '2' }])
    await two.drop()
  })

  test('can be given by its address, and hides the password', async () => {
    const url = database.url ?? ''
    const given = await engines.start({ ...REQUEST, url }, null)
    const other = await given.create()
    expect(given.info).toMatchObject({ origin: 'url', version: server.info.version })
    await run('CREATE TABLE t (a INT)', other)
    await given.close()
    const names = await run(`SELECT COUNT(*) AS n FROM information_schema.SCHEMATA WHERE SCHEMA_NAME LIKE 'velocity%'`)
    expect(names).toEqual([{ n: '1' }])
    const wrong = engines.start({ ...REQUEST, url: url.replace(/:[0-9a-f]+@/, ':wrong-word@') }, null)
    const error = await wrong.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'VEL_ENGINE_UNREACHABLE' })
    expect(JSON.stringify([(error as Error).message, (error as Error).stack])).not.toContain('wrong-word')
  })
})

describe('what cannot start', () => {
  test.each([
    [{ choice: 'bundled' }, 'VEL_ENGINE_UNAVAILABLE'],
    [{ choice: 'url' }, 'VEL_ENGINE_UNAVAILABLE'],
    [{ choice: 'url', url: 'mysql://u:p@127.0.0.1:1/' }, 'VEL_ENGINE_UNREACHABLE'],
    [{ choice: 'url', url: 'postgres://u:p@127.0.0.1/' }, 'VEL_ENGINE_UNREACHABLE'],
  ] as const)('%j is %s', async (part, code) => {
    await expect(engines.resolve({ ...REQUEST, ...part })).rejects.toMatchObject({ code })
  })
})
