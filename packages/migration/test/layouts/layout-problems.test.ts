import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { readHistory } from '../../src/layouts/read-history.ts'
import { DOWN1, UP1, UP2 } from './histories.ts'

interface Case {
  readonly says: string
  readonly layout: string
  readonly files: Readonly<Record<string, string>>
  /** `kind path line` and a part of the message. */
  readonly problems: readonly (readonly [string, string])[]
}

const GOOSE = '-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n'
const JOURNAL = (...entries: readonly [string, number][]): string =>
  JSON.stringify({ dialect: 'postgresql', entries: entries.map(([tag, when]) => ({ tag, when })) })

const CASES: readonly Case[] = [
  {
    says: 'two files of one version are named, numbers of different width among them',
    layout: 'golang-migrate',
    files: { 'm/1_a.up.sql': UP1, 'm/0001_b.up.sql': UP2 },
    problems: [['duplicate-version m/1_a.up.sql 1', 'Version 1 stands in "m/0001_b.up.sql" and in "m/1_a.up.sql"']],
  },
  {
    says: 'a down without an up is malformed',
    layout: 'golang-migrate',
    files: { 'm/1_a.up.sql': UP1, 'm/2_b.down.sql': DOWN1 },
    problems: [['malformed m/2_b.down.sql null', 'no up migration']],
  },
  {
    says: 'SQL that looks like a migration and never runs is malformed, other SQL and code are skipped',
    layout: 'golang-migrate',
    files: {
      'm/1_a.up.sql': UP1,
      'm/2_b.sql': UP2,
      'm/seed.sql': '',
      'm/sub/3_c.up.sql': '',
      'm/4_d.go': '',
      'm/4_d_test.go': '',
    },
    problems: [
      ['malformed m/2_b.sql null', 'it never runs'],
      ['skipped m/4_d.go null', 'command mode'],
      ['skipped m/seed.sql null', 'it never runs'],
      ['skipped m/sub/3_c.up.sql null', 'it never runs'],
    ],
  },
  {
    says: 'a byte order mark that the tool would send is malformed',
    layout: 'golang-migrate',
    files: { 'm/1_a.up.sql': `\uFEFF${UP1}` },
    problems: [['malformed m/1_a.up.sql 1', 'byte order mark']],
  },
  {
    says: 'SQLX ignores names in capitals',
    layout: 'sqlx',
    files: { 'm/1_a.sql': UP1, 'm/2_b.SQL': UP2 },
    problems: [['malformed m/2_b.SQL null', 'it never runs']],
  },
  {
    says: 'dbmate refuses statements before the up section',
    layout: 'dbmate',
    files: { 'm/1_a.sql': 'SELECT 1;\n-- migrate:up\n', 'm/2_b.sql': '-- migrate:up\n-- migrate:down\n' },
    problems: [['malformed m/1_a.sql 1', 'before']],
  },
  {
    says: 'goose refuses an unknown annotation, a second up, and a block without an end',
    layout: 'goose',
    files: {
      'm/1_a.sql': '-- +goose Up\n-- +goose Upp\n',
      'm/2_b.sql': '-- +goose Up\n-- +goose Up\n',
      'm/3_c.sql': '-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n',
      'm/4_d.sql': GOOSE,
      'm/5_e.sql': '-- +goose Up\nSELECT 1\n',
    },
    problems: [
      ['malformed m/1_a.sql 2', 'unknown'],
      ['malformed m/2_b.sql 2', 'second up'],
      ['malformed m/3_c.sql 2', 'no StatementEnd'],
      ['malformed m/5_e.sql 2', 'no semicolon'],
    ],
  },
  {
    says: 'goose would cut a function that stands outside of a block',
    layout: 'goose',
    files: {
      'm/1_a.sql':
        '-- +goose Up\nCREATE FUNCTION f() RETURNS int AS $$\nBEGIN\n  RETURN 1;\nEND $$ LANGUAGE plpgsql;\n',
    },
    problems: [['malformed m/1_a.sql 4', 'StatementBegin']],
  },
  {
    says: 'an environment variable of goose without a value is malformed, one with a default is not',
    layout: 'goose',
    files: {
      'm/1_a.sql': `-- +goose Up\n-- +goose ENVSUB ON\nSELECT $GIVEN, \${ELSE:-1}, \${NONE};\n-- +goose ENVSUB OFF\nSELECT $$x$$;\n`,
    },
    problems: [['malformed m/1_a.sql 3', 'NONE']],
  },
  {
    says: 'a template of tern is resolved from the placeholders or malformed',
    layout: 'tern',
    files: { 'm/001_a.sql': 'SELECT {{.given}};\n{{ template "shared/a.sql" . }}\n', 'm/003_b.sql': 'SELECT 1;' },
    problems: [
      ['malformed m/001_a.sql 2', 'template "shared/a.sql"'],
      ['malformed m/003_b.sql null', 'Migration 2 is missing'],
    ],
  },
  {
    says: 'Flyway: a version twice in two spellings, an undo of nothing, a bad name, a placeholder without a value, mixed statements',
    layout: 'flyway',
    files: {
      'm/V1__a.sql': UP1,
      'm/V01.0__b.sql': UP1,
      'm/U3__c.sql': '',
      'm/V2_x__d.sql': '',
      'm/V4__e.sql': `SELECT 1;\nSELECT \${nobody};`,
      'm/V5__f.sql': 'VACUUM users; CREATE TABLE t ();',
    },
    problems: [
      ['malformed m/V2_x__d.sql null', 'no valid version'],
      ['malformed m/V4__e.sql 2', 'nobody'],
      ['malformed m/V5__f.sql null', 'refuses statements'],
      ['malformed m/U3__c.sql null', 'undoes version 3'],
      ['duplicate-version m/V1__a.sql 1', 'Version 1 stands'],
    ],
  },
  {
    says: 'Liquibase: a changeset twice, a file that no changelog includes, an include of nothing, changes that are no SQL',
    layout: 'liquibase',
    files: {
      'm/root.xml':
        '<databaseChangeLog>\n<!-- <include file="no.sql"/> -->\n<include file="a.sql" relativeToChangelogFile="true"/><include file="none.sql"/><changeSet id="7" author="x"><createTable/></changeSet>\n</databaseChangeLog>',
      'm/a.sql':
        '--liquibase formatted sql\n--changeset x:1\nSELECT 1;\n--changeset x:1\nSELECT 2;\n--rollback not required\n',
      'm/b.sql': '--liquibase formatted sql\n--changeset x:2\nSELECT 1;\n',
    },
    problems: [
      ['malformed m/root.xml null', 'none.sql'],
      ['skipped m/root.xml null', 'The changeset "7"'],
      ['journal m/b.sql null', 'included by no changelog'],
      ['duplicate-version m/a.sql 5', 'x:1'],
    ],
  },
  {
    says: 'sqitch: a dependency that comes later, a change without a script, a script without a change, a command of psql',
    layout: 'sqitch',
    files: {
      'm/sqitch.plan':
        '%project=p\n\na [b] 2024-01-01T00:00:00Z A <a@example.org>\nb [!a] 2024-01-01T00:00:00Z A <a@example.org>\nc 2024-01-01T00:00:00Z A <a@example.org>\n',
      'm/deploy/a.sql': "BEGIN;\n\\i other.sql\nSELECT :name, ':no', x::text;\nCOMMIT;",
      'm/deploy/b.sql': 'SELECT 1;',
      'm/deploy/d.sql': 'SELECT 1;',
    },
    problems: [
      ['journal m/sqitch.plan 3', '"a" requires "b"'],
      ['journal m/sqitch.plan 4', '"b" conflicts with "a"'],
      ['malformed m/deploy/a.sql 2', '\\i other.sql'],
      ['malformed m/deploy/a.sql 3', ':name'],
      ['journal m/sqitch.plan 5', 'deploy/c.sql'],
      ['journal m/deploy/d.sql null', 'does not stand in sqitch.plan'],
    ],
  },
  {
    says: 'Drizzle: an entry without a file, a file without an entry, and an entry that the migrator passes over',
    layout: 'drizzle',
    files: {
      'm/meta/_journal.json': JOURNAL(['0000_a', 20], ['0001_b', 10], ['0002_c', 30]),
      'm/0000_a.sql': UP1,
      'm/0001_b.sql': UP2,
      'm/0003_d.sql': UP2,
    },
    problems: [
      ['journal m/0001_b.sql null', 'passes it over'],
      ['journal m/meta/_journal.json null', '0002_c'],
      ['journal m/0003_d.sql null', 'does not stand in the journal'],
    ],
  },
  {
    says: 'Drizzle: a journal that is no JSON is malformed',
    layout: 'drizzle',
    files: { 'm/meta/_journal.json': '{', 'm/0000_a.sql': UP1 },
    problems: [['malformed m/meta/_journal.json null', 'no JSON']],
  },
  {
    says: 'Prisma: another provider, and a folder without a migration',
    layout: 'prisma',
    files: { 'm/migration_lock.toml': 'provider = "mysql"', 'm/1_a/migration.sql': UP1, 'm/2_b/readme.md': '' },
    problems: [
      ['malformed m/migration_lock.toml null', '"mysql"'],
      ['malformed m/2_b/readme.md null', 'no migration.sql'],
    ],
  },
  {
    says: 'db-migrate: SQL without its loader never runs',
    layout: 'db-migrate',
    files: { 'm/sqls/1-a-up.sql': UP1, 'm/sqls/2-b-up.sql': UP2, 'm/2-b.js': '', 'm/3-c.js': '' },
    problems: [
      ['malformed m/sqls/1-a-up.sql null', '"1-a.js"'],
      ['skipped m/3-c.js null', 'command mode'],
    ],
  },
  {
    says: 'Hasura: a directory of databases is not one of migrations',
    layout: 'hasura',
    files: { 'm/default/1700000000000_a/up.sql': UP1 },
    problems: [['malformed m/default null', 'set dir to "m/default"']],
  },
]

describe('a directory in which something is wrong', () => {
  test.each(CASES)('$layout: $says', ({ layout, files, problems }) => {
    const history = readHistory({
      dir: 'm',
      layout,
      files: new Map(Object.entries(files)),
      placeholders: { given: '1', GIVEN: '1' },
      dialect: 'postgres',
    })
    const got = history.problems.map(({ kind, path, line, message }) => [`${kind} ${path} ${line}`, message] as const)
    expect(got.map(([place]) => place)).toEqual(problems.map(([place]) => place))
    for (const [index, [, part]] of problems.entries()) expect(got[index]?.[1]).toContain(part)
  })
})

describe('atlas.sum', () => {
  const sha = (text: string): string => createHash('sha256').update(text).digest('base64')
  const one = sha(`1_a.sql${UP1}`)
  const two = sha(`1_a.sql${UP1}2_b.sql${UP2}`)
  const sum = `h1:${sha(`1_a.sql${one}2_b.sql${two}`)}\n1_a.sql h1:${one}\n2_b.sql h1:${two}\n`
  const read = (files: Readonly<Record<string, string>>, sha256Base64?: (text: string) => string) =>
    readHistory({
      dir: 'm',
      layout: 'auto',
      files: new Map(Object.entries(files)),
      placeholders: {},
      dialect: 'postgres',
      ...(sha256Base64 === undefined ? {} : { sha256Base64 }),
    }).problems.map(({ kind, path }) => `${kind} ${path}`)

  test.each([
    ['agrees with files as they were hashed', { 'm/1_a.sql': UP1, 'm/2_b.sql': UP2, 'm/atlas.sum': sum }, []],
    [
      'names the first file that was changed',
      { 'm/1_a.sql': `${UP1} `, 'm/2_b.sql': UP2, 'm/atlas.sum': sum },
      ['checksum m/1_a.sql'],
    ],
    [
      'names the last file when only it was changed',
      { 'm/1_a.sql': UP1, 'm/2_b.sql': `${UP2} `, 'm/atlas.sum': sum },
      ['checksum m/2_b.sql'],
    ],
    [
      'names a file that it does not list',
      { 'm/1_a.sql': UP1, 'm/2_b.sql': UP2, 'm/3_c.sql': '', 'm/atlas.sum': sum },
      ['checksum m/3_c.sql'],
    ],
    ['names a file that is gone', { 'm/1_a.sql': UP1, 'm/atlas.sum': sum }, ['checksum m/atlas.sum']],
    [
      'is not believed when its first line is wrong',
      { 'm/1_a.sql': UP1, 'm/2_b.sql': UP2, 'm/atlas.sum': sum.replace('h1:', 'h1:x') },
      ['checksum m/atlas.sum'],
    ],
  ] as const)('%s', (_, files, expected) => {
    expect(read(files, sha)).toEqual(expected)
  })

  test('is compared by names alone where nobody can hash', () => {
    expect(read({ 'm/1_a.sql': 'changed', 'm/2_b.sql': UP2, 'm/atlas.sum': sum })).toEqual([])
  })
})
