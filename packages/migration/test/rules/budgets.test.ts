import { beforeAll, describe, expect, test } from '@jest/globals'
import type { SqlParser } from '@velocity/ports'
import { createSqlParser } from '@velocity/postgres'
import type { SchemaFingerprint } from '../../src/model/schema.ts'
import type { LockMode, StatementTrace } from '../../src/model/trace.ts'
import { checkRules } from '../../src/rules/check-rules.ts'
import { findHostAccess } from '../../src/rules/engine/find-host-access.ts'
import { countText, durationText } from '../../src/rules/facts/how-long.ts'
import { isNarrower } from '../../src/rules/facts/is-narrower.ts'
import { ruleById } from '../../src/rules/rule-by-id.ts'
import type { RuleContext } from '../../src/rules/rule-context.ts'
import { contextOf, scriptOf } from './example-context.ts'

let parser: SqlParser

beforeAll(async () => {
  parser = await createSqlParser()
})

const BEFORE: SchemaFingerprint = {
  objects: ['public.users', 'public.teams'].map((name) => ({ kind: 'table', name, properties: {} })),
  columnOrder: { 'public.users': ['id'], 'public.teams': ['id'] },
}

type Done = Partial<Pick<StatementTrace, 'rewrites' | 'scans' | 'indexBuilds' | 'rowChanges' | 'isInTransaction'>>

interface Step {
  readonly sql: string
  readonly lock?: LockMode
  readonly done?: Done
  readonly estimateMs?: number
}

/** A script whose trace is made by hand. */
function traced(steps: readonly Step[], given: Partial<RuleContext> = {}): RuleContext {
  const script = scriptOf(parser, steps.map(({ sql }) => `${sql};`).join('\n'))
  const statements = steps.map(
    ({ sql, lock, done, estimateMs }, index): StatementTrace => ({
      path: script.script.path,
      line: index + 1,
      index,
      sql,
      kind: script.statements[index]?.kind ?? '',
      node: script.statements[index]?.node ?? null,
      isInTransaction: true,
      locks: lock === undefined ? [] : [{ relation: 'public.users', kind: 'table', mode: lock, isNamed: true }],
      rewrites: [],
      scans: [],
      indexBuilds: [],
      rowChanges: [],
      cascaded: [],
      durations: estimateMs === undefined ? [] : [{ relation: 'public.users', work: 'scan', estimateMs }],
      elapsedMs: 1,
      notices: [],
      failure: null,
      ...done,
    }),
  )
  const trace = { path: script.script.path, statements, failure: null }
  return contextOf([{ ...script, trace }], { before: BEFORE, after: BEFORE, ...given })
}

const loud = (context: RuleContext): readonly string[] =>
  checkRules(context).flatMap(({ rule, severity, message }) => {
    const definition = ruleById(rule)
    const weight = severity ?? definition?.severity
    return definition?.isOnByDefault === true && weight !== 'note' ? [`${rule} ${weight}: ${message}`] : []
  })

const REWRITE = { rewrites: ['public.users'] }
const SCAN = { scans: [{ relation: 'public.users', reason: 'check' as const }] }
const TYPE = 'ALTER TABLE users ALTER COLUMN id TYPE bigint'
const STATS = { hasStats: true, rows: { 'public.users': 12_000_000 } }

describe('the budget decides where production is known', () => {
  test('work over the budget is an error with its time and rows', () => {
    const context = traced([{ sql: TYPE, lock: 'ACCESS EXCLUSIVE', done: REWRITE, estimateMs: 41_200 }], STATS)
    expect(loud(context)).toEqual([
      'MG-REW-01 error: users is written anew, which blocks reads and writes of users (ACCESS EXCLUSIVE) for ≈ 42 s at 12,000,000 rows.',
    ])
  })

  test.each<[string, LockMode, number, number]>([
    ['reads may wait 500 ms', 'ACCESS EXCLUSIVE', 500, 0],
    ['and not a millisecond more', 'ACCESS EXCLUSIVE', 501, 1],
    ['writes may wait 2 s', 'SHARE ROW EXCLUSIVE', 2_000, 0],
    ['and not a millisecond more', 'SHARE ROW EXCLUSIVE', 2_001, 1],
    ['who lets others pass may take all day', 'SHARE UPDATE EXCLUSIVE', 86_400_000, 0],
  ])('%s', (_, lock, estimateMs, count) => {
    const sql = 'ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0)'
    expect(loud(traced([{ sql, lock, done: SCAN, estimateMs }], STATS))).toHaveLength(count)
  })

  test('a table that the statistics do not know is an error, and says so', () => {
    const [text] = loud(traced([{ sql: TYPE, lock: 'ACCESS EXCLUSIVE', done: REWRITE }], { hasStats: true }))
    expect(text).toContain('the statistics do not know it')
  })

  test('statements that are each within the budget may be over it together', () => {
    const one: Step = { sql: TYPE, lock: 'ACCESS EXCLUSIVE', done: REWRITE, estimateMs: 400 }
    expect(loud(traced([one], STATS))).toEqual([])
    expect(loud(traced([one, one], STATS))).toEqual([
      'MG-LOCK-04 error: Line 1 blocks reads and writes of users (ACCESS EXCLUSIVE), and with what follows the transaction holds it for ≈ 800 ms.',
    ])
  })

  test('a backfill within the budget may stand behind its column', () => {
    const steps: readonly Step[] = [
      { sql: 'ALTER TABLE users ADD COLUMN a int', lock: 'ACCESS EXCLUSIVE' },
      { sql: 'UPDATE users SET a = 1', estimateMs: 90 },
    ]
    expect(loud(traced(steps, STATS))).toEqual([])
    expect(
      loud(
        traced(
          steps.map((step) => ({ ...step, ...(step.estimateMs ? { estimateMs: 900 } : {}) })),
          STATS,
        ),
      ),
    ).toEqual([
      'MG-TX-02 error: All rows of users are changed for ≈ 900 ms at 12,000,000 rows while line 1 blocks reads and writes of users (ACCESS EXCLUSIVE).',
    ])
  })
})

describe('a block that hides its work', () => {
  test('is heard by the lock that it takes', () => {
    const done: Done = { rowChanges: [{ relation: 'public.users', inserted: 0, updated: 5, deleted: 0 }] }
    const sql = 'DO $$ BEGIN ALTER TABLE users ADD a int; UPDATE users SET a = 1; END $$'
    const [text] = loud(traced([{ sql, lock: 'ACCESS EXCLUSIVE', done }]))
    expect(text).toMatch(/^MG-LOCK-01 error: /u)
  })
})

describe('the limit of a wait', () => {
  const add: Step = { sql: 'ALTER TABLE users ADD COLUMN a int', lock: 'ACCESS EXCLUSIVE' }
  test.each<[string, readonly Step[], readonly string[]]>([
    ['within the budget is fine', [{ sql: "SET lock_timeout = '5s'" }, add], []],
    [
      'that is too long',
      [{ sql: "SET lock_timeout = '1min'" }, add],
      ['is waited for up to 60 s; the budget allows 5 s'],
    ],
    ['that is switched off', [{ sql: 'SET lock_timeout TO 0' }, add], ['lock_timeout is 0']],
    ['that comes too late', [add, { sql: "SET lock_timeout = '2s'" }], ['before lock_timeout is set']],
  ])('%s', (_, steps, parts) => {
    const said = loud(traced(steps))
    expect(said).toHaveLength(parts.length)
    for (const part of parts) expect(said[0]).toContain(part)
  })

  test('weighs more on a hot table', () => {
    const budgets = { blockWritesMs: 2_000, blockReadsMs: 500, lockTimeoutMaxMs: 5_000, hotTables: ['users'] }
    expect(loud(traced([add], { budgets }))).toEqual([
      'MG-LOCK-02 warning: The lock on users, a hot table, is waited for without a lock_timeout.',
    ])
  })
})

describe('what reaches outside of the database', () => {
  test.each<[string, boolean | null]>([
    ["COPY users FROM PROGRAM 'id'", true],
    ["COPY (SELECT 1) TO '/tmp/x'", true],
    ['COPY users FROM STDIN', null],
    ["SELECT lo_export(1, '/tmp/x')", true],
    ["SELECT count(*) FROM pg_ls_dir('.')", true],
    ["LOAD 'auto_explain'", true],
    ["CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'a', 'b'", true],
    ['CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS $$ return 1 $$', true],
    ['CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$', null],
    ["DO $$ BEGIN EXECUTE 'COPY t FROM PROGRAM ''id'''; END $$", true],
    ['CREATE EXTENSION plpython3u', true],
    ['CREATE EXTENSION postgres_fdw', false],
    ['CREATE EXTENSION pg_trgm', null],
    ["CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'x')", false],
    ["SELECT dblink_connect('host=x')", false],
    ["CREATE TABLESPACE fast LOCATION '/mnt'", true],
  ])('%s', (sql, isRefused) => {
    const parsed = parser.parse(sql)
    const [statement] = parsed.ok ? parsed.statements : []
    expect(statement === undefined ? 'unparsed' : (findHostAccess(statement)?.isRefused ?? null)).toBe(isRefused)
  })

  test('is searched in time that grows with the text', () => {
    const body = 'copy from '.repeat(200_000)
    const start = performance.now()
    expect(findHostAccess({ kind: 'DoStmt', node: null, sql: `DO $$ ${body} there $$` })).toBeNull()
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('dialects without a parser', () => {
  const bare = (sql: string, given: Partial<RuleContext>): RuleContext => {
    const script = scriptOf(parser, 'SELECT 1')
    const statements = [{ sql, startOffset: 0, endOffset: sql.length, startLine: 3, kind: 'X', node: null }]
    return contextOf([{ ...script, statements }], { dialect: 'sqlite', ...given })
  }
  const column = { kind: 'column', name: 'users.email', properties: { table: 'users' } }
  const table = { kind: 'table', name: 'users', properties: {} }
  const schema = (...objects: SchemaFingerprint['objects']): SchemaFingerprint => ({ objects, columnOrder: {} })

  test.each<[string, SchemaFingerprint, SchemaFingerprint, readonly string[]]>([
    ['lose a column', schema(column, table), schema(table), ['The up destroys the column users.email.']],
    ['lose a table with its columns', schema(column, table), schema(), ['The up destroys the table users.']],
    ['keep what is made again', schema(column, table), schema(column, table), []],
  ])('%s by the two schemas', (_, before, after, expected) => {
    const hits = checkRules(bare('ALTER TABLE users DROP COLUMN email', { before, after }))
    expect(hits.map(({ message }) => message)).toEqual(expected)
    for (const { rule, line } of hits) expect([rule, line]).toEqual(['MG-DATA-01', 3])
  })

  test.each([
    "SELECT 1 INTO OUTFILE '/tmp/x'",
    "LOAD DATA INFILE '/etc/passwd' INTO TABLE t",
    "SELECT load_file('/etc/passwd')",
    "ATTACH DATABASE '/tmp/x' AS x",
    "SELECT load_extension('x')",
    "VACUUM INTO '/tmp/x'",
    "VACUUM main INTO '/tmp/x'",
    'SET GLOBAL max_connections = 1',
  ])('are kept from %s', (sql) => {
    expect(checkRules(bare(sql, {})).map(({ rule }) => rule)).toEqual(['MG-HOST-01'])
  })
})

describe('a type that holds less', () => {
  test.each<[string, string, boolean]>([
    ['integer', 'bigint', true],
    ['bigint', 'integer', false],
    ['character varying(20)', 'character varying(50)', true],
    ['character varying(20)', 'text', true],
    ['text', 'character varying(20)', false],
    ['numeric(10,2)', 'numeric(10,4)', true],
    ['numeric(12,4)', 'numeric(10,4)', false],
    ['numeric(10,2)', 'numeric', true],
    ['date', 'timestamp with time zone', true],
    ['timestamp(3) with time zone', 'timestamp with time zone', true],
    ['text', 'text', false],
    ['uuid', 'text', false],
  ])('%s for %s: %s', (now, old, expected) => {
    expect(isNarrower(now, old)).toBe(expected)
  })
})

describe('numbers for people', () => {
  test.each([
    [0.2, '1 ms'],
    [999, '999 ms'],
    [1_001, '2 s'],
    [119_000, '119 s'],
    [121_000, '3 min'],
    [7_200_001, '3 h'],
  ])('%d ms are %s, rounded up', (ms, text) => {
    expect(durationText(ms)).toBe(text)
  })

  test('counts have commas', () => {
    expect([0, 999, 1_000, 12_000_000].map(countText)).toEqual(['0', '999', '1,000', '12,000,000'])
  })
})

describe('hits', () => {
  test('say where, of which version and of what, and hold no control characters', () => {
    const context = traced([{ sql: TYPE, lock: 'ACCESS EXCLUSIVE', done: REWRITE }])
    const hit = checkRules(context).find(({ rule }) => rule === 'MG-REW-01')
    expect(hit).toMatchObject({ path: 'migrations/0001.up.sql', line: 1, version: '0001', object: 'public.users' })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
    expect(`${hit?.message}${hit?.why}${hit?.fix}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u)
  })

  test('count the lines of a section from the start of its file', () => {
    const script = scriptOf(parser, 'SELECT 1;\nCOPY users TO PROGRAM $$id$$;'.replaceAll('$$', "'"))
    const moved = { ...script, script: { ...script.script, startLine: 10 } }
    expect(checkRules(contextOf([moved])).map(({ rule, line }) => [rule, line])).toEqual([['MG-HOST-01', 11]])
  })

  test('are none where nothing was run and nothing is wrong', () => {
    expect(checkRules(contextOf([]))).toEqual([])
    expect(loud(contextOf([scriptOf(parser, 'ALTER TABLE users ADD COLUMN a int;')], { before: BEFORE }))).toEqual([])
  })
})
