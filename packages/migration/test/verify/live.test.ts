import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { openPglite } from '@velocity/postgres'
import { LAYOUTS } from '../../src/layouts/layouts.ts'
import { readAppliedChecksums } from '../../src/verify/read-applied-checksums.ts'
import { readAppliedVersions } from '../../src/verify/read-applied-versions.ts'
import { readPreflight } from '../../src/verify/read-preflight.ts'
import { runChecks } from '../../src/verify/run-checks.ts'

let session: DatabaseSession & { close(): Promise<void> }

beforeAll(async () => {
  session = await openPglite()
  await session.run('CREATE TABLE users (id int, mail text); INSERT INTO users VALUES (1, NULL); CREATE ROLE reader')
})

afterAll(() => session.close())

describe('a role with nothing but CONNECT', () => {
  beforeAll(() => session.run('SET ROLE reader'))
  afterAll(() => session.run('RESET ROLE'))

  test('may look at everything that the preflight asks', async () => {
    const preflight = await readPreflight(session)
    expect(Object.entries(preflight).filter(([, answer]) => 'refused' in answer)).toEqual([])
    expect(preflight.tables).toEqual([expect.objectContaining({ relation: 'public.users' })])
  })

  test('is told what it may not read', async () => {
    const [hit] = await runChecks(session, ['SELECT count(*) = 0 FROM users'], 1000)
    expect(hit).toMatchObject({ rule: 'MG-VERIFY-06', message: expect.stringContaining('permission denied') })
  })
})

describe('readAppliedVersions', () => {
  test.each(
    LAYOUTS.flatMap((layout) => (layout.appliedTable === null ? [] : [[layout.id, layout.appliedTable] as const])),
  )('%s: no table, an empty one, one that may not be read', async (_, table) => {
    expect(await readAppliedVersions(session, table)).toEqual({ kind: 'none' })
    await session.run(`BEGIN; ${table.createSql}`)
    expect(await readAppliedVersions(session, table)).toMatchObject({ kind: 'read', versions: [] })
    await session.run('SET LOCAL ROLE reader')
    expect(await readAppliedVersions(session, table)).toMatchObject({ kind: 'unreadable' })
    await session.run('ROLLBACK')
  })

  test('Prisma’s checksums are read; of other tools there are none to compare', async () => {
    const table = LAYOUTS.find(({ id }) => id === 'prisma')?.appliedTable
    await session.run(`BEGIN; ${table?.createSql ?? ''};
      INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('a', 'abc', '1_x', now())`)
    expect(await readAppliedChecksums(session, 'prisma')).toEqual(new Map([['1_x', 'abc']]))
    await session.run('ROLLBACK')
    expect(await readAppliedChecksums(session, 'goose')).toBeNull()
  })
})

describe('runChecks', () => {
  test.each([
    ['a check that holds', 'SELECT count(*) = 1 FROM users;', null],
    ['one that does not', 'SELECT count(*) = 0 FROM users WHERE mail IS NULL', 'it gives'],
    ['one that gives nothing', 'SELECT true FROM users WHERE id = 9', 'it gives 0 rows'],
    ['one that fails', 'SELECT nothing', 'does not exist (42703)'],
    ['one that writes', 'WITH a AS (DELETE FROM users RETURNING 1) SELECT true FROM a', 'read-only transaction'],
    ['two', 'SELECT true; SELECT true', 'not one query'],
    ['none', 'DROP TABLE users', 'not one query'],
    ['one that would leave the transaction', 'SELECT true; COMMIT; DROP TABLE users', 'not one query'],
  ])('%s', async (_, query, words) => {
    const hits = await runChecks(session, [query], 1000)
    expect(hits.length).toBe(words === null ? 0 : 1)
    if (words !== null && words !== 'it gives') expect(hits[0]?.message).toContain(words)
    expect((await session.run('SELECT id FROM users')).ok).toBe(true)
  })
})
