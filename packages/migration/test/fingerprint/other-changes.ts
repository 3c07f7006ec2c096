import type { SchemaChange } from './schema-change.ts'

/** Changes of what belongs to tables or stands beside them. */
export const OTHER_CHANGES: readonly SchemaChange[] = [
  // constraints
  [
    'a foreign key that is missing',
    'alter table orders drop constraint orders_user_fk',
    'select 1',
    ['constraint public.orders.orders_user_fk is missing'],
  ],
  [
    'a foreign key that became deferrable',
    'alter table orders alter constraint orders_user_fk deferrable initially deferred',
    'select 1',
    [
      'constraint public.orders.orders_user_fk: definition is FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED, was FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE',
    ],
  ],
  [
    'a foreign key without its action',
    'alter table orders drop constraint orders_user_fk',
    'alter table orders add constraint orders_user_fk foreign key (user_id) references users (id)',
    [
      'constraint public.orders.orders_user_fk: definition is FOREIGN KEY (user_id) REFERENCES public.users(id), was FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE',
    ],
  ],
  [
    'a check that comes back NOT VALID',
    'alter table users drop constraint users_age',
    'alter table users add constraint users_age check (age > 0) not valid',
    ['constraint public.users.users_age: not valid is on, was off'],
  ],
  [
    'a check that stays',
    'alter table orders add constraint positive check (total >= 0)',
    'select 1',
    ['constraint public.orders.positive is left over'],
  ],
  [
    'a unique constraint under a name of the server',
    'alter table users drop constraint users_email_key',
    'alter table users add unique (email), add constraint users_email_key1 check (true); alter table users drop constraint users_email_key1',
    [],
  ],
  [
    'a constraint that was renamed',
    'alter table orders rename constraint orders_pkey to orders_pk',
    'select 1',
    ['constraint public.orders.orders_pkey is named orders_pk, otherwise the same'],
  ],
  [
    'a constraint that comes back under a name that PostgreSQL chose',
    'alter table users drop constraint users_age',
    'alter table users add check (age > 0)',
    ['constraint public.users.users_age is named users_age_check, otherwise the same'],
  ],
  [
    'an exclusion constraint',
    'create table rooms (at int4range, exclude using gist (at with &&))',
    'drop table rooms',
    [],
  ],
  [
    'a primary key that is dropped',
    'alter table billing.invoices drop constraint invoices_pkey',
    'alter table billing.invoices add primary key (no)',
    [],
  ],
  // indexes
  ['an index that is forgotten', 'drop index users_name_idx', 'select 1', ['index public.users_name_idx is missing']],
  [
    'an index that comes back without its condition',
    'drop index users_lower_idx',
    'create index users_lower_idx on users (lower(email))',
    [
      'index public.users_lower_idx: definition is CREATE INDEX users_lower_idx ON public.users USING btree (lower(email)), was CREATE INDEX users_lower_idx ON public.users USING btree (lower(email)) WHERE (age > 3)',
    ],
  ],
  [
    'an index that was renamed',
    'alter index users_name_idx rename to users_by_name',
    'select 1',
    ['index public.users_name_idx is named users_by_name, otherwise the same'],
  ],
  ['an index of a materialised view', 'drop index totals_user', 'select 1', ['index public.totals_user is missing']],
  [
    'a clustered index',
    'alter table users cluster on users_name_idx',
    'select 1',
    ['index public.users_name_idx: clustered is on, was off'],
  ],
  [
    'an index that follows its partitioned table is one line',
    'create index events_at_idx on events (at)',
    'select 1',
    ['index public.events_at_idx is left over'],
  ],
  [
    'an index dropped with its column',
    'alter table orders drop column state cascade',
    "alter table orders add column state text not null default 'new'; alter table orders add constraint orders_state_total unique (state, total); create view user_orders as select u.email, o.total, o.state from users u join orders o on o.user_id = u.id",
    [],
  ],
  // sequences
  ['a sequence that stays', 'create sequence counter', 'select 1', ['sequence public.counter is left over']],
  [
    'a sequence with other steps',
    'alter sequence billing.invoice_no increment 1 cache 1',
    'alter sequence billing.invoice_no increment 5',
    ['sequence billing.invoice_no: cache is 1, was 3'],
  ],
  ['a sequence that stands elsewhere is the same', "select nextval('billing.invoice_no')", 'select 1', []],
  [
    'a sequence that lost its column',
    'alter sequence orders_id_seq owned by none',
    'select 1',
    [
      'sequence public.orders_id_seq: column is none, was id',
      'sequence public.orders_id_seq: table is none, was public.orders',
    ],
  ],
  // views and functions
  ['a view that is missing', 'drop view active_users', 'select 1', ['view public.active_users is missing']],
  [
    'a view of another condition',
    'create or replace view active_users as select * from users where age > 21',
    'select 1',
    ['view public.active_users: definition differs in line 10: is WHERE (age > 21);, was WHERE (age > 18);'],
  ],
  [
    'options of a view',
    'alter view active_users set (security_barrier = true)',
    'select 1',
    ['view public.active_users: options is security_barrier=true, was none'],
  ],
  [
    'a materialised view',
    'drop materialized view totals',
    'create materialized view totals as select user_id, sum(total) as total from orders group by user_id',
    ['index public.totals_user is missing'],
  ],
  [
    'white space in the body of a function',
    'drop procedure reset',
    "create procedure reset() language sql as 'delete  from public.orders'",
    [
      'procedure public.reset(): definition differs in line 3: is AS $procedure$delete from public.orders$procedure$, was AS $procedure$delete from public.orders$procedure$',
    ],
  ],
  [
    'a function of another volatility',
    'alter function add(integer, integer) volatile',
    'select 1',
    [
      'function public.add(integer,integer): definition differs in line 4: is AS $function$select a + b$function$, was IMMUTABLE',
    ],
  ],
  [
    'a function that stays',
    'create function twice(integer) returns integer language sql as $$select 2$$',
    'select 1',
    ['function public.twice(integer) is left over'],
  ],
  [
    'a privilege on a function',
    'grant execute on function add(integer, integer) to public',
    'select 1',
    ['function public.add(integer,integer): acl is none, was PUBLIC=NONE'],
  ],
  [
    'an aggregate',
    'drop aggregate total(integer)',
    'create aggregate total(integer) (sfunc = int4pl, stype = integer)',
    [
      "aggregate public.total(integer): definition is (integer) (SFUNC = int4pl, STYPE = integer), was (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')",
    ],
  ],
  [
    'a trigger that is disabled',
    'alter table users disable trigger users_touch',
    'select 1',
    ['trigger public.users.users_touch: enabled is disabled, was none'],
  ],
  [
    'a trigger that is missing',
    'drop trigger users_touch on users',
    'select 1',
    ['trigger public.users.users_touch is missing'],
  ],
  ['a rule', 'drop rule orders_keep on orders', 'select 1', ['rule public.orders.orders_keep is missing']],
  [
    'the roles of a policy',
    'alter policy invoices_read on billing.invoices to app, auditor',
    'select 1',
    ['policy billing.invoices.invoices_read: roles is app, auditor, was app'],
  ],
  [
    'a policy that is missing',
    'drop policy invoices_read on billing.invoices',
    'select 1',
    ['policy billing.invoices.invoices_read is missing'],
  ],
  // types
  [
    'a label of an enum',
    "alter type mood add value 'bored' before 'ok'",
    'select 1',
    ["enum public.mood: labels is 'sad', 'bored', 'ok', 'happy', was 'sad', 'ok', 'happy'"],
  ],
  [
    'a renamed label',
    "alter type mood rename value 'sad' to 'blue'",
    'select 1',
    ["enum public.mood: labels is 'blue', 'ok', 'happy', was 'sad', 'ok', 'happy'"],
  ],
  [
    'a constraint of a domain',
    'alter domain email drop constraint email_at',
    'select 1',
    ['domain constraint public.email.email_at is missing'],
  ],
  [
    'a domain that became NOT NULL',
    'alter domain email set not null',
    'select 1',
    ['domain public.email: not null is on, was off'],
  ],
  [
    'an attribute of a type',
    'alter type address add attribute zip text',
    'select 1',
    ['type public.address: attributes is street text, city text, zip text, was street text, city text'],
  ],
  ['a range', 'create type span as range (subtype = float8)', 'drop type span', []],
  [
    'a range that stays',
    'create type span as range (subtype = float8)',
    'select 1',
    ['range type public.span is left over'],
  ],
  // the rest
  [
    'a schema that stays',
    'create schema archive; create table archive.old (id int)',
    'drop table archive.old',
    ['schema archive is left over'],
  ],
  [
    'a privilege on a schema',
    'revoke usage on schema billing from app',
    'select 1',
    ['schema billing: acl is none, was app=USAGE'],
  ],
  [
    'default privileges',
    'alter default privileges in schema billing revoke select on tables from app',
    'select 1',
    ['default privileges FOR ROLE CURRENT_USER IN SCHEMA billing ON TABLES is missing'],
  ],
  [
    'statistics of another kind',
    'drop statistics users_stats',
    'create statistics users_stats (ndistinct) on name, age from users',
    ['statistics public.users_stats: kinds is ndistinct, was dependencies'],
  ],
  [
    'statistics in another order are the same',
    'drop statistics users_stats',
    'create statistics users_stats (dependencies) on age, name from users',
    [],
  ],
  [
    'a member of a publication',
    'alter publication changes add table orders',
    'select 1',
    ['publication table changes.public.orders is left over'],
  ],
  [
    'what a publication tells',
    "alter publication changes set (publish = 'insert')",
    'select 1',
    ['publication changes: publish is insert, was insert, update, delete, truncate'],
  ],
  [
    'a cast',
    'create cast (public.address as text) with inout',
    'select 1',
    ['cast (public.address AS text) is left over'],
  ],
  [
    'an operator',
    'create operator public.@@@ (leftarg = integer, rightarg = integer, function = public.add)',
    'select 1',
    ['operator public.@@@(integer,integer) is left over'],
  ],
  [
    'a text search configuration',
    'create text search configuration plain (copy = simple); alter text search configuration plain drop mapping for url',
    'select 1',
    ['text search configuration public.plain is left over'],
  ],
  ['an owner', 'alter table orders owner to app', 'select 1', ['table public.orders: owner is app, was none']],
  [
    'a column and table with names that need quotes',
    'create table "Odd.Name" ("a b" int, "c""d" text); create index "Odd.Name_idx" on "Odd.Name" ("a b")',
    'drop index "Odd.Name_idx"',
    ['table public."Odd.Name" is left over'],
  ],
]
