import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { createSqlParser, openPglite } from '@velocity/postgres'
import type { StatementTrace } from '../../src/model/trace.ts'
import { failureLine } from '../../src/trace/failure-line.ts'
import { parseProductionStats } from '../../src/trace/production-stats.ts'
import { traceScript } from '../../src/trace/trace-script.ts'
import { prepare, traceOne } from './trace-one.ts'

let session: DatabaseSession & { close(): Promise<void> }
beforeAll(async () => {
  session = await openPglite()
})
afterAll(() => session.close())
beforeEach(() =>
  prepare(
    session,
    `create table a (id int primary key, n int, v text); insert into a values (1, 1, 'x'), (2, 2, 'y');
     create table b (id int primary key, a_id int references a on delete cascade); insert into b values (1, 1);
     create view va as select * from a; create type mood as enum ('sad'); create table m (mood mood);
     create table later (id int primary key, first_id int references a deferrable initially deferred)`,
  ),
)

async function answer(sql: string): Promise<string | null | undefined> {
  const outcome = await session.run(`select (${sql})::text as value`)
  return outcome.ok ? outcome.rows[0]?.['value'] : outcome.failure.message
}

function modes({ locks }: StatementTrace): readonly string[] {
  return locks.map(({ relation, mode, isNamed }) => `${relation} ${mode}${isNamed ? '' : ' (not named)'}`)
}

describe('a traced script', () => {
  test('names locks of tables that it does not name', async () => {
    const { statements } = await traceOne(session, 'create table c (id int); drop table b', 'tool')
    expect(statements.map(modes)).toEqual([
      [],
      [
        'public.a ACCESS EXCLUSIVE (not named)',
        'public.b ACCESS EXCLUSIVE',
        'public.b_pkey ACCESS EXCLUSIVE (not named)',
      ],
    ])
  })

  test('leaves out what it made itself, also when it checks a foreign key of it', async () => {
    const { statements } = await traceOne(
      session,
      'create table c (id int, a_id int); alter table c add primary key (id); alter table c add foreign key (a_id) references a',
      'tool',
    )
    expect(statements.map(modes)).toEqual([[], [], ['public.a SHARE ROW EXCLUSIVE']])
    expect(statements.flatMap(({ scans, indexBuilds }) => [...scans, ...indexBuilds])).toEqual([])
  })

  test('does not count a lock twice that the transaction holds', async () => {
    const sql = 'alter table a add column x int; alter table a add column y int'
    const inTool = await traceOne(session, sql, 'tool')
    expect(inTool.statements.map(modes)).toEqual([['public.a ACCESS EXCLUSIVE'], []])
    expect(inTool.statements.map(({ isInTransaction }) => isInTransaction)).toEqual([true, true])
    await session.run('alter table a drop column x; alter table a drop column y')
    const alone = await traceOne(session, sql, 'none')
    expect(alone.statements.map(modes)).toEqual([['public.a ACCESS EXCLUSIVE'], ['public.a ACCESS EXCLUSIVE']])
    expect(alone.statements.map(({ isInTransaction }) => isInTransaction)).toEqual([false, false])
  })

  test('counts rows that it changes, also by a cascade of a foreign key', async () => {
    const { statements } = await traceOne(session, "update a set v = 'z'; delete from a where id = 1", 'none')
    expect(statements.map(({ rowChanges }) => rowChanges)).toEqual([
      [{ relation: 'public.a', inserted: 0, updated: 2, deleted: 0 }],
      expect.arrayContaining([
        { relation: 'public.a', inserted: 0, updated: 0, deleted: 1 },
        { relation: 'public.b', inserted: 0, updated: 0, deleted: 1 },
      ]),
    ])
  })

  test('does not count rows that were changed before it', async () => {
    await session.run('update a set n = 3')
    const { statements } = await traceOne(session, 'alter table a add column x int', 'tool')
    expect(statements[0]?.rowChanges).toEqual([])
  })

  test('counts the same on a server before version 15, whose counters go on', async () => {
    const old: DatabaseSession = {
      run: (sql, deadlineMs) =>
        session.run(sql.replace("pg_catalog.current_setting('server_version_num')", "'140012'"), deadlineMs),
    }
    await session.run('update a set n = 3')
    const sql = 'alter table a alter n set not null; delete from b; drop view va; create view va as select 1'
    for (const mode of ['tool', 'none', 'message'] as const) {
      const { statements } = await traceOne(old, sql, mode)
      expect(statements.slice(0, 2).map(({ scans, rowChanges }) => [scans, rowChanges.length])).toEqual([
        [[{ relation: 'public.a', reason: 'not null' }], 0],
        [[], 1],
      ])
      await session.run('insert into b values (1, 1); alter table a alter n drop not null')
    }
  })

  test('points at the line of a failure, whatever characters are before it', async () => {
    const wrong = await traceOne(session, "select 1;\nselect '\u{1F600}',\n  nope\nfrom a", 'none')
    expect(wrong.statements.map(failureLine)).toEqual([null, 3])
    const late = await traceOne(session, 'select 1;\n\ninsert into a values (1)', 'tool')
    expect(late.statements.map(failureLine)).toEqual([null, 3])
  })

  test.each([
    [
      'drop table a cascade',
      ['constraint b_a_id_fkey on public.b', 'constraint later_first_id_fkey on public.later', 'view public.va'],
    ],
    ['drop type mood cascade', ['column public.m.mood']],
    ['alter table a drop column n cascade', ['view public.va']],
    ["do $$ begin execute 'drop view va cascade'; end $$", ['view public.va']],
    ['truncate a cascade', []],
    ['drop view va', []],
  ])('names what CASCADE drops: %s', async (sql, cascaded) => {
    const { statements, failure } = await traceOne(session, sql, 'tool')
    expect([statements[0]?.cascaded, failure]).toEqual([cascaded, null])
  })

  test('keeps what was committed, and takes back what was not', async () => {
    const { failure } = await traceOne(session, 'create table kept (id int); select 1/0', 'none')
    expect([failure?.sqlState, await answer("to_regclass('kept')")]).toEqual(['22012', 'kept'])
    await traceOne(session, 'create table lost (id int); select 1/0', 'tool')
    await traceOne(session, 'create table lost (id int); select 1/0', 'message')
    expect(await answer("to_regclass('lost')")).toBeNull()
  })

  test('follows the transactions of the script itself', async () => {
    const sql =
      'create table one (id int); begin; create table two (id int); savepoint s; drop table a cascade; rollback to s; commit; create table three (id int)'
    for (const mode of ['none', 'message', 'tool'] as const) {
      const { statements, failure } = await traceOne(session, sql, mode)
      expect([mode, failure, statements.at(-2)?.isInTransaction]).toEqual([mode, null, false])
      expect(await answer("to_regclass('a') is not null and to_regclass('two') is not null")).toBe('true')
      await session.run('drop table one, two, three')
    }
  })

  test('rolls back a transaction that the script leaves open', async () => {
    const { failure } = await traceOne(session, 'begin; create table open (id int)', 'none')
    expect([failure, await answer("to_regclass('open')")]).toEqual([null, null])
  })

  test('says when the COMMIT at the end fails', async () => {
    const { statements, failure } = await traceOne(session, 'insert into later values (1, 77)', 'tool')
    expect([failure?.sqlState, statements[0]?.failure?.sqlState]).toEqual(['23503', '23503'])
  })

  test('runs a lone CONCURRENTLY of a message without a transaction, and refuses it among others', async () => {
    const alone = await traceOne(session, 'create index concurrently i on a (n)', 'message')
    expect([alone.failure, alone.statements.map(modes)]).toEqual([null, [['public.a SHARE UPDATE EXCLUSIVE']]])
    expect(alone.statements[0]?.indexBuilds).toEqual([
      { relation: 'public.a', index: 'public.i', isUnique: false, isConcurrent: true },
    ])
    const among = await traceOne(session, 'select 1; create index concurrently j on a (n)', 'message')
    expect(among.failure?.sqlState).toBe('25001')
  })

  test('runs a block that commits by itself', async () => {
    const { statements, failure } = await traceOne(session, "do $$ begin update a set v = 'c'; commit; end $$", 'none')
    expect([failure, await answer('select min(v) from a')]).toEqual([null, 'c'])
    expect(statements[0]?.notices).toEqual([expect.stringContaining('its locks cannot be seen')])
  })

  test('leaves the settings of the script, and none of its own', async () => {
    await traceOne(session, "set lock_timeout = '3s'; set client_min_messages = warning; select 1", 'tool')
    expect(await answer("current_setting('lock_timeout') || ' ' || current_setting('client_min_messages')")).toBe(
      '3s warning',
    )
    await traceOne(session, 'alter table a add column x int; reset all', 'none')
    expect(await answer("current_setting('lock_timeout') || ' ' || current_setting('client_min_messages')")).toBe(
      '0 notice',
    )
    expect(await answer('select count(*) from pg_prepared_statements')).toBe('0')
  })

  test('sees the work of statements when the script wants fewer messages', async () => {
    const { statements } = await traceOne(
      session,
      'set client_min_messages = error; alter table a alter n set not null',
      'tool',
    )
    expect(statements[1]?.scans).toEqual([{ relation: 'public.a', reason: 'not null' }])
  })

  test('lets the script choose the isolation of its transaction', async () => {
    const { failure } = await traceOne(
      session,
      'set transaction isolation level serializable; update a set n = 9',
      'tool',
    )
    expect(failure).toBeNull()
  })

  test('follows the path of schemas and renamed tables', async () => {
    await session.run('create schema other; create table other.a (id int)')
    const sql =
      'set search_path = other, public; alter table a add column x int; alter table b rename to z; alter table z add column x int; set search_path = public'
    const { statements } = await traceOne(session, sql, 'none')
    expect(statements.map(modes)).toEqual([
      [],
      ['other.a ACCESS EXCLUSIVE'],
      ['public.b ACCESS EXCLUSIVE'],
      ['public.z ACCESS EXCLUSIVE'],
      [],
    ])
  })

  test('says on which line of the file a statement stands', async () => {
    const script = {
      path: 'x.sql',
      startLine: 10,
      sql: '-- one\nselect 1;\n\nselect nope;',
      transaction: 'tool',
    } as const
    const options = { statementTimeoutMs: 1000, stats: null, now: () => 0 }
    const { statements } = await traceScript(script, { session, parser: await createSqlParser() }, options)
    expect(statements.map(({ line, failure }) => [line, failure?.sqlState])).toEqual([
      [11, undefined],
      [13, '42703'],
    ])
    const unreadable = await traceScript(
      { ...script, sql: 'select 1;\nselec 2' },
      { session, parser: await createSqlParser() },
      options,
    )
    expect([unreadable.failure?.sqlState, unreadable.statements[0]?.line]).toEqual(['42601', expect.any(Number)])
  })

  test('keeps notices without what only we asked for', async () => {
    const { statements } = await traceOne(session, 'drop table if exists nothing; alter table a add unique (n)', 'tool')
    expect(statements.map(({ notices }) => notices)).toEqual([['NOTICE: table "nothing" does not exist, skipping'], []])
  })

  test('has no statement when there is none', async () => {
    expect(await traceOne(session, '-- nothing\n', 'tool')).toEqual({
      path: 'db/1.up.sql',
      statements: [],
      failure: null,
    })
  })

  test('estimates what a statement takes in production, rounded up', async () => {
    const stats = parseProductionStats('{"tables":{"a":{"rows":2000000,"bytes":161000000}}}', 'stats.json')
    await session.run('drop view va')
    const sql =
      "alter table a alter n type bigint; alter table a alter v set not null; create index i on a (v); update a set v = 'q'; update a set v = 'q' where id = 1"
    const { statements } = await traceOne(session, sql, 'none', stats)
    const relation = 'public.a'
    expect(statements.map(({ durations }) => durations)).toEqual([
      [
        { relation, work: 'rewrite', estimateMs: 1150 },
        { relation, work: 'index build', estimateMs: 741 },
      ],
      [{ relation, work: 'scan', estimateMs: 80 }],
      [{ relation, work: 'index build', estimateMs: 741 }],
      [{ relation, work: 'row change', estimateMs: 4256 }],
      [],
    ])
  })
})

describe('sizes of production', () => {
  test.each([
    '',
    '[]',
    '{"tables":{"a":{"rows":-1,"bytes":1}}}',
    '{"tables":{"a":{"rows":1}}}',
    '{"tables":{},"more":1}',
  ])('are refused when they are %j', (text) => {
    expect(() => parseProductionStats(text, 's.json')).toThrow(
      expect.objectContaining({ code: 'VEL_MIG_STATS_INVALID' }),
    )
  })
})
