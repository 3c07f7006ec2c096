import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { DatabaseSession } from '@velocity/ports'
import { openPglite } from '@velocity/postgres'
import { compareFingerprints } from '../src/fingerprint/compare-fingerprints.ts'
import { readPostgresFingerprint } from '../src/fingerprint/postgres/read-postgres-fingerprint.ts'
import { renderDifference } from '../src/fingerprint/render-difference.ts'
import type { SchemaFingerprint } from '../src/model/schema.ts'
import { generateDown } from '../src/suggest/generate-down.ts'
import { BASE_SCHEMA } from './fingerprint/base-schema.ts'
import { ONLY_ORDER } from './fingerprint/schema-change.ts'
import { SCHEMA_CHANGES } from './fingerprint/schema-changes.ts'

let session: DatabaseSession & { close(): Promise<void> }
let before: SchemaFingerprint

beforeAll(async () => {
  session = await openPglite()
  await run(BASE_SCHEMA)
  before = await read()
})

afterEach(async () => {
  await session.run('rollback')
})

afterAll(async () => {
  await session.close()
})

describe('the fingerprint of PostgreSQL', () => {
  test.each(SCHEMA_CHANGES)('sees %s, and the generated down undoes it', async (_name, up, down, differences) => {
    await run('begin')
    await run(up)
    const after = await read()
    expect(await differencesAfterDown(before, after)).toEqual([])
    await run('rollback')
    await run('begin')
    await run(up)
    await run(down)
    const rolledBack = down === 'select 1' ? after : await read()
    const comparison = compareFingerprints(before, rolledBack)
    const isOnlyOrder = differences === ONLY_ORDER
    expect(comparison.differences.map(renderDifference)).toEqual(isOnlyOrder ? [] : differences)
    if (differences.length === 0) expect(['identical', 'column-order']).toContain(comparison.verdict)
    else expect(comparison.verdict).toBe(isOnlyOrder ? 'column-order' : 'different')
    // What a wrong down leaves is repaired by what is appended to it.
    if (comparison.verdict === 'different' && rolledBack !== after) {
      expect(await differencesAfterDown(before, rolledBack)).toEqual([])
    }
  })
})

describe('a generated down', () => {
  test.each([
    [
      'tables that refer to each other in a circle',
      'create table a (id int primary key, b int); create table b (id int primary key, a int references a); alter table a add foreign key (b) references b',
    ],
    [
      'a circle of tables that is gone',
      'create table x (id int)',
      'create table a (id int primary key, b int); create table b (id int primary key, a int references a); alter table a add foreign key (b) references b',
    ],
    [
      'a function, its trigger and its table',
      'create table audit (id serial, at timestamptz); create function log_it() returns trigger language plpgsql as $$ begin insert into public.audit (at) values (now()); return new; end $$; create trigger log_it after insert on audit for each row execute function log_it(); create trigger log_it after insert on orders for each row execute function log_it()',
    ],
    [
      'a type that a column was given',
      "create type state as enum ('new', 'old'); drop view user_orders; drop rule orders_keep on orders; alter table orders alter column state drop default, alter column state type state using state::state, alter column state set default 'new'",
    ],
    ['a whole schema that is gone', 'drop schema billing cascade'],
    ['a table with all that hangs on it', 'drop table orders cascade'],
    ['people, orders and views that are gone', 'drop table users cascade'],
    ['a partitioned table that is gone', 'drop table events'],
    ['a function and all that calls it', 'drop function touch cascade'],
    [
      'a function of another type',
      'drop function add(integer, integer); create function add(a integer, b integer) returns bigint language sql as $$select 1::bigint$$',
    ],
    [
      'a function under whose trigger the type changed',
      'drop function touch cascade; create function touch(x integer default 1) returns integer language sql as $$select 1$$',
    ],
    [
      'a label that an index and a view know',
      "alter type mood add value 'bored'",
      "create index users_ok on users (id) where mood = 'ok'; create view ok_users as select id, mood from users where mood = 'ok'; create materialized view moods as select mood, count(*) from users group by mood; create function moody(mood) returns integer language sql as 'select 1'",
    ],
    [
      'a column from which a view and a policy read',
      'alter table users alter column age type bigint',
      'select 1',
      'drop view active_users; drop statistics users_stats',
    ],
    [
      'a column that became generated',
      'alter table orders drop column total cascade; alter table orders add column total numeric(10, 2) generated always as (id * 2) stored',
    ],
    [
      'a generated expression that changed',
      'drop view active_users; alter table users drop column upper_name; alter table users add column upper_name text generated always as (lower(name)) stored; create view active_users as select * from users where age > 18',
    ],
    ['a domain with another default', "alter domain email set default 'a@b'"],
    [
      'a serial column that became an identity',
      'alter table orders alter column id drop default; drop sequence orders_id_seq; alter table orders alter column id add generated always as identity',
    ],
    [
      'text search, operators and casts',
      "create text search dictionary d (template = simple); create text search configuration c (copy = simple); create operator @@@ (leftarg = integer, rightarg = integer, function = add); create cast (address as text) with inout; create aggregate agg(*) (sfunc = int8inc, stype = int8, initcond = '0')",
    ],
    [
      'foreign data',
      "create foreign data wrapper w; create server s foreign data wrapper w options (host 'a, b=c'); create foreign table f (id int not null) server s",
    ],
  ])('undoes %s', async (_name, up, more = 'select 1', first = 'select 1') => {
    await run('begin')
    await run(first)
    await run(more)
    const wanted = await read()
    await run(up)
    const there = await read()
    expect(await differencesAfterDown(wanted, there)).toEqual([])
    // And the other way: the same function writes the up.
    for (const statement of generateDown(there, wanted).statements) await run(statement)
    expect(compareFingerprints(there, await read()).differences.map(renderDifference)).toEqual([])
  })

  test('says which data it loses', async () => {
    await run('begin')
    await run(
      "alter table users drop column note cascade; create table extra (id int); alter type mood add value 'bored'; drop table billing.invoices; alter table orders add column more text",
    )
    expect(generateDown(before, await read()).loses).toEqual([
      'column public.users.note comes back without its values',
      "rows that hold 'bored' of public.mood have no value to go back to",
      'table billing.invoices comes back without its rows',
      'column public.orders.more goes with all that was written to it',
      'table public.extra goes with all that was written to it',
    ])
  })
})

describe('reading', () => {
  test('leaves nothing behind and does not depend on settings', async () => {
    await run('begin')
    await run(
      "set local search_path = billing, pg_catalog; set local datestyle = 'German'; set local timezone = 'Asia/Tokyo'; set local quote_all_identifiers = on; set local intervalstyle = 'iso_8601'",
    )
    const settings =
      "select current_setting('search_path') || current_setting('datestyle') || current_setting('timezone') as all"
    const first = await session.run(settings)
    expect(compareFingerprints(before, await read()).differences.map(renderDifference)).toEqual([])
    expect(await session.run(settings)).toEqual(first)
  })

  test('is not misled by temporary tables, and does not count them', async () => {
    await run('begin')
    await run('create temporary table pg_class (oid oid); create temporary table extra (id int)')
    expect(compareFingerprints(before, await read()).verdict).toBe('identical')
  })

  test('needs no privilege', async () => {
    await run('begin')
    await run('create role nobody; set local role nobody')
    expect(compareFingerprints(before, await read()).differences.map(renderDifference)).toEqual([])
  })

  test("leaves out a tool's own table with all that hangs on it, also by schema", async () => {
    await run('begin')
    await run(
      'create table schema_migrations (id serial primary key, v text unique); create index on schema_migrations (v); create schema tool; create table tool.t (id serial); create function tool.f() returns int language sql as $$select 1$$',
    )
    const { objects } = await readPostgresFingerprint(session, {
      exclude: ['public.schema_migrations', 'tool.*', "it's\\"],
    })
    expect(compareFingerprints(before, { ...before, objects }).differences.map(renderDifference)).toEqual([])
  })

  test('takes the owner that is given for the one who migrates', async () => {
    await run('begin')
    await run('alter table orders owner to app')
    const { objects } = await readPostgresFingerprint(session, { exclude: [], owner: 'app' })
    expect(objects.find(({ name }) => name === 'public.orders')?.properties['owner']).toBeUndefined()
    expect(objects.find(({ name }) => name === 'public.users')?.properties['owner']).toBe('postgres')
  })
})

async function differencesAfterDown(wanted: SchemaFingerprint, present: SchemaFingerprint): Promise<readonly string[]> {
  const { statements, unsupported } = generateDown(wanted, present)
  for (const statement of statements) await run(statement)
  const { differences } = compareFingerprints(wanted, await read())
  return [...unsupported.map(({ kind, name }) => `unsupported ${kind} ${name}`), ...differences.map(renderDifference)]
}

async function run(sql: string): Promise<void> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(`${outcome.failure.message}\n${outcome.failure.detail}\n${sql}`)
}

function read(): Promise<SchemaFingerprint> {
  return readPostgresFingerprint(session, { exclude: ['schema_migrations'] })
}
