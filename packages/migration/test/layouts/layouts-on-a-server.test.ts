import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { createSqlParser, openPglite } from '@velocity/postgres'
import { LAYOUTS } from '../../src/layouts/layouts.ts'
import { readHistory } from '../../src/layouts/read-history.ts'
import type { Script } from '../../src/model/migration.ts'
import { runScript } from '../../src/replay/run-script.ts'
import { rowsOf } from '../../src/sql/rows-of.ts'
import { HISTORIES } from './histories.ts'

/** Everything there is, but for the schemas of the tools themselves. */
const OBJECTS = `SELECT c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' ORDER BY 1`

let session: DatabaseSession & { close(): Promise<void> }
let parser: Awaited<ReturnType<typeof createSqlParser>>

beforeAll(async () => {
  session = await openPglite()
  parser = await createSqlParser()
})
afterAll(() => session.close())
afterEach(async () => {
  await rowsOf(session, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})

const objects = async (): Promise<readonly unknown[]> => (await rowsOf(session, OBJECTS)).map(({ name }) => name)

async function run(script: Script | null): Promise<void> {
  if (script !== null) expect(await runScript(script, { session, parser }, 10_000)).toBeNull()
}

test.each(HISTORIES)('a history of $layout goes up, and down as far as its tool can', async (sample) => {
  const { migrations } = readHistory({
    dir: sample.dir,
    layout: 'auto',
    files: new Map(Object.entries(sample.files)),
    placeholders: { prefix: 'users' },
    dialect: 'postgres',
  })
  const before: (readonly unknown[])[] = []
  for (const { up, verify } of migrations) {
    before.push(await objects())
    await run(up)
    await run(verify)
  }
  expect(await objects()).toEqual(expect.arrayContaining(['users', 'users_name', 'users_pkey']))
  for (const { down } of migrations.toReversed()) {
    if (down === null) break
    await run(down)
    expect(await objects()).toEqual(before.pop())
  }
})

test.each(LAYOUTS.filter(({ appliedTable }) => appliedTable !== null))(
  'the applied table of $id can be created in an empty database, and tells that nothing is applied',
  async ({ appliedTable }) => {
    await rowsOf(session, appliedTable?.createSql ?? '')
    expect(await rowsOf(session, appliedTable?.versionsQuery ?? '')).toEqual([])
    const there = await rowsOf(session, `SELECT to_regclass('${appliedTable?.relation}') IS NOT NULL AS there`)
    expect(there).toEqual([{ there: 't' }])
  },
)
