import { beforeAll, describe, expect, test } from '@jest/globals'
import type { SqlParser } from '@velocity/ports'
import { createSqlParser } from '@velocity/postgres'
import type { SchemaComparison, SchemaFingerprint } from '../../src/model/schema.ts'
import { type AppliedInOrder, judgeCommutation } from '../../src/order/judge-commutation.ts'
import { mayDisturb, type Touched, whatTouches } from '../../src/order/what-touches.ts'

let parser: SqlParser

beforeAll(async () => {
  parser = await createSqlParser()
})

function touched(sql: string): Touched {
  const parsed = parser.parse(sql)
  return parsed.ok ? whatTouches(parsed.statements) : { names: [], isOpaque: true }
}

describe('whatTouches', () => {
  test.each([
    ['ALTER TABLE s.users ADD COLUMN email text', ['users']],
    ['CREATE INDEX users_email ON users (email)', ['users', 'users_email']],
    ['CREATE TABLE orders (id int REFERENCES users)', ['orders', 'users']],
    ['DROP INDEX s.users_email', ['users_email']],
    ['DROP TABLE a, b', ['a', 'b']],
    ['ALTER TYPE status ADD VALUE $$x$$', ['status']],
    ['CREATE TYPE status AS ENUM ($$x$$)', ['status']],
    ['DROP FUNCTION f(int)', ['f']],
    ['CREATE VIEW v AS SELECT * FROM users JOIN orders USING (id)', ['orders', 'users', 'v']],
    ['DROP TRIGGER t ON users', ['t', 'users']],
    ['COMMENT ON COLUMN users.email IS $$x$$', ['email', 'users']],
    ['BEGIN; SET lock_timeout = $$1s$$; COMMIT', []],
    ['UPDATE users SET a = (SELECT max(b) FROM orders)', ['orders', 'users']],
    ['CREATE SCHEMA s', ['s']],
    ['CREATE EXTENSION pg_trgm', ['pg_trgm']],
  ])('%s', (sql, names) => {
    const found = touched(sql)
    expect(found.isOpaque).toBe(false)
    expect(found.names).toEqual(expect.arrayContaining(names))
  })

  test.each([
    ['another table each', 'CREATE TABLE a (id int)', 'CREATE TABLE b (id int)', false],
    ['the same table', 'ALTER TABLE a ADD x int', 'ALTER TABLE public.a ADD y int', true],
    ['the parent of a foreign key', 'CREATE TABLE b (id int REFERENCES a)', 'DROP TABLE a', true],
    ['a block that cannot be seen', 'DO $$ BEGIN END $$', 'CREATE TABLE b (id int)', true],
    ['a body in SQL', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$SELECT 1$$', 'DROP TABLE b', true],
    ['nothing at all', 'SET lock_timeout = 1', 'DO $$ BEGIN END $$', false],
  ])('mayDisturb: %s', (_, left, right, expected) => {
    expect(mayDisturb(touched(left), touched(right))).toBe(expected)
  })
})

describe('judgeCommutation', () => {
  const other = { number: 8, headRef: 'b', files: [] }
  const fingerprint: SchemaFingerprint = { objects: [], columnOrder: {} }
  const done: AppliedInOrder = { ok: true, fingerprint }
  const failed: AppliedInOrder = { ok: false, path: 'db/1.sql', line: 2, message: 'column exists' }
  const compare = (verdict: SchemaComparison['verdict']) => (): SchemaComparison => ({
    verdict,
    reordered: [],
    differences: [
      { change: 'changed', kind: 'column', name: 'public.a.x', property: 'default', expected: '1', actual: '2' },
    ],
  })

  test.each([
    ['the same schema', done, done, 'identical' as const, null],
    ['another order of columns', done, done, 'column-order' as const, null],
    [
      'another schema',
      done,
      done,
      'different' as const,
      'the schema depends on who is merged first: column public.a.x (default).',
    ],
    [
      'the other first fails',
      done,
      failed,
      'identical' as const,
      'it fails when pull request #8 (b) is merged first: column exists.',
    ],
    ['both fail', failed, failed, 'identical' as const, 'fails in both orders: column exists.'],
  ])('%s', (_, thisFirst, otherFirst, verdict, expected) => {
    const hits = judgeCommutation(other, thisFirst, otherFirst, compare(verdict))
    if (expected === null) expect(hits).toEqual([])
    else expect(hits[0]?.message).toContain(expected)
  })
})
