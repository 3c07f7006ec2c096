import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CommandRun, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createCommandRunner, startPglite } from '../src/index.ts'

const MODULES = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules')
const runner = createCommandRunner()

let engine: ScratchServer
let database: ScratchDatabase
let folder: string

const script = async (code: string, timeoutMs = 20_000): Promise<CommandRun> => {
  const file = join(folder, `script-${Math.random()}.cjs`)
  const head = `const Client = require('pg/lib/client.js'); const open = async () => {
    const client = new Client(process.env.DATABASE_URL); await client.connect(); return client }`
  await writeFile(file, `${head};(async () => { const client = await open(); ${code}; await client.end() })()`)
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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'velocity-wire-'))
  await symlink(MODULES, join(folder, 'node_modules'))
  engine = await startPglite({ partsFolder: null, image: null, extensions: [] })
  database = await engine.create()
  await database.session.run('CREATE TABLE parent (id int PRIMARY KEY); CREATE TABLE plain (x text)')
})

afterAll(async () => {
  await engine.close()
  await rm(folder, { recursive: true })
})

describe('a command before an engine that listens nowhere', () => {
  it('is heard statement by statement, with the locks on what was there before', async () => {
    const run = await script(`
      await client.query('BEGIN')
      await client.query('CREATE TABLE child (id int REFERENCES parent)')
      await client.query('ALTER TABLE plain RENAME TO renamed')
      await client.query('INSERT INTO renamed VALUES ($1)', ['a'])
      await client.query('DROP TABLE parent CASCADE')
      await client.query('ROLLBACK')`)
    expect(linesOf(run)).toEqual([
      '+ BEGIN',
      expect.stringMatching(/^\+ CREATE TABLE child .* \[.*public\.parent SHARE ROW EXCLUSIVE/),
      '+ ALTER TABLE plain RENAME TO renamed [public.plain ACCESS EXCLUSIVE]',
      '+ INSERT INTO renamed VALUES ($1) [public.plain ROW EXCLUSIVE]',
      expect.stringMatching(/^\+ DROP TABLE parent CASCADE \[.*public\.parent ACCESS EXCLUSIVE/),
      '- ROLLBACK',
    ])
    expect(run).toMatchObject({ exitCode: 0, isComplete: true })
  })

  it('is heard when it fails', async () => {
    const run = await script(`
      await client.query('SELEC 1').catch(() => {})
      await client.query('SELECT * FROM nowhere WHERE $1 = 1', [1]).catch((error) => console.log(error.code))`)
    expect(linesOf(run)).toEqual(['- SELEC 1 ! 42601', '- SELECT * FROM nowhere WHERE $1 = 1 ! 42P01'])
    expect(run.output).toBe('42P01\n')
  })

  it('takes turns with its other connections, which may use the same names', async () => {
    const run = await script(`
      const other = await open()
      await client.query({ name: 'n', text: 'SELECT 1 AS a' })
      console.log((await other.query({ name: 'n', text: 'SELECT 2 AS a' })).rows[0].a)
      await client.query('BEGIN')
      const later = other.query({ name: 'n', text: 'SELECT 2 AS a' }).then(() => console.log('other'))
      console.log((await client.query({ name: 'n', text: 'SELECT 1 AS a' })).rows[0].a)
      await client.query('COMMIT')
      await later
      await other.end()`)
    expect(run.output).toBe('2\n1\nother\n')
  })

  it('leaves no transaction behind', async () => {
    await script(`await client.query('BEGIN; CREATE TABLE half (x int)'); process.exit(1)`)
    expect(
      await database.session.run(`SELECT to_regclass('half') AS it, now() = statement_timestamp() AS fresh`),
    ).toMatchObject({
      rows: [{ it: null, fresh: 't' }],
    })
  })

  it('cannot copy in, and says so', async () => {
    const run = await script(`
      await client.query('COPY plain FROM STDIN').catch((error) => console.log(error.message))
      console.log((await client.query('SELECT 1 AS a')).rows[0].a)`)
    expect(run.output).toMatch(/^COPY from stdin failed.*\n1\n$/)
  })

  it('that never ends is ended with its time, and the database with it', async () => {
    const copy = await database.clone()
    const file = join(folder, 'endless.cjs')
    await writeFile(
      file,
      `const Client = require('pg/lib/client.js'); const client = new Client(process.env.DATABASE_URL)
      client.connect().then(() => client.query('DO $$ BEGIN LOOP END LOOP; END $$'))`,
    )
    const run = await runner.run([process.execPath, file], copy, { cwd: folder, env: {}, timeoutMs: 1_000 })
    expect(run).toMatchObject({ isTimedOut: true })
    expect(await copy.session.run('SELECT 1')).toMatchObject({ ok: false, failure: { isLost: true } })
    await copy.drop()
  })

  it('gets large answers and sends large texts', async () => {
    const run = await script(`
      const { rows: [one] } = await client.query("SELECT repeat('é', 1000000) AS a, length('" + 'x'.repeat(1000000) + "') AS b")
      console.log(one.a.length, one.b)`)
    expect(run.output).toBe('1000000 1000000\n')
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
    expect(linesOf(ups)).toContainEqual(
      expect.stringMatching(/^\+ alter table "orders" add constraint .*public\.parent SHARE ROW EXCLUSIVE/),
    )
    const downs = await knex('migrate:down')
    expect(downs.exitCode).toBe(0)
    expect(linesOf(downs)).toContainEqual(
      expect.stringMatching(/^\+ drop table "orders" \[.*public\.orders ACCESS EXCLUSIVE/),
    )
  })
})
