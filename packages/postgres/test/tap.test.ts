import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, test } from '@jest/globals'
import type { CommandRun, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createCommandRunner, startInstalledPostgres } from '../src/index.ts'
import { theServer, whereInstalled } from './where-installed.ts'

const MODULES = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules')
const runner = createCommandRunner()

let server: ScratchServer
let database: ScratchDatabase
let folder: string

/** Runs a script that finds a connected client of the driver, `client`. */
const script = async (code: string, timeoutMs = 20_000): Promise<CommandRun> => {
  const file = join(folder, `script-${Math.random()}.cjs`)
  const head = `const Client = require('pg/lib/client.js'); const client = new Client(process.env.DATABASE_URL)`
  await writeFile(file, `${head};(async () => { await client.connect(); ${code}; await client.end() })()`)
  return runner.run([process.execPath, file], database, { cwd: folder, env: {}, timeoutMs })
}

const knex = (...args: readonly string[]): Promise<CommandRun> => {
  const program = join(folder, 'node_modules', 'knex', 'bin', 'cli.js')
  const all = [process.execPath, program, '--knexfile', 'knexfile.cjs', ...args]
  return runner.run(all, database, { cwd: folder, env: {}, timeoutMs: 20_000 })
}

const linesOf = ({ statements }: CommandRun): readonly string[] =>
  statements.map(({ sql, locks, isInTransaction, failure }) => {
    const held = locks.filter(({ kind }) => kind === 'table').map(({ relation, mode }) => `${relation} ${mode}`)
    return `${isInTransaction ? '+' : '-'} ${sql}${failure === null ? '' : ` ! ${failure.sqlState}`}${held.length === 0 ? '' : ` [${held}]`}`
  })

test('the suite counts where PostgreSQL is not installed', () => expect(true).toBe(true))

test('a database where nothing listens cannot be reached by a command', async () => {
  const nothing = { url: null } as ScratchDatabase
  const run = runner.run(['true'], nothing, { cwd: tmpdir(), env: {}, timeoutMs: 1_000 })
  await expect(run).rejects.toMatchObject({ code: 'VEL_ENGINE_UNAVAILABLE' })
})

whereInstalled('a command', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'velocity-tap-'))
    await symlink(MODULES, join(folder, 'node_modules'))
    server = await startInstalledPostgres({ server: theServer(), image: null, extensions: [] })
    database = await server.create()
    await database.session.run('CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE plain (x text)')
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  it('is heard statement by statement, with the locks that each one adds', async () => {
    const run = await script(`
      await client.query('BEGIN')
      await client.query('CREATE TABLE child (id int REFERENCES parent)')
      await client.query('ALTER TABLE plain ADD y int')
      await client.query('INSERT INTO plain VALUES ($1)', ['a'])
      await client.query('COMMIT')`)
    expect(linesOf(run)).toEqual([
      '+ BEGIN',
      expect.stringMatching(/^\+ CREATE TABLE child .* \[.*public\.parent SHARE ROW EXCLUSIVE/),
      '+ ALTER TABLE plain ADD y int [public.plain ACCESS EXCLUSIVE]',
      '+ INSERT INTO plain VALUES ($1) [public.plain ROW EXCLUSIVE]',
      '- COMMIT',
    ])
    expect(run).toMatchObject({ exitCode: 0, isTimedOut: false, isComplete: true })
    expect(run.statements[3]).toMatchObject({ parameterCount: 1, connection: 0 })
  })

  it('is heard when it fails, also before anything ran', async () => {
    const run = await script(`
      await client.query('SELEC 1').catch(() => {})
      await client.query('SELECT $1::int', ['x']).catch(() => {})
      await client.query('SELECT * FROM nowhere WHERE $1 = 1', [1]).catch(() => {})`)
    expect(linesOf(run)).toEqual([
      '- SELEC 1 ! 42601',
      '- SELECT $1::int ! 22P02',
      '- SELECT * FROM nowhere WHERE $1 = 1 ! 42P01',
    ])
  })

  it('is heard in order when it does not wait for answers', async () => {
    const run = await script(`
      const texts = ['BEGIN', 'LOCK TABLE plain', 'LOCK TABLE parent IN SHARE MODE', 'COMMIT']
      client.pipeline = true
      await Promise.all(texts.map((text) => client.query(text)))`)
    expect(linesOf(run)).toEqual([
      '+ BEGIN',
      '+ LOCK TABLE plain [public.plain ACCESS EXCLUSIVE]',
      '+ LOCK TABLE parent IN SHARE MODE [public.parent SHARE]',
      '- COMMIT',
    ])
  })

  it('gets large answers and sends large texts, byte for byte', async () => {
    const run = await script(`
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index))
      const { rows: [one] } = await client.query("SELECT repeat(md5('x'), 500000) AS a, $1::bytea AS b", [bytes])
      const { rows: [two] } = await client.query("SELECT length('" + 'é'.repeat(3000000) + "') AS c")
      console.log(one.a.length, one.b.equals(bytes), two.c)`)
    expect(run.output.trim()).toBe('16000000 true 3000000')
  })

  it('may copy in and out', async () => {
    const run = await script(`
      const copy = (text, data) => new Promise((resolve, reject) => client.query({
        callback: () => {},
        submit: (connection) => connection.query(text),
        handleCopyInResponse: (connection) => { for (const part of data) connection.sendCopyFromChunk(Buffer.from(part)); connection.endCopyFrom() },
        handleCopyData: ({ chunk }) => process.stdout.write(chunk),
        handleCommandComplete: () => {}, handleReadyForQuery: resolve, handleError: reject,
      }))
      await client.query('CREATE TEMPORARY TABLE sheet (a text)')
      await copy('COPY sheet FROM STDIN', ['one\\n', 'two\\n'])
      await copy('COPY sheet TO STDOUT', [])`)
    expect(run.output).toBe('one\ntwo\n')
    expect(linesOf(run)).toEqual([
      '- CREATE TEMPORARY TABLE sheet (a text)',
      '- COPY sheet FROM STDIN',
      '- COPY sheet TO STDOUT',
    ])
  })

  it('may use several connections, prepared statements and pages of rows', async () => {
    const run = await script(`
      const other = new Client({ host: process.env.PGHOST, port: +process.env.PGPORT, user: process.env.PGUSER,
        password: process.env.PGPASSWORD, database: process.env.PGDATABASE, options: '-c search_path=own' })
      await other.connect()
      console.log((await other.query('SHOW search_path')).rows[0].search_path)
      await other.query({ name: 'n', text: 'SELECT $1::int', values: [1] })
      await other.query({ name: 'n', text: 'SELECT $1::int', values: [2] })
      const paged = new Client.Query({ text: 'SELECT generate_series(1, 10)', values: [], rows: 3 })
      await new Promise((resolve) => { other.query(paged); paged.on('row', () => {}); paged.on('end', resolve) })
      await other.end()`)
    expect(run.output.trim()).toBe('own')
    expect(linesOf(run)).toEqual([
      '- SHOW search_path',
      '- SELECT $1::int',
      '- SELECT $1::int',
      '- SELECT generate_series(1, 10)',
    ])
  })

  it.each([
    ['another password', `password: 'x'`, /password is not the one/],
    ['another database', `database: 'postgres'`, /only the database "velocity_1"/],
  ])('is not let in with %s', async (_, change, expected) => {
    const run = await script(`
      const other = new Client({ host: process.env.PGHOST, port: +process.env.PGPORT, user: process.env.PGUSER,
        password: process.env.PGPASSWORD, database: process.env.PGDATABASE, ${change} })
      await other.connect().catch((error) => console.log(error.message))`)
    expect(run.output).toMatch(expected)
  })

  it('that says something else than the protocol is sent away', async () => {
    const run = await script(`
      const socket = require('node:net').connect(+process.env.PGPORT, process.env.PGHOST)
      socket.on('error', () => {})
      socket.write('GET / HTTP/1.1\\r\\n\\r\\n')
      await new Promise((resolve) => socket.on('close', resolve))
      console.log('sent away')`)
    expect(run.output).toBe('sent away\n')
  })

  it('may cancel what it began', async () => {
    const run = await script(`
      const slow = client.query('SELECT pg_sleep(30)').catch((error) => console.log(error.code))
      const socket = require('node:net').connect(+process.env.PGPORT, process.env.PGHOST)
      const bytes = Buffer.alloc(16)
      for (const [at, value] of [[0, 16], [4, 80877102], [8, client.processID], [12, client.secretKey]]) bytes.writeUInt32BE(value >>> 0, at)
      setTimeout(() => socket.end(bytes), 100)
      await slow`)
    expect(run.output.trim()).toBe('57014')
  })

  it('is ended after its time, with everything that it started', async () => {
    const began = performance.now()
    const run = await script(
      `require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' }); await client.query('BEGIN; LOCK TABLE plain; SELECT pg_sleep(60)')`,
      700,
    )
    expect(run).toMatchObject({ isTimedOut: true, exitCode: 143 })
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await database.session.run('BEGIN; LOCK TABLE plain NOWAIT; COMMIT')).toMatchObject({ ok: true })
  })

  it('that is not there is named', async () => {
    const run = runner.run(['velocity-no-such-program'], database, { cwd: folder, env: {}, timeoutMs: 1_000 })
    await expect(run).rejects.toMatchObject({ code: 'VEL_EXEC_MISSING' })
  })

  it('does not show its password', async () => {
    const run = await script('console.log(process.env.DATABASE_URL, process.env.PGPASSWORD)')
    expect(run.output).toMatch(/^postgresql:\/\/postgres:\*\*\*@127\.0\.0\.1:\d+\/velocity_1 \*\*\*\n$/)
  })

  it('of knex is heard up and down', async () => {
    await mkdir(join(folder, 'migrations'))
    const up = `exports.up = (knex) => knex.schema.createTable('orders', (t) => { t.increments('id'); t.integer('parent').references('parent.id') })`
    await writeFile(
      join(folder, 'migrations', '1_orders.cjs'),
      `${up}\nexports.down = (knex) => knex.schema.dropTable('orders')\n`,
    )
    const settings = `{ client: 'pg', connection: process.env.DATABASE_URL, migrations: { loadExtensions: ['.cjs'] } }`
    await writeFile(join(folder, 'knexfile.cjs'), `module.exports = ${settings}\n`)
    const ups = await knex('migrate:up')
    expect(ups).toMatchObject({ exitCode: 0, isComplete: true })
    expect(linesOf(ups).filter((line) => / (create|alter) table "orders"/.test(line))).toEqual([
      expect.stringMatching(/^\+ create table "orders" /),
      expect.stringMatching(/^\+ alter table "orders" add constraint .*public\.parent SHARE ROW EXCLUSIVE/),
    ])
    const downs = await knex('migrate:down')
    expect(downs.exitCode).toBe(0)
    expect(linesOf(downs)).toContainEqual(
      expect.stringMatching(/^\+ drop table "orders" \[.*public\.orders ACCESS EXCLUSIVE/),
    )
    const clone = await database.clone()
    expect(await clone.session.run('SELECT count(*) FROM knex_migrations')).toMatchObject({ rows: [{ count: '0' }] })
  })
})
