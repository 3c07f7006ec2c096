import { describe, expect, test } from '@jest/globals'
import { insertedColumns } from '../../src/compat/inserted-columns.ts'
import { numberedParameters } from '../../src/compat/numbered-parameters.ts'
import { readCsv } from '../../src/compat/read-csv.ts'
import { readQueries } from '../../src/compat/read-queries.ts'
import { repairNormalised } from '../../src/compat/repair-normalised.ts'

function shown(path: string, text: string): readonly string[] {
  return readQueries(new Map([[path, text]])).map(
    ({ name, sql, line, problem }) => `${name}:${line} ${problem ?? sql.replace(/\s+/gu, ' ')}`,
  )
}

describe('numberedParameters', () => {
  test.each([
    ['numbered ones stay', 'SELECT $1::int, ?', 'SELECT $1::int, ?'],
    ['sqlc names', "SELECT sqlc.arg(a), sqlc.narg('b'), @a::text", 'SELECT $1, $2, $1::text'],
    [
      'sqlc lists and tables',
      'SELECT sqlc.embed(users) FROM users WHERE id IN (sqlc.slice(ids))',
      'SELECT users.* FROM users WHERE id IN ($1)',
    ],
    ['@name', 'SELECT @id, @id, @other', 'SELECT $1, $1, $2'],
    [':name', 'SELECT :id::int, :other', 'SELECT $1::int, $2'],
    ["psql's names", `SELECT :'id', :"other"`, 'SELECT $1, $2'],
    ['?', 'SELECT a FROM t WHERE b = ? AND c = ?', 'SELECT a FROM t WHERE b = $1 AND c = $2'],
    ['%s', "SELECT a FROM t WHERE b = %s AND c LIKE 'x%%'", "SELECT a FROM t WHERE b = $1 AND c LIKE 'x%%'"],
    ['%(name)s', 'SELECT %(a)s, %(b)s, %(a)s, 5 %% 3', 'SELECT $1, $2, $1, 5 % 3'],
    ['a cast', 'SELECT a::int, b :: text', 'SELECT a::int, b :: text'],
    ['a slice of an array', 'SELECT a[1:2], a[x:y]', 'SELECT a[1:2], a[x:y]'],
    [
      'operators of jsonb',
      `SELECT a ? 'k', a ?| b, a ?& b, a @> b, a <@ b, a @? 'p', a @@ b`,
      `SELECT a ? 'k', a ?| b, a ?& b, a @> b, a <@ b, a @? 'p', a @@ b`,
    ],
    ['within a text', "SELECT ':a ? @b %s $1', :c", "SELECT ':a ? @b %s $1', $1"],
    ['within a quoted name', 'SELECT ":a" FROM t WHERE b = :b', 'SELECT ":a" FROM t WHERE b = $1'],
    ['within a comment', 'SELECT 1 -- :a\n, :b /* ? */', 'SELECT 1 -- :a\n, $1 /* ? */'],
    ['within dollars', 'SELECT $x$ :a $x$, :b', 'SELECT $x$ :a $x$, $1'],
    ['an escape', String.raw`SELECT E'\' :a', :b`, String.raw`SELECT E'\' :a', $1`],
    ['a time', "SELECT time '10:30:00', :a", "SELECT time '10:30:00', $1"],
  ])('%s', (_, sql, expected) => {
    expect(numberedParameters(sql)).toEqual({ ok: true, sql: expected })
  })

  test('does not guess at a mixture', () => {
    expect(numberedParameters('SELECT :a, @b')).toEqual({ ok: false, why: 'it mixes placeholders: at and colon' })
  })

  test('is linear in the length', () => {
    const started = performance.now()
    numberedParameters(`SELECT ${':a, @b ? %('.repeat(20_000)}`)
    numberedParameters(`SELECT ${"'".repeat(100_001)}`)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('readQueries', () => {
  test.each([
    [
      'a file of sqlc',
      'q.sql',
      "-- name: GetUser :one\nSELECT *\nFROM users WHERE id = $1;\n\n-- name: Add :exec\nINSERT INTO users (a) VALUES (sqlc.arg('a'));\n",
      ['GetUser:2 SELECT * FROM users WHERE id = $1', 'Add:6 INSERT INTO users (a) VALUES ($1)'],
    ],
    [
      'plain SQL: queries only, each with its line',
      'q.sql',
      "SET x = 1;\n/* ; */ SELECT ';';\n\n WITH a AS (SELECT 1) SELECT * FROM a",
      ["q.sql (1):2 SELECT ';'", 'q.sql (2):4 WITH a AS (SELECT 1) SELECT * FROM a'],
    ],
    [
      'sqlx',
      '.sqlx/query-1.json',
      '{"db_name":"PostgreSQL","query":"SELECT $1","describe":{}}',
      ['query-1.json:1 SELECT $1'],
    ],
    [
      'an export as JSON',
      's.json',
      '[{"query":"SELECT $1","calls":1},{"query":"BEGIN"},{"query":"SELECT interval $1"}]',
      ['s.json (1):1 SELECT $1', 's.json (3):1 SELECT CAST($1 AS interval)'],
    ],
    [
      'one object a line',
      's.jsonl',
      '{"query":"SELECT 1"}\n\n{"query":"SELECT 2"}\n',
      ['s.jsonl (1):1 SELECT 1', 's.jsonl (2):3 SELECT 2'],
    ],
    [
      'an export as CSV',
      's.csv',
      'calls,query\n1,"SELECT ""a"",\n 1"\n2,SELECT 2\n3,"SELECT aaa..."\n',
      ['s.csv (1):2 SELECT "a", 1', 's.csv (2):4 SELECT 2', 's.csv (3):5 its text was cut'],
    ],
    ['a mixture', 'q.sql', 'SELECT :a, @b', ['q.sql:1 it mixes placeholders: at and colon']],
    ['the same query twice', 'q.sql', 'SELECT 1; SELECT 1', ['q.sql (1):1 SELECT 1']],
    ['half a JSON', 'q.json', '{"query":', ['q.json:1 it is no JSON']],
    ['JSON of something else', 'q.json', '{"a":1}', ['q.json:1 nothing in it has a text “query”']],
    ['an open quote', 'q.csv', 'query\n"a', ['q.csv:1 a quote of it is not closed']],
    ['CSV of something else', 'q.csv', 'a,b\n1,2', ['q.csv:1 its first row names no column “query”']],
    ['a program', 'q.rs', 'fn', ['q.rs:1 it is neither .sql nor .json nor .csv']],
  ])('%s', (_, path, text, expected) => {
    expect(shown(path, text)).toEqual(expected)
  })
})

test.each([
  ["SELECT now() - interval $1 FROM t WHERE a = '$2'", "SELECT now() - CAST($1 AS interval) FROM t WHERE a = '$2'"],
  ['SELECT extract($1 from a)', 'SELECT extract(epoch from a)'],
  ['SELECT a FROM t WHERE b IN ($1 /*, ... */)', 'SELECT a FROM t WHERE b IN ($1           )'],
  ['SELECT date $1, timestamp with time zone $2', 'SELECT CAST($1 AS date), CAST($2 AS timestamp with time zone)'],
  ['SELECT a FROM t WHERE …', null],
])('repairNormalised: %s', (query, expected) => {
  expect(repairNormalised(query)).toBe(expected)
})

test.each([
  ['INSERT INTO users (a, "B c", d[1]) VALUES (1, 2, 3)', [{ table: ['users'], columns: ['a', 'B c', 'd'] }]],
  ['insert into s."U" as u (a) SELECT 1', [{ table: ['s', 'U'], columns: ['a'] }]],
  ["INSERT INTO t VALUES (1, f(2, 3), '),(', ARRAY[4, 5])", [{ table: ['t'], columns: 4 }]],
  ['INSERT INTO t DEFAULT VALUES', [{ table: ['t'], columns: [] }]],
  ['INSERT INTO t SELECT * FROM u', [{ table: ['t'], columns: null }]],
  ['INSERT INTO t (SELECT a, b FROM u)', [{ table: ['t'], columns: null }]],
  [
    'WITH x AS (INSERT INTO t (a) VALUES (1) RETURNING a) INSERT INTO u (b) SELECT a FROM x',
    [
      { table: ['t'], columns: ['a'] },
      { table: ['u'], columns: ['b'] },
    ],
  ],
  ["SELECT 'INSERT INTO t (a)' -- INSERT INTO t (a)", []],
])('insertedColumns: %s', (sql, expected) => {
  expect(insertedColumns(sql)).toEqual(expected)
})

test('readCsv keeps empty cells and counts lines', () => {
  expect(readCsv('a,,"x\n""y"""\r\n\r\n,b')).toEqual([
    { line: 1, cells: ['a', '', 'x\n"y"'] },
    { line: 4, cells: ['', 'b'] },
  ])
})
