/** Small histories as their tools keep them: the same two tables, an index, and a view, with a way back. */
export interface SampleHistory {
  readonly layout: string
  readonly dir: string
  readonly files: Readonly<Record<string, string>>
  readonly versions: readonly string[]
  readonly transactions: readonly string[]
  /** Versions that the tool cannot revert. */
  readonly withoutDown: readonly string[]
}

export const UP1 = 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  email text NOT NULL\n);\n'
export const DOWN1 = 'DROP TABLE users;\n'
export const UP2 = 'ALTER TABLE users ADD COLUMN name text;\nCREATE INDEX users_name ON users (name);\n'
export const DOWN2 = 'DROP INDEX users_name;\nALTER TABLE users DROP COLUMN name;\n'

const folders = (up: string, down: string | null, names: readonly [string, string]): Record<string, string> => ({
  [`${names[0]}/${up}`]: UP1,
  [`${names[1]}/${up}`]: UP2,
  ...(down === null ? {} : { [`${names[0]}/${down}`]: DOWN1, [`${names[1]}/${down}`]: DOWN2 }),
})

const below = (dir: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${dir}/${name}`, text]))

const pairs = (dir: string, one: string, two: string, up = '.up.sql', down = '.down.sql'): Record<string, string> =>
  below(dir, { [one + up]: UP1, [one + down]: DOWN1, [two + up]: UP2, [two + down]: DOWN2 })

export const HISTORIES: readonly SampleHistory[] = [
  {
    layout: 'golang-migrate',
    dir: 'db/migrations',
    files: pairs('db/migrations', '000001_users', '000002_names'),
    versions: ['1', '2'],
    transactions: ['message', 'message'],
    withoutDown: [],
  },
  {
    layout: 'morph',
    dir: 'db/migrations/postgres',
    files: {
      ...pairs('db/migrations/postgres', '000001_users', '000002_names'),
      'db/migrations/postgres/000003_mails.up.sql':
        '-- morph:nontransactional\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email ON users (email);\n',
      'db/migrations/postgres/000003_mails.down.sql':
        '-- morph:nontransactional\nDROP INDEX CONCURRENTLY IF EXISTS users_email;\n',
    },
    versions: ['1', '2', '3'],
    transactions: ['tool', 'tool', 'message'],
    withoutDown: [],
  },
  {
    layout: 'pop',
    dir: 'persistence/sql/migrations',
    files: {
      ...pairs('persistence/sql/migrations', '20200101000000000000_users', '20200102000000000000_names'),
      ...below('persistence/sql/migrations', {
        '20200102000000000000_names.mysql.up.sql': 'no SQL of ours',
        '20200103000000000000_mails.postgres.autocommit.up.sql':
          'CREATE INDEX CONCURRENTLY users_email ON users (email);\n',
        '20200103000000000000_mails.postgres.autocommit.down.sql': 'DROP INDEX CONCURRENTLY users_email;\n',
        '20200103000000000000_mails.cockroach.up.sql': 'no SQL of ours',
        '20200103000000000000_mails.up.sql': 'general and passed over',
      }),
    },
    versions: ['20200101000000000000', '20200102000000000000', '20200103000000000000'],
    transactions: ['tool', 'tool', 'message'],
    withoutDown: [],
  },
  {
    layout: 'sqlx',
    dir: 'migrations',
    files: {
      'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8" }\n',
      ...pairs('migrations', '20240101000000_users', '20240102000000_names'),
      'migrations/20240103000000_mails.sql':
        '-- no-transaction\nCREATE INDEX CONCURRENTLY users_email ON users (email);\n',
    },
    versions: ['20240101000000', '20240102000000', '20240103000000'],
    transactions: ['tool', 'tool', 'message'],
    withoutDown: ['20240103000000'],
  },
  {
    layout: 'node-pg-migrate',
    dir: 'migrations',
    files: {
      'migrations/1700000000000_users.sql': `-- Up Migration\n${UP1}\n-- Down Migration\n${DOWN1}`,
      'migrations/1700000000001_names.sql': `-- Up Migration\n${UP2}\n-- Down Migration\n${DOWN2}`,
    },
    versions: ['1700000000000_users', '1700000000001_names'],
    transactions: ['tool', 'tool'],
    withoutDown: [],
  },
  {
    layout: 'postgrator',
    dir: 'migrations',
    files: below('migrations', {
      '001.do.users.sql': UP1,
      '001.undo.users.sql': DOWN1,
      '002.do.names.sql': UP2,
      '002.undo.names.sql': DOWN2,
    }),
    versions: ['1', '2'],
    transactions: ['message', 'message'],
    withoutDown: [],
  },
  {
    layout: 'db-migrate',
    dir: 'migrations',
    files: {
      'migrations/20240101000000-users.js': "'use strict'\n",
      'migrations/20240102000000-names.js': "'use strict'\n",
      ...pairs('migrations/sqls', '20240101000000-users', '20240102000000-names', '-up.sql', '-down.sql'),
    },
    versions: ['20240101000000-users', '20240102000000-names'],
    transactions: ['tool', 'tool'],
    withoutDown: [],
  },
  {
    layout: 'diesel',
    dir: 'migrations',
    files: {
      'diesel.toml': '',
      ...below('migrations', folders('up.sql', 'down.sql', ['2024-01-01-000000_users', '20240102000000_names'])),
      'migrations/20240102000000_names/metadata.toml': 'run_in_transaction = false\n',
    },
    versions: ['20240101000000', '20240102000000'],
    transactions: ['tool', 'message'],
    withoutDown: [],
  },
  {
    layout: 'hasura',
    dir: 'hasura/migrations/default',
    files: {
      'hasura/config.yaml': 'version: 3\nendpoint: http://localhost:8080\nmetadata_directory: metadata\n',
      ...below(
        'hasura/migrations/default',
        folders('up.sql', 'down.sql', ['1700000000000_users', '1700000000001_names']),
      ),
    },
    versions: ['1700000000000', '1700000000001'],
    transactions: ['tool', 'tool'],
    withoutDown: [],
  },
  {
    layout: 'dbmate',
    dir: 'db/migrations',
    files: below('db/migrations', {
      '20240101000000_users.sql': `-- migrate:up\n${UP1}\n-- migrate:down\n${DOWN1}`,
      '20240102000000_names.sql': `-- a remark\n-- migrate:up transaction:false\r\n${UP2}\n-- migrate:down\n${DOWN2}`,
    }),
    versions: ['20240101000000', '20240102000000'],
    transactions: ['tool', 'message'],
    withoutDown: [],
  },
  {
    layout: 'goose',
    dir: 'migrations',
    files: below('migrations', {
      '00001_users.sql': `-- +goose Up\n-- +goose StatementBegin\n${UP1}-- +goose StatementEnd\n\n-- +goose Down\n${DOWN1}`,
      '00002_names.sql': `-- +goose NO TRANSACTION\n-- +goose Up\n${UP2}\n-- +goose Down\n${DOWN2}`,
    }),
    versions: ['1', '2'],
    transactions: ['tool', 'none'],
    withoutDown: [],
  },
  {
    layout: 'sql-migrate',
    dir: 'migrations',
    files: below('migrations', {
      '1_users.sql': `-- +migrate Up\n${UP1}\n-- +migrate Down\n${DOWN1}`,
      '10_names.sql': `-- +migrate Up notransaction\n${UP2}\n-- +migrate Down\n${DOWN2}`,
    }),
    versions: ['1_users.sql', '10_names.sql'],
    transactions: ['tool', 'none'],
    withoutDown: [],
  },
  {
    layout: 'tern',
    dir: 'migrations',
    files: below('migrations', {
      '001_users.sql': `${UP1}\n---- create above / drop below ----\n\n${DOWN1}`,
      '002_names.sql': `---- tern: disable-tx ----\n${UP2}\n---- create above / drop below ----\n\n${DOWN2}`,
    }),
    versions: ['1', '2'],
    transactions: ['tool', 'none'],
    withoutDown: [],
  },
  {
    layout: 'flyway',
    dir: 'src/main/resources/db/migration',
    files: below('src/main/resources/db/migration', {
      'V1__users.sql': UP1,
      'U1__users.sql': DOWN1,
      'V1_1__names.sql': UP2,
      'U1.1__names.sql': DOWN2,
      'V10__mails.sql': `CREATE INDEX CONCURRENTLY \${prefix}_email ON users (email);\n`,
      'R__people.sql': 'CREATE OR REPLACE VIEW people AS SELECT id FROM users;\n',
    }),
    versions: ['1', '1.1', '10', 'R__people'],
    transactions: ['tool', 'tool', 'none', 'tool'],
    withoutDown: ['10', 'R__people'],
  },
  {
    layout: 'liquibase',
    dir: 'db/changelog',
    files: below('db/changelog', {
      'db.changelog-master.yaml':
        'databaseChangeLog:\n  - include:\n      file: sql/b.sql\n      relativeToChangelogFile: true\n  - includeAll:\n      path: sql/\n      relativeToChangelogFile: true\n',
      'sql/a.sql': `--liquibase formatted sql\n\n--changeset ann:2 runInTransaction:false\n${UP2}--rollback DROP INDEX users_name;\n--rollback ALTER TABLE users DROP COLUMN name;\n`,
      'sql/b.sql': `-- liquibase formatted sql\n-- changeset ann:1\n${UP1}/* liquibase rollback\n${DOWN1}*/\n`,
    }),
    versions: ['ann:1', 'ann:2'],
    transactions: ['tool', 'none'],
    withoutDown: [],
  },
  {
    layout: 'sqitch',
    dir: 'db',
    files: below('db', {
      'sqitch.plan':
        '%syntax-version=1.0.0\n%project=shop\n\nusers 2024-01-01T00:00:00Z Ann <ann@example.org> # users\nnames [users] 2024-01-02T00:00:00Z Ann <ann@example.org> # names\n',
      'deploy/users.sql': `-- Deploy shop:users to pg\n\\set ON_ERROR_STOP 1\nBEGIN;\n${UP1}COMMIT;\n`,
      'revert/users.sql': `BEGIN;\n${DOWN1}COMMIT;\n`,
      'verify/users.sql': 'BEGIN;\nSELECT id, email FROM users WHERE false;\nROLLBACK;\n',
      'deploy/names.sql': `BEGIN;\n${UP2}COMMIT;\n`,
      'revert/names.sql': `BEGIN;\n${DOWN2}COMMIT;\n`,
    }),
    versions: ['users', 'names'],
    transactions: ['none', 'none'],
    withoutDown: [],
  },
  {
    layout: 'atlas',
    dir: 'migrations',
    files: below('migrations', {
      '20240101000000_users.sql': UP1,
      '20240102000000.sql': `-- atlas:txmode none\n\n${UP2}`,
      'atlas.sum': 'h1:FIRST\n20240101000000_users.sql h1:ONE\n20240102000000.sql h1:TWO\n',
    }),
    versions: ['20240101000000', '20240102000000'],
    transactions: ['tool', 'none'],
    withoutDown: ['20240101000000', '20240102000000'],
  },
  {
    layout: 'prisma',
    dir: 'prisma/migrations',
    files: below('prisma/migrations', {
      'migration_lock.toml': 'provider = "postgresql"\n',
      ...folders('migration.sql', 'down.sql', ['20240101000000_users', '20240102000000_names']),
    }),
    versions: ['20240101000000_users', '20240102000000_names'],
    transactions: ['message', 'message'],
    withoutDown: [],
  },
  {
    layout: 'drizzle',
    dir: 'drizzle',
    files: below('drizzle', {
      'meta/_journal.json': JSON.stringify({
        version: '7',
        dialect: 'postgresql',
        entries: [
          { idx: 0, version: '7', when: 1_704_067_200_000, tag: '0000_users', breakpoints: true },
          { idx: 1, version: '7', when: 1_704_153_600_000, tag: '0001_names', breakpoints: true },
        ],
      }),
      '0000_users.sql': UP1,
      '0000_users.down.sql': DOWN1,
      '0001_names.sql': UP2.replace(';\n', ';--> statement-breakpoint\n'),
    }),
    versions: ['1704067200000', '1704153600000'],
    transactions: ['tool', 'tool'],
    withoutDown: ['1704153600000'],
  },
  {
    layout: 'supabase',
    dir: 'supabase/migrations',
    files: below('supabase/migrations', { '20240101000000_users.sql': UP1, '20240102000000_names.sql': UP2 }),
    versions: ['20240101000000', '20240102000000'],
    transactions: ['message', 'message'],
    withoutDown: ['20240101000000', '20240102000000'],
  },
  {
    layout: 'sql',
    dir: 'sql',
    files: below('sql', { '1_users.sql': UP1, '10_names.sql': UP2 }),
    versions: ['1_users', '10_names'],
    transactions: ['message', 'message'],
    withoutDown: ['1_users', '10_names'],
  },
]
