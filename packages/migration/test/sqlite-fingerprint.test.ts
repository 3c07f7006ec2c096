import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ScratchDatabase, ScratchServer } from '@velocity/ports'
import { createSqliteEngines } from '@velocity/sqlite'
import { compareFingerprints } from '../src/fingerprint/compare-fingerprints.ts'
import { readSqliteFingerprint } from '../src/fingerprint/sqlite/read-sqlite-fingerprint.ts'

const WORKER = fileURLToPath(new URL('../../sqlite/src/worker/sqlite-worker.ts', import.meta.url))
const BASE = `
CREATE TABLE schema_migrations (version TEXT PRIMARY KEY);
CREATE INDEX schema_migrations_i ON schema_migrations (version);
CREATE TABLE teams (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE ON CONFLICT REPLACE);
CREATE TABLE users (
  id INTEGER PRIMARY KEY, -- the key
  team INTEGER REFERENCES teams (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  email VARCHAR(200) COLLATE NOCASE NOT NULL DEFAULT 'none',
  age INT CHECK (age > 0), shout TEXT AS (upper(email)) STORED, UNIQUE (team, email)
);
CREATE TABLE pairs (a TEXT, b TEXT, PRIMARY KEY (a, b DESC)) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX users_email ON users (lower(email) DESC) WHERE age IS NOT NULL;
CREATE VIEW grown AS SELECT id, email FROM users WHERE age > 17;
CREATE TRIGGER users_i AFTER INSERT ON users BEGIN UPDATE teams SET name = 'x;y' WHERE id = new.team; END;
CREATE VIRTUAL TABLE words USING fts5 (word);
INSERT INTO teams (id, name) VALUES (1, 'a'); INSERT INTO users (id, team, email) VALUES (1, 1, 'b');`

/** The twelve steps of sqlite.org/lang_altertable.html, as tools write them. */
const REBUILD = (age: string) => `PRAGMA foreign_keys = OFF;
CREATE TABLE "new_users" ("id" integer primary key, "team" INTEGER references "teams" ("id") on delete cascade deferrable initially deferred,
  "email" varchar (200) NOT NULL DEFAULT 'none' COLLATE nocase, ${age}, shout TEXT generated always as (UPPER("email")) stored, unique ("team", "email"));
INSERT INTO "new_users" (id, team, email, age) SELECT id, team, email, age FROM users;
DROP VIEW grown; DROP TABLE users; ALTER TABLE new_users RENAME TO users;
CREATE UNIQUE INDEX "users_email" ON "users" (LOWER("email") desc) where "age" IS NOT NULL;
CREATE VIEW grown AS SELECT id, email FROM users WHERE age > 17;
CREATE TRIGGER users_i AFTER INSERT ON "users" BEGIN UPDATE teams SET name = 'x;y' WHERE id = NEW.team; END;
PRAGMA foreign_keys = ON;`

let server: ScratchServer
let database: ScratchDatabase

beforeAll(async () => {
  const engines = createSqliteEngines({ workerPath: WORKER })
  server = await engines.start(
    { dialect: 'sqlite', choice: 'auto', url: null, productionMajor: null, extensions: [] },
    null,
  )
  database = await server.create()
  await run(BASE)
})

afterAll(() => server.close())

async function run(sql: string): Promise<void> {
  const outcome = await database.session.run(sql)
  if (!outcome.ok) throw new Error(outcome.failure.message)
}

const read = () => readSqliteFingerprint(database.session, { exclude: ['schema_migrations'] })

/** Runs up and down in a transaction that is taken back, and compares the schemas around them. */
async function roundTrip(up: string, down: string) {
  const before = await read()
  await run(`BEGIN; ${up}`)
  const between = compareFingerprints(before, await read())
  await run(down)
  const comparison = compareFingerprints(before, await read())
  await run('ROLLBACK')
  expect(await read()).toEqual(before)
  return { between, comparison }
}

test('reads every property of every object, and not the excluded table', async () => {
  const { objects, columnOrder } = await read()
  const lines = objects.map(({ kind, name, properties }) => {
    const own = Object.entries(properties).filter(([key, value]) => value !== null && key !== 'table')
    return `${kind} ${name}: ${own.map(([key, value]) => `${key}=${value}`).join('; ')}`
  })
  expect(lines).toMatchInlineSnapshot(`
[
  "column pairs.a: not null=true; type=TEXT",
  "column pairs.b: not null=true; type=TEXT",
  "column teams.id: type=INTEGER",
  "column teams.name: conflict=unique replace; not null=true; type=TEXT",
  "column users.age: type=INT",
  "column users.email: collation=nocase; default='none'; not null=true; type=VARCHAR(200)",
  "column users.id: type=INTEGER",
  "column users.shout: expression=upper(email); generated=stored; type=TEXT",
  "column users.team: type=INTEGER",
  "constraint pairs.primary key (a, b): index=a, b desc; definition=primary key (a, b)",
  "constraint teams.primary key (id): autoincrement=true; definition=primary key (id)",
  "constraint teams.unique (name): index=name; definition=unique (name)",
  "constraint users.check (age > 0): definition=check (age > 0)",
  "constraint users.foreign key (team) references teams (id): deferrable=deferrable initially deferred; on delete=cascade; definition=foreign key (team) references teams (id)",
  "constraint users.primary key (id): definition=primary key (id)",
  "constraint users.unique (team, email): index=team, email collate nocase; definition=unique (team, email)",
  "index users_email: definition=CREATE unique index users_email on users(lower(email) desc) where age is not null",
  "table pairs: strict=true; without rowid=true",
  "table teams: ",
  "table users: ",
  "table words: definition=create virtual table words using fts5(word)",
  "trigger users.users_i: definition=CREATE trigger users_i after insert on users begin update teams set name = 'x;y' where id = new.team; end",
  "view grown: definition=CREATE view grown as select id, email from users where age > 17",
]
`)
  expect(columnOrder['users']).toEqual(['id', 'team', 'email', 'age', 'shout'])
})

test('gives the same for the same schema', async () => {
  expect(await read()).toEqual(await read())
})

describe('up and down', () => {
  test.each([
    ['adds and drops a column', 'ALTER TABLE users ADD COLUMN a TEXT', 'ALTER TABLE users DROP COLUMN a'],
    [
      'renames a table and back, which puts its name in quotes',
      'ALTER TABLE users RENAME TO people',
      'ALTER TABLE people RENAME TO users',
    ],
    [
      'renames a column and back',
      'ALTER TABLE users RENAME COLUMN age TO years',
      'ALTER TABLE users RENAME COLUMN years TO age',
    ],
    ['builds the table anew twice', REBUILD('age TEXT'), REBUILD('age INT CHECK ("age" > 0)')],
    ['creates and drops an index', 'CREATE INDEX i ON users (age)', 'DROP INDEX i'],
    [
      'creates and drops a view and a trigger',
      'CREATE VIEW v AS SELECT 1; CREATE TRIGGER t AFTER DELETE ON teams BEGIN SELECT 1; END',
      'DROP VIEW v; DROP TRIGGER t',
    ],
  ])('%s: identical', async (_, up, down) => {
    const { between, comparison } = await roundTrip(up, down)
    expect(between.verdict).toBe('different')
    expect(comparison).toEqual({ verdict: 'identical', differences: [], reordered: [] })
  })

  test.each([
    ['forgets an index', 'CREATE INDEX i ON users (age); CREATE TABLE t (a)', 'DROP TABLE t', ['extra index i']],
    [
      'forgets a check while building anew',
      REBUILD('age TEXT'),
      REBUILD('age INT'),
      ['missing constraint users.check (age > 0)'],
    ],
    [
      'comes back with another type',
      REBUILD('age TEXT'),
      REBUILD('age BIGINT CHECK (age > 0)'),
      ['changed column users.age type INT BIGINT'],
    ],
    [
      'loses the collation',
      REBUILD('age TEXT'),
      REBUILD('age INT CHECK (age > 0)').replace('COLLATE nocase', ''),
      [
        'changed column users.email collation nocase null',
        'changed constraint users.unique (team, email) index team, email collate nocase team, email',
      ],
    ],
    [
      'loses what waits for the end of a transaction',
      REBUILD('age TEXT'),
      REBUILD('age INT CHECK (age > 0)').replace('deferrable initially deferred', ''),
      [
        'changed constraint users.foreign key (team) references teams (id) deferrable deferrable initially deferred null',
      ],
    ],
    [
      'makes the index whole',
      'DROP INDEX users_email',
      'CREATE UNIQUE INDEX users_email ON users (lower(email) DESC)',
      [
        'changed index users_email definition CREATE unique index users_email on users(lower(email) desc) where age is not null CREATE unique index users_email on users(lower(email) desc)',
      ],
    ],
  ])('%s: different', async (_, up, down, expected) => {
    const { comparison } = await roundTrip(up, down)
    expect(
      comparison.differences.map((difference) =>
        [
          difference.change,
          difference.kind,
          difference.name,
          ...(difference.change === 'changed' ? [difference.property, difference.expected, difference.actual] : []),
        ]
          .map(String)
          .join(' '),
      ),
    ).toEqual(expected)
  })

  test('puts a column at the end: the order of columns', async () => {
    const up = 'ALTER TABLE teams ADD COLUMN b; ALTER TABLE teams ADD COLUMN c'
    await run(up)
    const { comparison } = await roundTrip('ALTER TABLE teams DROP COLUMN b', 'ALTER TABLE teams ADD COLUMN b')
    expect(comparison).toEqual({ verdict: 'column-order', differences: [], reordered: ['teams'] })
  })
})
