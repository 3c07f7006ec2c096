import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ScratchDatabase, ScratchServer } from '@velocity/ports'
import { DOWN1, DOWN2, UP1, UP2 } from '../layouts/histories.ts'
import {
  applyOurselves,
  notedVersions,
  sampleOf,
  schemaOf,
  startServer,
  whereInstalled,
  withFolder,
} from './tool-database.ts'

const LAYOUTS = [
  { layout: 'node-pg-migrate', hasDown: true },
  { layout: 'postgrator', hasDown: true },
  { layout: 'drizzle', hasDown: false },
  { layout: 'prisma', hasDown: false },
]

const runTool = async (tool: string, folder: string, { url }: ScratchDatabase, direction: 'up' | 'down') =>
  promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'run-tool.ts'), tool, folder, url ?? '', direction],
    {
      timeout: 60_000,
    },
  )

test('the suite counts where PostgreSQL is not installed', () => expect(LAYOUTS).toHaveLength(4))

whereInstalled('the real tool', () => {
  let server: ScratchServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  test.each(LAYOUTS)(
    '$layout leaves the schema, the table and the versions that its layout says',
    async ({ layout, hasDown }) => {
      const sample = sampleOf(layout)
      const [theirs, ours] = [await server.create(), await server.create()]
      const versions = await applyOurselves(ours, sample)
      await withFolder(sample.files, async (folder) => {
        await runTool(layout, folder, theirs, 'up')
        expect(await schemaOf(theirs.session)).toEqual(await schemaOf(ours.session))
        expect(await notedVersions(theirs.session, layout)).toEqual(versions)
        if (!hasDown) return
        await runTool(layout, folder, theirs, 'down')
        await ours.session.run(DOWN2)
        expect(await schemaOf(theirs.session)).toEqual(await schemaOf(ours.session))
        expect(await notedVersions(theirs.session, layout)).toEqual(versions.slice(0, -1))
      })
    },
  )

  test('drizzle passes over an entry that is older than what is applied, as the layout says', async () => {
    const sample = sampleOf('drizzle')
    const journal = JSON.parse(sample.files['drizzle/meta/_journal.json'] ?? '')
    const older = { ...journal, entries: [...journal.entries, { ...journal.entries[0], when: 1, tag: '0002_late' }] }
    const database = await server.create()
    await withFolder(sample.files, (folder) => runTool('drizzle', folder, database, 'up'))
    const late = {
      ...sample.files,
      'drizzle/meta/_journal.json': JSON.stringify(older),
      'drizzle/0002_late.sql': 'CREATE TABLE late (id int);',
    }
    await withFolder(late, (folder) => runTool('drizzle', folder, database, 'up'))
    const schema = String(await schemaOf(database.session))
    expect(schema).toContain('users')
    expect(schema).not.toContain('late')
  })

  test('knex goes up and down by its own programs, which is what command mode runs', async () => {
    const code = (up: string, down: string): string =>
      `exports.up = (knex) => knex.raw(${JSON.stringify(up)})\nexports.down = (knex) => knex.raw(${JSON.stringify(down)})\n`
    const [theirs, ours] = [await server.create(), await server.create()]
    const files = {
      'migrations/20240101000000_users.cjs': code(UP1, DOWN1),
      'migrations/20240102000000_names.cjs': code(UP2, DOWN2),
    }
    const ourSchema = async (sql: string): Promise<readonly unknown[]> => {
      await ours.session.run(sql)
      return schemaOf(ours.session)
    }
    const theirSchema = async (): Promise<readonly unknown[]> =>
      (await schemaOf(theirs.session)).filter((line) => !String(line).includes('knex_migrations'))
    await withFolder(files, async (folder) => {
      await runTool('knex', folder, theirs, 'up')
      expect(await theirSchema()).toEqual(await ourSchema(UP1 + UP2))
      await runTool('knex', folder, theirs, 'down')
      expect(await theirSchema()).toEqual(await ourSchema(DOWN2))
    })
  })
})
