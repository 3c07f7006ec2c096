import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SqlParser } from '@velocity/ports'
import { createSqlParser, openPglite } from '@velocity/postgres'
import type { RuleHit } from '../../src/model/hit.ts'
import { checkRules } from '../../src/rules/check-rules.ts'
import { ruleById } from '../../src/rules/rule-by-id.ts'
import type { RuleContext } from '../../src/rules/rule-context.ts'
import { example } from '../../src/rules/rule-example.ts'
import { runExample } from './example-context.ts'

let session: Awaited<ReturnType<typeof openPglite>>
let parser: SqlParser

beforeAll(async () => {
  session = await openPglite()
  parser = await createSqlParser()
})
afterAll(async () => await session.close())

const BASE =
  'CREATE TABLE users (id bigint PRIMARY KEY, email varchar(200), age int); CREATE TABLE teams (id bigint PRIMARY KEY);'

type Given = Parameters<typeof example>[0]

/** The same migration does the same each time: only what is said of it differs. */
const MADE = new Map<string, RuleContext>()

async function hear(given: Given, context: Partial<RuleContext> = {}): Promise<readonly RuleHit[]> {
  const key = JSON.stringify(given)
  const made = MADE.get(key) ?? (await runExample(example({ base: BASE, ...given }), { session, parser }))
  MADE.set(key, made)
  return checkRules({ ...made, ...context }).filter(({ rule }) => ruleById(rule)?.isOnByDefault === true)
}

const weigh = (hits: readonly RuleHit[]): readonly string[] =>
  hits.map(({ rule, severity }) => `${rule} ${severity ?? ruleById(rule)?.severity ?? ''}`)

describe('a good expand migration gives no finding, or one note', () => {
  test.each<[string, Given, readonly string[]]>([
    ['a new table', { up: 'CREATE TABLE pets (id bigint PRIMARY KEY, name text);' }, []],
    [
      'a new table with its index',
      { up: 'CREATE TABLE pets (id bigint PRIMARY KEY, name text); CREATE INDEX ON pets (name);' },
      [],
    ],
    [
      'a new table with rows',
      { up: 'CREATE TABLE pets (id bigint PRIMARY KEY); INSERT INTO pets VALUES (1); UPDATE pets SET id = 2;' },
      [],
    ],
    [
      'a new table with a foreign key to a table of the base',
      {
        up: 'CREATE TABLE pets (id bigint PRIMARY KEY, owner bigint REFERENCES users (id)); CREATE INDEX ON pets (owner);',
      },
      ['MG-LOCK-02 note'],
    ],
    ['a new column', { up: 'ALTER TABLE users ADD COLUMN name text;' }, ['MG-LOCK-02 note']],
    [
      'a new column with a limit of the wait',
      { up: "SET LOCAL lock_timeout = '2s'; ALTER TABLE users ADD COLUMN name text DEFAULT '';" },
      [],
    ],
    [
      'an index that is built beside the writers',
      { up: 'CREATE INDEX CONCURRENTLY ON users (age);', transaction: 'message' },
      [],
    ],
    [
      'NOT VALID and, later, VALIDATE',
      {
        up: [
          'ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID;',
          'ALTER TABLE users VALIDATE CONSTRAINT grown;',
        ],
      },
      ['MG-LOCK-02 note'],
    ],
    [
      'several files that wait for locks: one note',
      {
        up: [
          'ALTER TABLE users ADD COLUMN a int;',
          'ALTER TABLE users ADD COLUMN b int;',
          'ALTER TABLE teams ADD COLUMN c int;',
        ],
      },
      ['MG-LOCK-02 note'],
    ],
    [
      'a table that one file makes and the next one alters',
      {
        up: [
          'CREATE TABLE pets (id bigint PRIMARY KEY, a int);',
          'ALTER TABLE pets ALTER COLUMN a TYPE bigint; CREATE INDEX ON pets (a);',
        ],
      },
      [],
    ],
    [
      'a view, a function and a trigger function',
      {
        up: "CREATE VIEW mails AS SELECT email FROM users; CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';",
      },
      [],
    ],
  ])('%s', async (_, given, expected) => {
    expect(weigh(await hear(given))).toEqual(expected)
  })
})

describe('a statement is reported once, by the most telling rule', () => {
  const loud = (hits: readonly RuleHit[]): readonly string[] => weigh(hits).filter((text) => !text.endsWith('note'))

  test.each<[string, Given, readonly string[]]>([
    [
      'an index without CONCURRENTLY is no lock and no scan',
      { up: 'CREATE INDEX ON users (age);' },
      ['MG-IDX-01 error'],
    ],
    [
      'a rewrite is no scan and no index build',
      { up: 'ALTER TABLE users ALTER COLUMN id TYPE numeric;' },
      ['MG-REW-01 error'],
    ],
    [
      'a new serial key is a rewrite, not also a constraint',
      { up: 'ALTER TABLE teams ADD COLUMN n bigserial UNIQUE;' },
      ['MG-REW-01 error'],
    ],
    ['a unique constraint is no scan', { up: 'ALTER TABLE users ADD UNIQUE (email);' }, ['MG-IDX-05 error']],
    [
      'a validated CHECK in one transaction is no lock window',
      {
        up: 'ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT grown;',
      },
      ['MG-TX-04 error'],
    ],
    [
      'a dropped column is lost data, not also a broken name',
      { up: 'ALTER TABLE users DROP COLUMN email;' },
      ['MG-DATA-01 error'],
    ],
    ['a dropped table is lost data, not also a lock', { up: 'DROP TABLE teams;' }, ['MG-DATA-01 error']],
    ['an emptied table is lost data, not also a rewrite', { up: 'TRUNCATE teams;' }, ['MG-DATA-01 error']],
    [
      'a backfill behind its new column is no lock window',
      { up: 'ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1;' },
      ['MG-TX-02 error'],
    ],
    [
      'a change of some rows behind a lock weighs less',
      { up: 'ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1 WHERE id = 5;' },
      ['MG-TX-02 warning'],
    ],
    [
      'a narrower type is a lock and a loss',
      { up: 'ALTER TABLE users ALTER COLUMN email TYPE varchar(20);' },
      ['MG-REW-01 error', 'MG-DATA-01 warning'],
    ],
    [
      'a renamed table stays what it was',
      {
        up: ['ALTER TABLE teams RENAME TO crews;', 'ALTER TABLE crews ALTER COLUMN id TYPE numeric;'],
      },
      ['MG-REW-01 error', 'MG-COMPAT-01 error'],
    ],
    [
      'CASCADE of a TRUNCATE empties more',
      { base: `${BASE} CREATE TABLE pets (owner bigint REFERENCES teams);`, up: 'TRUNCATE teams CASCADE;' },
      ['MG-DATA-01 error', 'MG-DATA-04 error'],
    ],
    [
      'a foreign key that is validated blocks its parent too',
      { up: 'ALTER TABLE users ADD FOREIGN KEY (age) REFERENCES teams (id);' },
      ['MG-SCAN-01 error'],
    ],
  ])('%s', async (_, given, expected) => {
    expect(loud(await hear(given))).toEqual(expected)
  })
})

describe('what a plan owns up to', () => {
  test.each<[string, Partial<RuleContext>, string]>([
    ['is an error without a plan', {}, 'error'],
    ['is an error in a plan of phase expand', { plan: { phase: 'expand', dataLoss: null, irreversible: [] } }, 'error'],
    [
      'is a note in a plan of phase contract',
      { plan: { phase: 'contract', dataLoss: null, irreversible: [] } },
      'note',
    ],
    [
      'is a note where the loss is declared',
      { plan: { phase: null, dataLoss: 'users.email', irreversible: [] } },
      'note',
    ],
  ])('a dropped column %s', async (_, context, expected) => {
    expect(weigh(await hear({ up: 'ALTER TABLE users DROP COLUMN email;' }, context))).toContain(
      `MG-DATA-01 ${expected}`,
    )
  })

  test('a rename is a warning where the queries are known', async () => {
    const up = 'ALTER TABLE users RENAME COLUMN age TO years;'
    expect(weigh(await hear({ up }, { hasQueries: true }))).toContain('MG-COMPAT-01 warning')
    expect(weigh(await hear({ up }))).toContain('MG-COMPAT-01 error')
  })

  test('an enum value that the plan declares is not reported', async () => {
    const given = { base: "CREATE TYPE mood AS ENUM ('glad');", up: "ALTER TYPE mood ADD VALUE 'sad';" }
    const plan = { phase: null, dataLoss: null, irreversible: ['enum value public.mood.sad'] }
    expect(weigh(await hear(given))).toContain('MG-RB-06 warning')
    expect(await hear(given, { plan })).toEqual([])
  })
})

describe('the fix', () => {
  test.each([
    ['dbmate', 'transaction:false'],
    ['goose', '-- +goose NO TRANSACTION'],
    ['sql-migrate', '-- +migrate Up notransaction'],
    ['diesel', 'run_in_transaction = false'],
    ['flyway', 'executeInTransaction=false'],
    ['sqlx', '-- no-transaction'],
    ['golang-migrate', 'a migration of its own'],
  ])('of an index names the marker of %s', async (layout, marker) => {
    const [hit] = await hear({ up: 'create unique index mails on users (email) where age > 1;' }, { layout })
    expect(hit?.fix).toContain(marker)
    expect(hit?.fix).toContain('create unique index CONCURRENTLY mails on users (email) where age > 1;')
  })

  test('of NOT NULL has the real names, quoted where SQL needs it', async () => {
    const given = {
      base: 'CREATE TABLE "Order" ("user" int);',
      up: 'ALTER TABLE "Order" ALTER COLUMN "user" SET NOT NULL;',
    }
    const [hit] = (await hear(given)).filter(({ rule }) => rule === 'MG-SCAN-01')
    expect(hit?.fix).toContain(
      'ALTER TABLE "Order" ADD CONSTRAINT "Order_user_not_null" CHECK ("user" IS NOT NULL) NOT VALID;',
    )
  })
})

describe('what real histories showed', () => {
  const fixOf = (hits: readonly RuleHit[], id: string): string => hits.find(({ rule }) => rule === id)?.fix ?? ''

  test('a constraint that replaces another one is a scan of its own, though the lock is already held', async () => {
    const hits = await hear({
      base: `${BASE} ALTER TABLE users ADD CONSTRAINT grown CHECK (age > 0);`,
      up: 'ALTER TABLE users DROP CONSTRAINT grown; ALTER TABLE users ADD CHECK (age > 1);',
    })
    expect(weigh(hits)).toContain('MG-SCAN-01 error')
    expect(weigh(hits)).not.toContain('MG-LOCK-04 error')
  })

  test.each([
    ['is named', 'ALTER TABLE users ADD CHECK (age > 0);'],
    [
      'is written out of a statement of several parts',
      'ALTER TABLE users ADD a int, ADD CONSTRAINT c CHECK (age > (0));',
    ],
    [
      'is written out of a new column',
      "ALTER TABLE users ADD a int DEFAULT 3 CONSTRAINT c CHECK (a > 0 AND 'x)' <> '');",
    ],
  ])('a constraint that is to be validated %s, so that what is suggested runs', async (_name, up) => {
    const fix = fixOf(await hear({ up }), 'MG-SCAN-01')
    await session.run('BEGIN; DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    expect(await session.run(BASE)).toMatchObject({ ok: true })
    expect(await session.run(fix)).toMatchObject({ ok: true })
    await session.run('ROLLBACK')
  })

  test('a down of many slow statements is one finding', async () => {
    const hits = await hear({
      up: 'ALTER TABLE users ALTER COLUMN age TYPE bigint; ALTER TABLE teams ADD COLUMN a varchar(9);',
      down: 'ALTER TABLE users ALTER COLUMN age TYPE int; ALTER TABLE teams ALTER COLUMN id TYPE int; ALTER TABLE teams ALTER COLUMN id TYPE bigint; ALTER TABLE teams DROP COLUMN a;',
    })
    const slow = hits.filter(({ rule }) => rule === 'MG-RB-07')
    expect(slow).toHaveLength(1)
    expect(slow[0]?.message).toMatch(/; so do 2 more statements of the file, on 2 tables\.$/u)
  })

  test('a backfill of several statements under one lock is one finding', async () => {
    const fill = (age: number) => `UPDATE users SET name = email WHERE age = ${age};`
    const hits = await hear({ up: `ALTER TABLE users ADD COLUMN name text; ${fill(1)} ${fill(2)}` })
    const backfills = hits.filter(({ rule }) => rule === 'MG-TX-02')
    expect(backfills).toHaveLength(1)
    expect(backfills[0]?.message).toMatch(/; so does 1 more statement of the file\.$/u)
  })

  test('a down that builds an index is told to build it beside the writers', async () => {
    const base = `${BASE} CREATE INDEX users_age ON users (age);`
    const hits = await hear(
      { base, up: 'DROP INDEX users_age;', down: 'CREATE INDEX users_age ON users (age);' },
      { layout: 'pop' },
    )
    expect(fixOf(hits, 'MG-RB-07')).toMatch(/\.autocommit\.[\s\S]*CREATE INDEX CONCURRENTLY users_age/u)
  })
})
