import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import type { ScratchDatabase, ScratchServer, SqlOutcome, SqlRow } from '@velocity/ports'
import { PGLITE_EXTENSIONS, startPglite } from '@velocity/postgres'

const START = { partsFolder: null, image: null, extensions: [] }
let server: ScratchServer
let database: ScratchDatabase

function run(sql: string, on: ScratchDatabase = database): Promise<SqlOutcome> {
  return on.session.run(sql)
}
async function rowsOf(sql: string, on: ScratchDatabase = database): Promise<readonly SqlRow[]> {
  const outcome = await run(sql, on)
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.rows
}

beforeAll(async () => {
  server = await startPglite({ ...START, extensions: ['pgcrypto'] })
  database = await server.create()
})
afterAll(() => server.close())

describe('the image that ships with us', () => {
  const require = createRequire(import.meta.url)
  const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets')
  const { pglite, sha256 } = JSON.parse(readFileSync(join(assets, 'pglite-base.json'), 'utf8'))
  const installed = join(dirname(require.resolve('@electric-sql/pglite')), '..', 'package.json')

  test('belongs to the installed PGlite; else run scripts/make-pglite-image.ts', () => {
    expect(pglite).toBe(JSON.parse(readFileSync(installed, 'utf8')).version)
  })

  test('is the one that was noted', () => {
    const image = readFileSync(join(assets, 'pglite-base.tar.zst'))
    expect(createHash('sha256').update(image).digest('hex')).toBe(sha256)
  })
})

describe('a statement', () => {
  test.each<readonly [string, string, readonly SqlRow[]]>([
    [
      'gives every value as its text',
      'SELECT 1 AS a, true AS b, NULL AS c, ARRAY[1, 2] AS d',
      [{ a: '1', b: 't', c: null, d: '{1,2}' }],
    ],
    [
      'gives the rows of the last statement that has any',
      'SELECT 1 AS a; SELECT 2 AS a; SET work_mem TO 1000',
      [{ a: '2' }],
    ],
    ['may be empty', '', []],
    ['may be a comment', '-- nothing', []],
    ['finds extensions without being told', 'CREATE EXTENSION hstore; SELECT 1 AS a', [{ a: '1' }]],
    ['sees the search path of a server', 'SHOW search_path', [{ search_path: '"$user", public' }]],
  ])('%s', async (_, sql, rows) => {
    expect(await run(sql)).toMatchObject({ ok: true, rows })
  })

  test.each<readonly [string, string, string, object]>([
    ['has its place in characters', "SELECT '😀', nope", '42703', { position: 13, isLost: false }],
    [
      'cannot read rows from the client',
      'CREATE TABLE copied (a int); COPY copied FROM stdin',
      '0A000',
      { isLost: false },
    ],
    ['cannot start a program', "COPY (SELECT 1) TO PROGRAM 'true'", 'XX000', { isLost: false }],
    ['cannot read files of the machine', "SELECT pg_read_file('/etc/passwd')", '58P01', { isLost: false }],
    ['cannot change system tables', 'ALTER TABLE pg_class ADD x int', '42501', { isLost: false }],
    ['cannot hold a NUL character', 'SELECT 1\0; SELECT 2', '22021', { isLost: false }],
    [
      'cannot answer with more than 64 MiB',
      "SELECT repeat('x', 1000000) FROM generate_series(1, 70)",
      '54000',
      { isLost: false },
    ],
  ])('that fails %s', async (_, sql, sqlState, failure) => {
    expect(await run(sql)).toMatchObject({ ok: false, failure: { sqlState, ...failure } })
    expect(await run('SELECT 1')).toMatchObject({ ok: true })
  })

  test('counts what the last one changed', async () => {
    expect(await run('CREATE TABLE counted AS SELECT generate_series(1, 9) AS a')).toMatchObject({ affectedRows: 0 })
    expect(await run('DELETE FROM counted; INSERT INTO counted VALUES (1), (2)')).toMatchObject({ affectedRows: 2 })
  })

  test('shares one transaction with the others of its message', async () => {
    expect(await run('CREATE TABLE shared (a int); SELECT nope')).toMatchObject({ ok: false })
    expect(await rowsOf("SELECT to_regclass('shared') AS a")).toEqual([{ a: null }])
  })

  test('tells what the session asks to be told', async () => {
    await run('SET client_min_messages TO debug1; CREATE TABLE told (a int NOT NULL)')
    const { notices } = await run('ALTER TABLE told ALTER a TYPE bigint')
    await run('RESET client_min_messages')
    expect(notices).toContainEqual({ severity: 'DEBUG', code: '00000', message: 'rewriting table "told"' })
  })

  test('runs CREATE INDEX CONCURRENTLY outside of a transaction', async () => {
    await run('CREATE TABLE indexed (a int)')
    expect(await run('CREATE INDEX CONCURRENTLY i ON indexed (a)')).toMatchObject({ ok: true })
  })
})

describe('a database', () => {
  test('is copied with everything in it, and then goes its own way', async () => {
    await run('CREATE TABLE copied_all AS SELECT 1 AS a')
    const clone = await database.clone()
    await run('DROP TABLE copied_all', clone)
    expect(await rowsOf('SELECT * FROM copied_all')).toEqual([{ a: '1' }])
    // A statement that never ends takes its database along, and no other one.
    expect(await clone.session.run('SELECT count(*) FROM generate_series(1, 1e12)', 100)).toMatchObject({
      ok: false,
      failure: { sqlState: '57014', isLost: true },
    })
    expect(await run('SELECT 1', clone)).toMatchObject({ ok: false, failure: { sqlState: '08003', isLost: true } })
    await clone.drop()
    expect(await run('SELECT 1')).toMatchObject({ ok: true })
  })

  test('is not copied while a transaction is open', async () => {
    await run('BEGIN')
    await expect(database.clone()).rejects.toThrow('transaction')
    await run('ROLLBACK')
  })

  test('is saved, and is the first one of a server that starts from it; the next is empty', async () => {
    await run('CREATE TABLE saved AS SELECT 7 AS a')
    const image = await server.save(database)
    const again = await startPglite({ ...START, image })
    const [first, second] = [await again.create(), await again.create()]
    expect(await rowsOf('SELECT a FROM saved', first)).toEqual([{ a: '7' }])
    expect(await rowsOf("SELECT to_regclass('saved') AS a", second)).toEqual([{ a: null }])
    await again.close()
  })

  test('does not outgrow its limit', async () => {
    const small = await startPglite({
      ...START,
      limits: { memoryBytes: 512 * 1024 * 1024, filesBytes: 48 * 1024 * 1024 },
    })
    const full = await small.create()
    expect(
      await run('CREATE TABLE big AS SELECT repeat(md5(g::text), 30) FROM generate_series(1, 200000) g', full),
    ).toMatchObject({ ok: false })
    await small.close()
  })
})

describe('the engine', () => {
  test('says what it is', () => {
    expect(server.info).toMatchObject({ dialect: 'postgres', product: 'PGlite', major: 18, origin: 'bundled' })
  })

  test('has the extensions that it says', async () => {
    const names = await rowsOf('SELECT name FROM pg_available_extensions')
    expect(names.map(({ name }) => name).sort()).toEqual([...PGLITE_EXTENSIONS].sort())
  })

  test('names the extensions that it does not have', async () => {
    const started = startPglite({ ...START, extensions: ['pgcrypto', 'postgis', 'vector'] })
    await expect(started).rejects.toMatchObject({
      code: 'VEL_ENGINE_EXTENSION',
      message: expect.stringContaining('"postgis", "vector"'),
    })
  })

  test.each([
    ['an image that is damaged', { image: Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]) }],
    ['an image that is cut short', { image: new Uint8Array(100).fill(65) }],
    ['a folder without its parts', { partsFolder: '/nowhere' }],
  ])('does not start from %s', async (_, options) => {
    const error = await startPglite({ ...START, ...options }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ code: 'VEL_ENGINE_FAILED' })
  })
})
