import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import type { ScratchDatabase, ScratchServer } from '@velocity/ports'
import { connectGivenPostgres, openReadOnlySession, startInstalledPostgres } from '../src/index.ts'
import { theServer, whereInstalled } from './where-installed.ts'

let server: ScratchServer
let database: ScratchDatabase

const rows = async (sql: string, of: ScratchDatabase = database) => {
  const outcome = await of.session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.sqlState} ${outcome.failure.message}`)
  return outcome.rows
}

const stateOf = async (sql: string, of: ScratchDatabase = database) => {
  const outcome = await of.session.run(sql)
  return outcome.ok ? 'runs' : outcome.failure.sqlState
}

const codeOf = async (made: Promise<unknown>): Promise<string> => {
  try {
    await made
    return 'nothing was thrown'
  } catch (error) {
    return error instanceof UserError ? error.code : String(error)
  }
}

test('the suite counts where PostgreSQL is not installed', () => expect(true).toBe(true))

whereInstalled('an installed server', () => {
  beforeAll(async () => {
    const extensions = ['file_fdw', 'postgres_fdw']
    server = await startInstalledPostgres({ server: theServer(), image: null, extensions })
    database = await server.create()
  })

  afterAll(() => server.close())

  describe('a session', () => {
    it('gives every value as its text', async () => {
      expect(
        await rows(
          `SELECT 1::bigint AS a, 1.50 AS b, '{1,2}'::int[] AS c, '{"x": 1}'::json AS d, true AS e, NULL AS f`,
        ),
      ).toEqual([{ a: '1', b: '1.50', c: '{1,2}', d: '{"x": 1}', e: 't', f: null }])
    })

    it('gives the rows of the last statement that has any, and the count of the last', async () => {
      const outcome = await database.session.run(
        'SELECT 1 AS a; CREATE TABLE counted (x int); SELECT 2 AS b; INSERT INTO counted VALUES (1), (2)',
      )
      expect(outcome).toMatchObject({ ok: true, rows: [{ b: '2' }], affectedRows: 2 })
    })

    it('runs the statements of a text in one transaction', async () => {
      expect(await stateOf('CREATE TABLE half (x int); SELECT 1/0')).toBe('22012')
      expect(await rows(`SELECT to_regclass('half') AS it`)).toEqual([{ it: null }])
    })

    it('says where a text is wrong', async () => {
      expect(await database.session.run('SELECT 1; SELEC 2')).toMatchObject({
        ok: false,
        failure: { sqlState: '42601', position: 11, isLost: false },
      })
    })

    it('keeps notices, also those before a failure', async () => {
      const outcome = await database.session.run(`DO $$ BEGIN RAISE WARNING 'mind'; RAISE EXCEPTION 'no'; END $$`)
      expect(outcome).toMatchObject({
        ok: false,
        notices: [{ severity: 'WARNING', code: '01000', message: 'mind' }],
        failure: { sqlState: 'P0001', message: 'no' },
      })
    })

    it('fails a copy that waits for data, and goes on', async () => {
      expect(await stateOf('COPY counted FROM STDIN')).toBe('0A000')
      expect(await stateOf('COPY counted TO STDOUT')).toBe('runs')
    })

    it('ends a statement at its deadline and goes on', async () => {
      expect(await database.session.run('SELECT pg_sleep(60)', 100)).toMatchObject({
        ok: false,
        failure: { sqlState: '57014', isLost: false },
      })
      expect(await rows('SELECT 1 AS a')).toEqual([{ a: '1' }])
    })

    it('ends a statement that will not be cancelled with its connection', async () => {
      const other = await server.create()
      const stubborn =
        'DO $$ BEGIN LOOP BEGIN PERFORM pg_sleep(60); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$'
      expect(await other.session.run(stubborn, 50)).toMatchObject({ failure: { sqlState: '57014', isLost: true } })
      expect(await other.session.run('SELECT 1')).toMatchObject({ failure: { isLost: true } })
      await other.drop()
    })
  })

  describe('what a migration may do', () => {
    it.each([
      ['start a program', `COPY (SELECT 1) TO PROGRAM 'true'`],
      ['write a file', `COPY (SELECT 1) TO '/tmp/velocity-never'`],
      ['read a file', `SELECT pg_read_file('/etc/hosts')`],
      ['list a folder', `SELECT pg_ls_dir('/')`],
      ['write a large object to a file', `SELECT lo_export(1, '/tmp/velocity-never')`],
      ['change the server', 'ALTER SYSTEM SET work_mem = 1'],
      ['load a library', `LOAD 'auto_explain'`],
      ['make itself a superuser', 'ALTER ROLE postgres SUPERUSER'],
      ['become the superuser', 'SET ROLE velocity_admin'],
      ['call C', `CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'libc', 'getpid'`],
      ['create an extension of superusers that is not named', 'CREATE EXTENSION dblink'],
      [
        'read a file through an extension that is named',
        `CREATE EXTENSION file_fdw; CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
         CREATE FOREIGN TABLE hosts (line text) SERVER files OPTIONS (filename '/etc/hosts')`,
      ],
    ])('not %s', async (_, sql) => {
      expect(await stateOf(sql)).toBe('42501')
    })

    it('not join the roles that reach files', async () => {
      expect(await stateOf('GRANT pg_execute_server_program TO postgres')).toMatch(/^(42501|42704)$/)
    })

    it.each([
      [
        'a role, and be it',
        'CREATE ROLE worker; GRANT worker TO postgres; SET ROLE worker; RESET ROLE; DROP ROLE worker',
      ],
      ['a comment on the language that dumps comment on', `COMMENT ON EXTENSION plpgsql IS 'x'`],
      ['the schema public anew', 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'],
      ['a trusted extension', 'CREATE EXTENSION citext; DROP EXTENSION citext'],
      [
        'an extension of superusers that is named, and use it',
        `CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'far.invalid');
         DROP SERVER far; DROP EXTENSION postgres_fdw`,
      ],
      ['rows without foreign keys', `SET session_replication_role = 'replica'; RESET session_replication_role`],
      [
        'settings of its database',
        `ALTER DATABASE velocity_1 SET work_mem = '5MB'; ALTER DATABASE velocity_1 RESET work_mem`,
      ],
    ])('make %s', async (_, sql) => {
      if (sql.includes('replica') && theServer().major < 15) return
      expect(await stateOf(sql)).toBe('runs')
    })
  })

  describe('a database', () => {
    it('is cloned with everything, and both go their own ways', async () => {
      const one = await server.create()
      const name = (await rows('SELECT current_database() AS name', one))[0]?.['name']
      await rows(`CREATE TABLE kept AS SELECT 1 AS x; ALTER DATABASE ${name} SET search_path = 'own', public`, one)
      await rows(`COMMENT ON DATABASE ${name} IS 'said'; REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`, one)
      const other = await one.clone()
      await rows('INSERT INTO kept VALUES (2)', other)
      expect(await rows('SELECT count(*) FROM kept', one)).toEqual([{ count: '1' }])
      expect(await rows('SELECT count(*) FROM kept', other)).toEqual([{ count: '2' }])
      const properties = `SELECT datacl::text, shobj_description(oid, 'pg_database') AS comment, current_setting('search_path') AS path
        FROM pg_database WHERE datname = current_database()`
      expect(await rows(properties, other)).toEqual(await rows(properties, one))
      await Promise.all([one.drop(), other.drop()])
    })

    it('has the address of a socket that other users cannot reach, and no port', async () => {
      expect(database.url).toMatch(/^postgresql:\/\/postgres@localhost:5432\/velocity_1\?host=%2F/)
      expect(await rows('SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
    })
  })

  describe('an image', () => {
    let image: Uint8Array

    beforeAll(async () => {
      await rows('CREATE TABLE saved AS SELECT generate_series(1, 10) AS x')
      image = (await server.save(database)) ?? new Uint8Array()
    })

    it('leaves the server as it was', async () => {
      expect(await rows('SELECT count(*) FROM saved')).toEqual([{ count: '10' }])
    })

    it('gives the first database again, and further ones that are empty', async () => {
      const again = await startInstalledPostgres({ server: theServer(), image, extensions: [] })
      const [first, second] = [await again.create(), await again.create()]
      expect(await rows('SELECT count(*) FROM saved', first)).toEqual([{ count: '10' }])
      expect(await stateOf('SELECT 1 FROM saved', second)).toBe('42P01')
      await again.close()
    })

    it.each([
      ['cut short', () => [image.subarray(0, image.length / 2), theServer()] as const],
      ['empty', () => [new Uint8Array(), theServer()] as const],
      ['of another version', () => [image, { ...theServer(), version: '1.0' }] as const],
    ])('that is %s is refused', async (_, make) => {
      const [bytes, of] = make()
      expect(await codeOf(startInstalledPostgres({ server: of, image: bytes, extensions: [] }))).toBe(
        'VEL_ENGINE_FAILED',
      )
    })
  })

  it('lets a superuser do more, when that is asked for', async () => {
    const mighty = await startInstalledPostgres({ server: theServer(), image: null, extensions: [], isSuperuser: true })
    const one = await mighty.create()
    expect(await stateOf('CREATE PUBLICATION everything FOR ALL TABLES')).toBe('42501')
    expect(await stateOf('CREATE PUBLICATION everything FOR ALL TABLES', one)).toBe('runs')
    await mighty.close()
  })

  it.each([['velocity_none'], ['../postgres'], ['']])(
    'an extension "%s" that is not installed is named',
    async (name) => {
      const started = startInstalledPostgres({ server: theServer(), image: null, extensions: [name] })
      expect(await codeOf(started)).toBe('VEL_ENGINE_EXTENSION')
    },
  )

  describe('a given server', () => {
    const urlWith = (change: (url: string) => string): string => change(database.url ?? '')

    it('is left as it was found', async () => {
      const names = 'SELECT datname FROM pg_database ORDER BY 1'
      const before = await rows(names)
      const given = await connectGivenPostgres({ url: database.url ?? '', extensions: ['citext'] })
      expect(given.info).toMatchObject({ origin: 'url', major: theServer().major })
      const one = await given.create()
      await rows('CREATE TABLE a AS SELECT 1 AS x', one)
      const other = await one.clone()
      expect(await rows("SELECT x, current_database() ~ '^velocity_[0-9a-f]{16}$' AS own FROM a", other)).toEqual([
        { x: '1', own: 't' },
      ])
      expect(await given.save(one)).toBeNull()
      await given.close()
      expect(await rows(names)).toEqual(before)
    })

    it.each([
      ['nothing listens', () => 'postgresql://u:p%40ss@127.0.0.1:1/x', 'VEL_ENGINE_UNREACHABLE'],
      [
        'the database is another one',
        () => urlWith((url) => url.replace('velocity_1', 'none')),
        'VEL_ENGINE_UNREACHABLE',
      ],
      [
        'the user is unknown',
        () => urlWith((url) => url.replace('postgres@', 'nobody:p%40ss@')),
        'VEL_ENGINE_UNREACHABLE',
      ],
      ['it is no address', () => 'not an address p@ss', 'VEL_ENGINE_UNREACHABLE'],
      ['it is of another product', () => 'mysql://u:p@ss@localhost/x', 'VEL_ENGINE_UNREACHABLE'],
      [
        'the role may not create databases',
        () => urlWith((url) => url.replace('postgres@', 'weak@')),
        'VEL_ENGINE_FAILED',
      ],
    ])('is refused when %s, without the password', async (_, url, code) => {
      await database.session.run('CREATE ROLE weak LOGIN')
      const error = await connectGivenPostgres({ url: url(), extensions: [] }).catch((thrown: Error) => thrown)
      expect(error).toMatchObject({ code })
      expect(JSON.stringify(error) + String(error)).not.toMatch(/p@ss|p%40ss/)
    })

    it('is looked at without being changed', async () => {
      const { session, close, info } = await openReadOnlySession(database.url ?? '')
      expect(info.version).toBe(theServer().version)
      expect(await session.run('CREATE TABLE never ()')).toMatchObject({ failure: { sqlState: '25006' } })
      await close()
    })
  })

  it('goes with the process that started it, even when that is killed', async () => {
    const source = join(dirname(fileURLToPath(import.meta.url)), 'start-and-wait.ts')
    const child = spawn(process.execPath, ['--conditions=source', source], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    const folder = chunk.toString().trim()
    expect(existsSync(folder)).toBe(true)
    child.kill('SIGKILL')
    for (let count = 0; count < 100 && existsSync(folder); count += 1) await sleep(50)
    expect(existsSync(folder)).toBe(false)
  })
})
