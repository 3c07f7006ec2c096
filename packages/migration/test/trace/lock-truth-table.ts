import type { LockMode, TableScan } from '../../src/model/trace.ts'

/** What one statement must be seen to do. */
export interface Truth {
  readonly sql: string
  /** SQL before it, on top of the common setup. */
  readonly setup?: string
  /** The strongest lock on every table, view, sequence and index that was there before: none may be missing, none may be more. */
  readonly locks: Readonly<Record<string, LockMode>>
  readonly rewrites?: readonly string[]
  readonly scans?: Readonly<Record<string, TableScan['reason']>>
  readonly builds?: readonly string[]
  /** The first major version that has the statement, or behaves so. */
  readonly since?: number
  /** The last one that behaves so, with the reason beside it. */
  readonly until?: number
  /** Why versions differ. */
  readonly reason?: string
}

/** Tables that every statement finds: a parent, a child that refers to it, and a few of every other kind. */
export const TRUTH_SETUP = `
create table a (id int primary key, n int, v varchar(100), t text, at timestamptz, checked int, constraint checked_not_null check (checked is not null));
create index a_n on a (n);
create unique index a_v on a (v);
create table b (id int primary key, a_id int, n int);
create table c (id int primary key, a_id int constraint c_fk references a, n int);
alter table c add constraint c_unchecked foreign key (n) references a not valid;
alter table c add constraint c_positive check (n > 0) not valid;
create view va as select id, n from a;
create materialized view ma as select id, n from b;
create unique index ma_id on ma (id);
create table p (id int not null, n int) partition by range (id);
create table p1 partition of p for values from (0) to (10);
create table p2 (id int not null, n int);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger a_trigger before insert on a for each row execute function f();
create sequence s;
create domain d as int;
create table uses_d (x d);
create table u (id int);
create unlogged table un (id int);
`

const AE: LockMode = 'ACCESS EXCLUSIVE'
const SRE: LockMode = 'SHARE ROW EXCLUSIVE'
const SUE: LockMode = 'SHARE UPDATE EXCLUSIVE'
const A = 'public.a'
const B = 'public.b'
const C = 'public.c'
const ONLY_A = { [A]: AE }
const A_INDEXES = { 'public.a_pkey': AE, 'public.a_n': AE, 'public.a_v': AE }

/** Statements with what PostgreSQL really locks, writes and reads for them. */
export const LOCK_TRUTH_TABLE: readonly Truth[] = [
  // The catalog only, with the strongest lock.
  { sql: 'ALTER TABLE a ADD COLUMN x int', locks: ONLY_A },
  { sql: 'ALTER TABLE a ADD COLUMN x int DEFAULT 1', locks: ONLY_A },
  { sql: 'ALTER TABLE a ADD COLUMN x int NOT NULL DEFAULT 1', locks: ONLY_A },
  { sql: 'ALTER TABLE a ADD COLUMN x timestamptz DEFAULT now()', locks: ONLY_A },
  { sql: 'ALTER TABLE b ADD COLUMN x varchar(200)', locks: { [B]: AE } },
  { sql: 'ALTER TABLE a ALTER COLUMN t SET DEFAULT 1', locks: ONLY_A },
  { sql: 'ALTER TABLE a ALTER COLUMN t DROP DEFAULT', locks: ONLY_A },
  { sql: 'ALTER TABLE a ALTER COLUMN n DROP NOT NULL', locks: ONLY_A },
  { sql: 'ALTER TABLE a ADD CONSTRAINT x CHECK (n > 0) NOT VALID', locks: ONLY_A },
  { sql: 'ALTER TABLE a ALTER COLUMN checked SET NOT NULL', locks: ONLY_A },
  { sql: 'ALTER TABLE a RENAME TO z', locks: ONLY_A },
  { sql: 'ALTER TABLE a RENAME COLUMN t TO z', locks: ONLY_A },
  { sql: 'ALTER TABLE b DROP COLUMN n CASCADE', locks: { [B]: AE, 'public.ma': AE, 'public.ma_id': AE } },
  { sql: 'ALTER TABLE a DROP COLUMN t', locks: ONLY_A },
  { sql: 'ALTER TABLE a ENABLE ROW LEVEL SECURITY', locks: ONLY_A },
  { sql: 'CREATE POLICY x ON a USING (true)', locks: ONLY_A },
  { sql: 'CREATE RULE x AS ON DELETE TO b DO INSTEAD NOTHING', locks: { [B]: AE } },
  { sql: 'ALTER TABLE b OWNER TO CURRENT_USER', locks: { [B]: AE } },
  { sql: 'ALTER TABLE a REPLICA IDENTITY FULL', locks: ONLY_A },
  { sql: 'ALTER TABLE a SET SCHEMA other', setup: 'create schema other', locks: ONLY_A },
  {
    sql: 'ALTER TABLE u INHERIT parent',
    setup: 'create table parent (id int)',
    locks: { 'public.u': AE, 'public.parent': SUE },
  },
  { sql: 'ALTER TABLE a ADD CONSTRAINT x UNIQUE USING INDEX a_v', locks: { ...ONLY_A, 'public.a_v': SUE } },
  // Types.
  { sql: 'ALTER TABLE a ALTER COLUMN v TYPE varchar(200)', locks: { ...ONLY_A, 'public.a_v': AE } },
  { sql: 'ALTER TABLE a ALTER COLUMN v TYPE text', locks: { ...ONLY_A, 'public.a_v': AE } },
  {
    sql: 'ALTER TABLE a ALTER COLUMN v TYPE varchar(10)',
    locks: { ...ONLY_A, ...A_INDEXES },
    rewrites: [A],
    builds: ['public.a_n', 'public.a_pkey', 'public.a_v'],
  },
  {
    sql: 'ALTER TABLE c ALTER COLUMN n TYPE bigint',
    setup: 'alter table c drop constraint c_unchecked; alter table c drop constraint c_positive',
    locks: { [C]: AE, 'public.c_pkey': AE },
    rewrites: [C],
    builds: ['public.c_pkey'],
  },
  // Written anew.
  {
    sql: 'ALTER TABLE c ADD COLUMN x timestamptz DEFAULT clock_timestamp()',
    locks: { [C]: AE, 'public.c_pkey': AE },
    rewrites: [C],
    builds: ['public.c_pkey'],
  },
  {
    sql: 'ALTER TABLE c ADD COLUMN x uuid DEFAULT gen_random_uuid()',
    locks: { [C]: AE, 'public.c_pkey': AE },
    rewrites: [C],
    builds: ['public.c_pkey'],
  },
  {
    sql: 'ALTER TABLE c ADD COLUMN x int GENERATED ALWAYS AS (id * 2) STORED',
    locks: { [C]: AE, 'public.c_pkey': AE },
    rewrites: [C],
    builds: ['public.c_pkey'],
  },
  {
    sql: 'ALTER TABLE c ADD COLUMN x int GENERATED ALWAYS AS (id * 2) VIRTUAL',
    since: 18,
    reason: 'virtual generated columns are new in 18',
    locks: { [C]: AE },
  },
  {
    sql: 'ALTER TABLE u ADD COLUMN x int GENERATED ALWAYS AS IDENTITY',
    locks: { 'public.u': AE },
    rewrites: ['public.u'],
  },
  { sql: 'ALTER TABLE u ADD COLUMN x serial', locks: { 'public.u': AE }, rewrites: ['public.u'] },
  { sql: 'ALTER TABLE u SET UNLOGGED', locks: { 'public.u': AE }, rewrites: ['public.u'] },
  { sql: 'ALTER TABLE un SET LOGGED', locks: { 'public.un': AE }, rewrites: ['public.un'] },
  {
    sql: 'CLUSTER c USING c_pkey',
    locks: { [C]: AE, 'public.c_pkey': AE },
    rewrites: [C],
    builds: ['public.c_pkey'],
  },
  { sql: 'VACUUM FULL u', locks: { 'public.u': AE }, rewrites: ['public.u'] },
  {
    sql: 'REFRESH MATERIALIZED VIEW ma',
    locks: { [B]: 'ACCESS SHARE', 'public.ma': AE, 'public.ma_id': AE },
    rewrites: ['public.ma'],
    scans: { [B]: 'other' },
    builds: ['public.ma_id'],
  },
  // Read whole.
  { sql: 'ALTER TABLE a ALTER COLUMN n SET NOT NULL', locks: ONLY_A, scans: { [A]: 'not null' } },
  { sql: 'ALTER TABLE a ADD CONSTRAINT x CHECK (n > 0)', locks: ONLY_A, scans: { [A]: 'check' } },
  { sql: 'ALTER TABLE a ADD COLUMN x int CHECK (x > 0)', locks: ONLY_A, scans: { [A]: 'check' } },
  { sql: 'ALTER TABLE a ADD CONSTRAINT x UNIQUE (t)', locks: ONLY_A, scans: { [A]: 'unique' }, builds: ['public.x'] },
  {
    sql: 'ALTER TABLE u ADD PRIMARY KEY (id)',
    locks: { 'public.u': AE },
    scans: { 'public.u': 'unique' },
    builds: ['public.u_pkey'],
  },
  {
    sql: 'ALTER TABLE a ADD CONSTRAINT x EXCLUDE (t WITH =)',
    locks: ONLY_A,
    scans: { [A]: 'exclusion' },
    builds: ['public.x'],
  },
  {
    sql: 'ALTER TABLE p ATTACH PARTITION p2 FOR VALUES FROM (10) TO (20)',
    locks: { 'public.p': SUE, 'public.p2': AE },
    scans: { 'public.p2': 'partition' },
  },
  { sql: 'ALTER TABLE p DETACH PARTITION p1', locks: { 'public.p': AE, 'public.p1': AE } },
  { sql: 'ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY', locks: { 'public.p': SUE, 'public.p1': AE } },
  {
    sql: 'ALTER DOMAIN d ADD CHECK (value > 0)',
    locks: { 'public.uses_d': 'SHARE' },
    scans: { 'public.uses_d': 'check' },
  },
  { sql: 'ALTER DOMAIN d SET NOT NULL', locks: { 'public.uses_d': 'SHARE' }, scans: { 'public.uses_d': 'not null' } },
  // Both tables.
  {
    sql: 'ALTER TABLE b ADD CONSTRAINT x FOREIGN KEY (a_id) REFERENCES a',
    locks: { [A]: SRE, [B]: SRE },
    scans: { [B]: 'foreign key' },
  },
  { sql: 'ALTER TABLE b ADD CONSTRAINT x FOREIGN KEY (a_id) REFERENCES a NOT VALID', locks: { [A]: SRE, [B]: SRE } },
  { sql: 'ALTER TABLE b ADD COLUMN x int REFERENCES a', locks: { [A]: SRE, [B]: AE } },
  { sql: 'CREATE TABLE x (a_id int REFERENCES a)', locks: { [A]: SRE } },
  { sql: 'CREATE TRIGGER x BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f()', locks: { [A]: SRE } },
  { sql: 'ALTER TABLE a DISABLE TRIGGER a_trigger', locks: { [A]: SRE } },
  { sql: 'ALTER TABLE a ENABLE TRIGGER a_trigger', locks: { [A]: SRE } },
  { sql: 'DROP TRIGGER a_trigger ON a', locks: ONLY_A },
  { sql: 'ALTER TABLE c DROP CONSTRAINT c_fk', locks: { [A]: AE, [C]: AE } },
  { sql: 'DROP TABLE c', locks: { [A]: AE, [C]: AE, 'public.c_pkey': AE } },
  { sql: 'DROP TABLE b CASCADE', locks: { [B]: AE, 'public.b_pkey': AE, 'public.ma': AE, 'public.ma_id': AE } },
  { sql: 'TRUNCATE b', locks: { [B]: AE, 'public.b_pkey': AE } },
  { sql: 'TRUNCATE a CASCADE', locks: { ...ONLY_A, ...A_INDEXES, [C]: AE, 'public.c_pkey': AE } },
  // Weaker locks.
  { sql: 'CREATE INDEX x ON a (t)', locks: { [A]: 'SHARE' }, builds: ['public.x'] },
  { sql: 'CREATE UNIQUE INDEX x ON a (t)', locks: { [A]: 'SHARE' }, builds: ['public.x'] },
  { sql: 'CREATE INDEX CONCURRENTLY x ON a (t)', locks: { [A]: SUE }, builds: ['public.x'] },
  { sql: 'DROP INDEX a_n', locks: { ...ONLY_A, 'public.a_n': AE } },
  { sql: 'DROP INDEX CONCURRENTLY a_n', locks: { [A]: SUE, 'public.a_n': SUE } },
  { sql: 'REINDEX INDEX a_n', locks: { [A]: 'SHARE', 'public.a_n': AE }, builds: ['public.a_n'] },
  { sql: 'REINDEX TABLE c', locks: { [C]: 'SHARE', 'public.c_pkey': AE }, builds: ['public.c_pkey'] },
  { sql: 'REINDEX TABLE CONCURRENTLY c', locks: { [C]: SUE, 'public.c_pkey': SUE }, builds: ['public.c_pkey'] },
  { sql: 'ALTER INDEX a_n RENAME TO z', locks: { 'public.a_n': SUE } },
  { sql: 'ALTER TABLE c VALIDATE CONSTRAINT c_positive', locks: { [C]: SUE }, scans: { [C]: 'check' } },
  {
    sql: 'ALTER TABLE c VALIDATE CONSTRAINT c_unchecked',
    locks: { [A]: 'ROW SHARE', [C]: SUE },
    scans: { [C]: 'foreign key' },
  },
  { sql: 'ALTER TABLE a ALTER COLUMN n SET STATISTICS 100', locks: { [A]: SUE } },
  { sql: 'ALTER TABLE a SET (fillfactor = 70)', locks: { [A]: SUE } },
  { sql: "COMMENT ON TABLE a IS 'x'", locks: { [A]: SUE } },
  { sql: "COMMENT ON COLUMN a.n IS 'x'", locks: { [A]: SUE } },
  { sql: 'CREATE STATISTICS x ON n, t FROM a', locks: { [A]: SUE } },
  { sql: 'ANALYZE a', locks: { [A]: SUE } },
  { sql: 'VACUUM u', locks: { 'public.u': SUE } },
  { sql: 'ALTER TABLE a CLUSTER ON a_n', locks: { [A]: SUE, 'public.a_n': SUE } },
  {
    sql: 'REFRESH MATERIALIZED VIEW CONCURRENTLY ma',
    locks: { [B]: 'ACCESS SHARE', 'public.ma': 'EXCLUSIVE' },
    scans: { [B]: 'other', 'public.ma': 'other' },
  },
  { sql: 'CREATE VIEW x AS SELECT id FROM a', locks: { [A]: 'ACCESS SHARE' } },
  {
    sql: 'CREATE OR REPLACE VIEW va AS SELECT id, n, 1 AS one FROM a',
    locks: { [A]: 'ACCESS SHARE', 'public.va': AE },
  },
  { sql: 'DROP VIEW va', locks: { 'public.va': AE } },
  {
    sql: 'CREATE TABLE x AS SELECT n FROM u2',
    setup: 'create table u2 (n int)',
    locks: { 'public.u2': 'ACCESS SHARE' },
    scans: { 'public.u2': 'other' },
  },
  { sql: 'CREATE TABLE x PARTITION OF p FOR VALUES FROM (20) TO (30)', locks: { 'public.p': AE } },
  {
    sql: 'CREATE TABLE x PARTITION OF p FOR VALUES FROM (20) TO (30)',
    setup: 'create table rest partition of p default',
    locks: { 'public.p': AE, 'public.rest': AE },
    scans: { 'public.rest': 'partition' },
  },
  { sql: 'INSERT INTO b VALUES (1, 1, 1)', locks: { [B]: 'ROW EXCLUSIVE' } },
  { sql: 'UPDATE b SET n = 2', locks: { [B]: 'ROW EXCLUSIVE' } },
  { sql: 'DELETE FROM b', locks: { [B]: 'ROW EXCLUSIVE' } },
  { sql: 'SELECT * FROM b', locks: { [B]: 'ACCESS SHARE' } },
  { sql: 'LOCK TABLE b IN EXCLUSIVE MODE', locks: { [B]: 'EXCLUSIVE' } },
  {
    sql: 'GRANT SELECT ON a TO PUBLIC',
    until: 15,
    reason: 'seen on 15; newer servers keep the table from being dropped meanwhile',
    locks: {},
  },
  {
    sql: 'GRANT SELECT ON a TO PUBLIC',
    since: 18,
    reason: 'seen on 18: the table is kept from being dropped meanwhile',
    locks: { [A]: 'ACCESS SHARE' },
  },
  { sql: 'ALTER SEQUENCE s INCREMENT BY 2', locks: { 'public.s': SRE } },
]
