import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { openPglite } from '@velocity/postgres'
import { compareData } from '../../src/seed/compare-data.ts'
import { digestData } from '../../src/seed/digest-data.ts'
import { sampleOfPattern } from '../../src/seed/sample-of-pattern.ts'
import { seedDatabase } from '../../src/seed/seed-database.ts'
import { RICH_SCHEMA } from './rich-schema.ts'

const NOTHING = { exclude: [] }

let session: DatabaseSession & { close(): Promise<void> }
beforeAll(async () => {
  session = await openPglite()
})
afterAll(() => session.close())

async function must(sql: string): Promise<string | null | undefined> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.message}: ${sql.slice(0, 100)}`)
  return outcome.rows[0]?.['value']
}

const prepare = (sql: string): Promise<unknown> =>
  must(`drop schema if exists "Odd Schema" cascade; drop schema public cascade; create schema public; ${sql}`)

describe('a seeded database', () => {
  test('has rows in every table of a rich schema, and the same ones again', async () => {
    await prepare(RICH_SCHEMA)
    const { tables } = await seedDatabase(session, NOTHING)
    expect(tables.length).toBeGreaterThanOrEqual(30)
    expect(tables.filter(({ rows }) => rows === 0)).toEqual([])
    const first = await digestData(session, NOTHING)
    await prepare(RICH_SCHEMA)
    await seedDatabase(session, NOTHING)
    // A default of now() is the only value that is not ours.
    const columns = compareData(first, await digestData(session, NOTHING)).flatMap((each) => each.columns)
    expect(columns.filter((name) => name !== 'created_at')).toEqual([])
  })

  test('works in the transaction that is open, and leaves it open', async () => {
    await prepare(
      'create table a (id serial primary key, b_id int not null); create table b (id int primary key, n int not null unique); alter table a add foreign key (b_id) references b',
    )
    await must('begin')
    const { tables } = await seedDatabase(session, NOTHING)
    expect(tables.map(({ rows }) => rows > 0)).toEqual([true, true])
    await must('rollback')
    expect(await must('select count(*) as value from a')).toBe('0')
  })

  test('has the edges: NULL, repeated values, the longest text, zero or less', async () => {
    await prepare('create table a (id int primary key, v varchar(20), n int, t text)')
    await seedDatabase(session, NOTHING)
    const count = (condition: string): Promise<unknown> =>
      must(`select (count(*) > 0)::text as value from a where ${condition}`)
    expect(await count('v is null and n is null and t is null')).toBe('true')
    expect(await count('length(v) = 20')).toBe('true')
    expect(await count('n <= 0')).toBe('true')
    expect(await must('select (count(n) > count(distinct n))::text as value from a')).toBe('true')
  })

  test('refers to rows of tables that are filled later', async () => {
    await prepare(
      'create table a (id int primary key, b_id int); create table b (id int primary key, a_id int not null references a); alter table a add foreign key (b_id) references b',
    )
    await seedDatabase(session, NOTHING)
    expect(await must('select (count(*) > 0)::text as value from a join b on b.id = a.b_id')).toBe('true')
  })

  test('says why a table took no row', async () => {
    await prepare(
      'create table a (n int not null check (n > 0 and n < 0)); create table b (id int) partition by range (id); create table kept (id int)',
    )
    const { tables } = await seedDatabase(session, { exclude: ['public.kept'] })
    expect(tables).toEqual([
      { table: 'public.a', rows: 0, reason: expect.stringContaining('violates check constraint') },
      { table: 'public.b', rows: 0, reason: 'it has no partition' },
    ])
  })

  test('survives a trigger that ends in an error, and a name made to break out', async () => {
    await prepare(`create table a (n int check (n <> 3), "$velocity0$; drop table a; --" text default '$velocity0$');
      create function f() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$;
      create table b (id int); create trigger t before insert on b for each row execute function f()`)
    const { tables } = await seedDatabase(session, NOTHING)
    expect(tables.map(({ table, reason }) => [table, reason])).toEqual([
      ['public.a', null],
      ['public.b', 'never'],
    ])
  })

  test('checks deferred constraints when they say so, behind it', async () => {
    await prepare(
      'create table a (id int primary key); create table b (a_id int references a deferrable initially deferred)',
    )
    await must('begin')
    await seedDatabase(session, NOTHING)
    expect((await session.run('insert into b values (12345)')).ok).toBe(true)
    await must('rollback')
  })
})

describe('rows as values', () => {
  beforeEach(() =>
    prepare(
      "create table a (id int primary key, n int, t text); insert into a values (1, 1, 'x'), (2, 2, 'y'); create table b (n int, t text); insert into b values (1, 'x'), (2, 'y')",
    ),
  )

  test.each([
    ['are the same when nothing happens', '', []],
    [
      'are the same in another order on disk',
      "update a set n = n; delete from b where n = 1; insert into b values (1, 'x')",
      [],
    ],
    ['are the same when a column is added', 'alter table a add column z int default 5', []],
    [
      'are the same when a column comes back in another place',
      'create table keep as select * from a; alter table a drop column n; alter table a add column n int; update a set n = keep.n from keep where keep.id = a.id; drop table keep',
      [],
    ],
    ['are the same when a wider type has the same text', 'alter table a alter n type bigint', []],
    [
      'differ in a value',
      "update a set t = 'z' where id = 2",
      [{ table: 'public.a', rowsBefore: 2, rowsAfter: 2, columns: ['t'] }],
    ],
    [
      'differ in a column that came back empty',
      'alter table a drop column n; alter table a add column n int',
      [{ table: 'public.a', rowsBefore: 2, rowsAfter: 2, columns: ['n'] }],
    ],
    [
      'differ when values change places in a table with a key',
      'update a set n = 3 - n',
      [{ table: 'public.a', rowsBefore: 2, rowsAfter: 2, columns: ['n'] }],
    ],
    [
      'differ when values change places in one without',
      'update b set n = 3 - n',
      [{ table: 'public.b', rowsBefore: 2, rowsAfter: 2, columns: ['n', 't'] }],
    ],
    [
      'differ in their number',
      'delete from a where id = 1',
      [{ table: 'public.a', rowsBefore: 2, rowsAfter: 1, columns: [] }],
    ],
    [
      'differ when the table is gone',
      'drop table b',
      [{ table: 'public.b', rowsBefore: 2, rowsAfter: 0, columns: [] }],
    ],
    [
      'tell NULL from no text',
      "update a set t = ''; update a set t = null",
      [{ table: 'public.a', rowsBefore: 2, rowsAfter: 2, columns: ['t'] }],
    ],
  ])('%s', async (_name, sql, differences) => {
    const before = await digestData(session, NOTHING)
    if (sql !== '') await must(sql)
    expect(compareData(before, await digestData(session, NOTHING))).toEqual(differences)
  })
})

describe('a text for a pattern', () => {
  test.each([
    '^[A-Z]{3}-[0-9]{4}$',
    '^(?:a|b)+\\.[a-z]*$',
    '^#[0-9a-fA-F]{6}$',
    '^[^@\\s]+@[^@]+\\.[a-z]{2,}$',
    '^\\d{5}(-\\d{4})?$',
    '^[[:alpha:]]{2,8}$',
    'x',
  ])('matches %s', (pattern) => {
    const sample = sampleOfPattern(pattern, 3)
    expect(sample).toMatch(new RegExp(pattern.replaceAll('[[:alpha:]]', '[a-zA-Z]'), 'u'))
  })

  test.each(['(?=a)b', '(a)\\1', '[abc', '(a', 'a{99999}', '('.repeat(5000)])('is none for %p', (pattern) => {
    expect(sampleOfPattern(pattern, 1)).toBeNull()
  })
})

describe('of more than a hundred tables', () => {
  const many = Array.from({ length: 101 }, (_, n) => `create table many_${n + 100} (id int primary key);`).join('')
  const schema = `${many}
    create table top (id int primary key);
    create table middle (id int primary key, top_id int not null references top);
    create table bottom (id int primary key, middle_id int not null references middle);
    create view looks as select id from many_100;
    create function acts() returns int language sql as 'select 1';
    create table whole (id int) partition by list (id);
    create table part_one partition of whole for values in (1);`

  const filledBy = async (...scripts: readonly string[]): Promise<readonly string[]> => {
    await must('begin')
    const { tables, outOfReach } = await seedDatabase(session, { exclude: [], scripts })
    await must('rollback')
    expect(tables.length + outOfReach.length).toBe(105)
    return tables.filter(({ rows }) => rows > 0).map(({ table }) => table)
  }

  test('those that a script names are filled, those that refer to them, and those that these refer to', async () => {
    await prepare(schema)
    expect(await filledBy('alter table Middle add column n int')).toEqual([
      'public.bottom',
      'public.middle',
      'public.top',
    ])
    expect(await filledBy('alter table "many_150" add n int', 'drop index x')).toEqual(['public.many_150'])
  })

  test.each([
    ['changes rows, which triggers and keys hand on', 'update top set id = 1'],
    ['runs code', 'do $$ begin end $$'],
    ['names a view', 'alter view looks rename to seen'],
    ['names a function', 'select Acts()'],
    ['names a table with partitions', 'alter table whole add n int'],
    ['changes a type', "alter type mood add value 'x'"],
    ['takes others along', 'drop table top cascade'],
  ])('all are filled for a script that %s', async (_, script) => {
    expect((await filledBy(script)).length).toBe(105)
  })
})
