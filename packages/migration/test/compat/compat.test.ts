import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { openPglite } from '@velocity/postgres'
import { checkCompat, compatNotices } from '../../src/compat/check-compat.ts'
import { prepareQueries } from '../../src/compat/prepare-queries.ts'
import { readQueries } from '../../src/compat/read-queries.ts'
import { readPostgresFingerprint } from '../../src/fingerprint/postgres/read-postgres-fingerprint.ts'

let session: DatabaseSession & { close(): Promise<void> }

beforeAll(async () => {
  session = await openPglite()
  await session.run(`
    CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, age int);
    CREATE TABLE logs (id int, at timestamptz NOT NULL);
    CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
    CREATE TRIGGER fill BEFORE INSERT ON logs FOR EACH ROW EXECUTE FUNCTION fill()`)
})

afterAll(() => session.close())

const SQL = `-- name: Good
SELECT id, name FROM users WHERE id = :id;
-- name: Age
SELECT id
FROM users
WHERE age > :age;
-- name: Never
SELECT nothing FROM users;
-- name: Add
INSERT INTO users (id, name) VALUES (:id, :name);
-- name: AddAll
INSERT INTO users VALUES (1, 'a', 2);
-- name: Log
INSERT INTO logs (id, at) VALUES (1, now());
-- name: Trailing
SELECT 1 -- a comment
`

const UP = `ALTER TABLE users RENAME COLUMN age TO years;
  ALTER TABLE users ADD COLUMN mail text NOT NULL DEFAULT '';
  ALTER TABLE users ADD COLUMN team int NOT NULL;
  ALTER TABLE logs ADD COLUMN source text NOT NULL`

describe('checkCompat', () => {
  test('names what the migration breaks, with file and line, in a transaction that is left as it was', async () => {
    const base = readQueries(new Map([['db/q.sql', SQL]]))
    const head = readQueries(new Map([['db/q.sql', '-- name: Years\nSELECT years FROM users']]))
    const read = () => readPostgresFingerprint(session, { exclude: [] })
    const before = await read()
    const onBase = await prepareQueries(base, session)
    const headOnBase = await prepareQueries(head, session)
    await session.run(`BEGIN; ${UP}`)
    const onHead = await prepareQueries(base, session)
    const headOnHead = await prepareQueries(head, session)
    const after = await read()
    const still = await session.run('SELECT count(*) FROM pg_prepared_statements; SELECT years FROM users')
    await session.run('ROLLBACK')
    expect(still.ok).toBe(true)
    const results = { onBase, onHead, headOnBase, headOnHead }
    const hits = checkCompat(results, { before, after })
    expect(
      hits.map(({ rule, severity = '', path, line, object }) => `${rule} ${severity} ${path}:${line} ${object}`),
    ).toEqual([
      'MG-COMPAT-02  db/q.sql:6 Age',
      'MG-COMPAT-02  db/q.sql:10 Add public.users.team',
      'MG-COMPAT-02  db/q.sql:12 AddAll public.users.team',
      'MG-COMPAT-02 warning db/q.sql:14 Log public.logs.source',
      'MG-COMPAT-03  db/q.sql:2 rollback',
    ])
    expect(hits[0]?.message).toContain('column "age" does not exist')
    expect(compatNotices(results, base)).toEqual([
      'queries that do not work on the base either: Never (db/q.sql:8): column "nothing" does not exist.',
    ])
  })

  test('leaves no prepared statement and no transaction', async () => {
    await prepareQueries(readQueries(new Map([['q.sql', SQL]])), session)
    const left = await session.run('SELECT count(*)::text AS n FROM pg_prepared_statements')
    expect(left.ok && left.rows).toEqual([{ n: '0' }])
    expect((await session.run('SAVEPOINT a')).ok).toBe(false)
  })

  test('hundreds of queries are quick, and each of several failing ones is found', async () => {
    const sql = Array.from(
      { length: 400 },
      (_, index) => `SELECT ${index}, ${index % 100 === 7 ? 'nothing' : 'name'} FROM users;`,
    )
    const results = await prepareQueries(readQueries(new Map([['q.sql', sql.join('\n')]])), session)
    expect(results).toHaveLength(400)
    expect(results.filter(({ failure }) => failure !== null).map(({ line }) => line)).toEqual([8, 108, 208, 308])
  })

  test('a query that cannot be read is said and not prepared', async () => {
    const queries = readQueries(new Map([['q.sql', 'SELECT :a, @b']]))
    expect(await prepareQueries(queries, session)).toEqual([])
    const nothing = { onBase: [], onHead: [], headOnBase: [], headOnHead: [] }
    expect(compatNotices(nothing, queries)).toEqual([
      'queries that could not be looked at: q.sql (q.sql:1): it mixes placeholders: at and colon.',
    ])
  })
})
