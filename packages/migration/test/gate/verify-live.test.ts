import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DatabaseSession, ScratchDatabase, ScratchServer } from '@velocity/ports'
import { findInstalled, openReadOnlySession, startInstalledPostgres } from '@velocity/postgres'
import { HISTORY, type Judged, type Lab, type Opened, openLab, third } from './gate-lab.ts'

const [installed] = await findInstalled(process.env)
const suite = installed === undefined ? describe.skip : describe

const UP = 'CREATE TABLE notes (id bigint PRIMARY KEY, text text);\n'
const DRIFT = { schema: 'velocity.accepted-drift/1', accepted: [] }
const BY_HAND = {
  kind: 'index',
  name: 'public.by_hand',
  property: null,
  digest: `sha256:${sha256('extra')}`,
  reason: 'r',
}
const ACCEPTED = JSON.stringify({ ...DRIFT, accepted: [BY_HAND] })
const KNEX = `DROP TABLE schema_migrations; SET ROLE app;
  CREATE TABLE knex_migrations (id serial PRIMARY KEY, name text, batch int, migration_time timestamptz);
  CREATE TABLE knex_migrations_lock (index serial PRIMARY KEY, is_locked int);
  GRANT SELECT ON knex_migrations TO reader; RESET ROLE`
const ROLES = `CREATE ROLE app LOGIN; CREATE ROLE reader LOGIN; CREATE ROLE "a; dash=board";
  GRANT ALL ON SCHEMA public TO app; GRANT USAGE ON SCHEMA public TO reader`
const LIVE = `SET ROLE app; CREATE TABLE schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL);
  INSERT INTO schema_migrations VALUES (2, false);
  ${HISTORY['db/migrations/000001_users.up.sql']} ${HISTORY['db/migrations/000002_orders.up.sql']}
  ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;
  GRANT SELECT ON schema_migrations, users TO reader; GRANT SELECT, UPDATE (name) ON users TO "a; dash=board"; RESET ROLE`

/** What may differ from a deployment that is well. */
interface Row {
  readonly live?: string
  readonly phase?: 'before' | 'after'
  readonly lock?: Readonly<Record<string, unknown>>
  readonly files?: Readonly<Record<string, string>>
  readonly withoutSchemas?: boolean
}

suite('a deployment to an installed PostgreSQL (skipped where none is) against a lock that PGlite made', () => {
  let lab: Lab
  let server: ScratchServer
  let database: ScratchDatabase
  let proved: Judged
  let opened: Opened

  beforeAll(async () => {
    if (installed === undefined) return
    lab = await openLab()
    server = await startInstalledPostgres({ server: installed, image: null, extensions: [], isSuperuser: true })
    database = await server.create()
    await must(database.session, ROLES)
    await must(database.session, LIVE)
    opened = await lab.open({
      base: {
        '.velocity.yml': 'version: 1\nmigrations:\n  accepted-drift: db/drift.json\n',
        'db/drift.json': JSON.stringify(DRIFT),
      },
      head: third(UP, 'DROP TABLE notes;\n'),
    })
    proved = await lab.judgeOn(opened)
  })

  afterAll(async () => {
    await lab?.close()
    await server?.close()
  })

  async function verify({
    phase = 'before',
    lock = {},
    files = {},
    withoutSchemas = false,
    live,
  }: Row): Promise<Judged> {
    const one = live === undefined ? database : await database.clone()
    if (live !== undefined) await must(one.session, live)
    const artifact = new Map(proved.outcome.files.map(({ name, content }) => [name, content]))
    artifact.set('plan.lock.json', JSON.stringify({ ...JSON.parse(artifact.get('plan.lock.json') ?? ''), ...lock }))
    const given: NonNullable<Opened['ports']['given']> = {
      stat: async (path) => {
        const content = withoutSchemas && path.startsWith('schema.') ? undefined : artifact.get(path)
        return content === undefined ? null : { sizeBytes: content.length, modifiedAt: new Date(0) }
      },
      readText: async (path) => artifact.get(path) ?? '',
    }
    opened.fixture.write(files)
    try {
      return await lab.judgeOn(
        { ...opened, ports: { ...opened.ports, given, openReadOnly: openReadOnlySession } },
        {
          mode: 'verify',
          phase,
          lock: 'plan.lock.json',
          'database-url': (one.url ?? '').replace(/\/\/[^@]*@/u, '//reader@'),
        },
      )
    } finally {
      opened.fixture.git('checkout', '--quiet', '--', '.')
      if (one !== database) await one.drop()
    }
  }

  const DONE = `SET ROLE app; ${UP} UPDATE schema_migrations SET version = 3; RESET ROLE`

  test.each<readonly [string, Row, readonly string[], string | null]>([
    ['what was proved, before', {}, [], 'the database is what the migration was proved on'],
    ['the same without the schemas beside the lock', { withoutSchemas: true }, [], null],
    ['what was proved, after', { live: DONE, phase: 'after' }, [], 'the database came to what was proved'],
    ['before, and it is applied already', { live: DONE }, ['mg-drift-02', 'mg-verify-02'], 'table public.notes'],
    ['after, and nothing was applied', { phase: 'after' }, ['mg-drift-02', 'mg-verify-02'], 'table public.notes'],
    [
      'an index made by hand',
      { live: 'CREATE INDEX by_hand ON users (name)' },
      ['mg-drift-02'],
      'index public.by_hand',
    ],
    [
      'an index made by hand, without the schemas',
      { live: 'CREATE INDEX by_hand ON users (name)', withoutSchemas: true },
      ['mg-drift-02'],
      'which objects differ is not known',
    ],
    [
      'an index made by hand that the bound list accepts',
      {
        live: 'CREATE INDEX by_hand ON users (name)',
        files: { 'db/drift.json': ACCEPTED },
        lock: { acceptedDrift: `sha256:${sha256(ACCEPTED)}` },
      },
      [],
      '1 difference accepted',
    ],
    ['a right for everybody', { live: 'GRANT SELECT ON orders TO PUBLIC' }, ['mg-drift-02'], 'table public.orders'],
    ['another owner', { live: 'ALTER TABLE orders OWNER TO reader' }, ['mg-drift-02'], 'owner'],
    ['a right of a role that the lock knows', { lock: { roles: ['reader'] } }, ['mg-drift-02'], 'reader=SELECT'],
    [
      'another script',
      { files: { 'db/migrations/000003_change.up.sql': 'CREATE TABLE notes (id int PRIMARY KEY);\n' } },
      ['mg-verify-01'],
      'is not the script that was proved',
    ],
    [
      'an earlier one is pending',
      { live: 'UPDATE schema_migrations SET version = 1' },
      ['mg-verify-02'],
      'stands at 1',
    ],
    [
      'a table that may not be read',
      { live: 'REVOKE ALL ON schema_migrations FROM reader' },
      ['mg-verify-02'],
      'denied',
    ],
    [
      'tables of a tool of migrations in code are no drift',
      { live: KNEX, lock: { layout: 'command' } },
      ['mg-verify-01'],
      'keeps no table that a query can read',
    ],
    ['an expired plan', { lock: { expires: '2026-01-01' } }, ['mg-plan-06'], 'was good until 2026-01-01'],
    ['a lock that says fail', { lock: { verdict: 'fail' } }, ['mg-verify-07'], 'the pull request was not proved'],
    [
      'another list of accepted drift',
      { files: { 'db/drift.json': `${JSON.stringify(DRIFT)}\n` } },
      ['mg-verify-07'],
      'not the one that the lock names',
    ],
    ['a list that no lock binds', { lock: { acceptedDrift: null } }, ['mg-verify-07'], 'not bound by the lock'],
  ])('%s', async (_, row, rules, words) => {
    const judged = await verify(row)
    expect([...new Set(judged.rules)].toSorted()).toEqual(rules)
    expect(judged.verdict).toBe(rules.length === 0 ? 'pass' : 'fail')
    if (words !== null) expect(judged.text).toContain(words)
  })

  test('a tool’s table that may not be read is said', async () => {
    const live = KNEX.replace('GRANT SELECT', 'GRANT INSERT')
    await expect(
      verify({ live: `${live}; REVOKE SELECT ON knex_migrations FROM reader`, lock: { layout: 'command' } }),
    ).rejects.toMatchObject({
      code: 'VEL_MIG_VERIFY_INPUT',
    })
  })

  test('rights of roles that no migration knows are told and compared with nothing', async () => {
    const { notices, facts } = (await verify({})).outcome.report
    expect(notices.filter((notice) => notice.endsWith(': not compared.'))).toEqual([
      'the role "a; dash=board", which no migration knows, has SELECT, UPDATE on 2 objects (column public.users.name …): not compared.',
      'the role that migrates has ALL on 1 object (schema public): not compared.',
      'the role reader, which no migration knows, has SELECT, USAGE on 3 objects (default privileges FOR ROLE CURRENT_USER ON TABLES …): not compared.',
    ])
    expect(facts['lock-digest']).toMatch(/^sha256:[0-9a-f]{64}$/u)
    expect(proved.outcome.report.facts['lock-digest']).toBe(proved.outcome.outputs['lock-digest'])
  })
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function must(session: DatabaseSession, sql: string): Promise<void> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.message}: ${sql}`)
}
