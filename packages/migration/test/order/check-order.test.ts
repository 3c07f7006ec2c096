import { describe, expect, test } from '@jest/globals'
import type { MigrationHistory } from '../../src/model/migration.ts'
import { checkOrder, type OrderRequest } from '../../src/order/check-order.ts'
import { pullRequestUnit } from '../../src/order/pull-request-unit.ts'
import { textChange } from '../../src/order/text-change.ts'
import { compareVersions, versionKey } from '../../src/order/version-key.ts'
import { versionsOfPath } from '../../src/order/version-of-path.ts'
import { history, migration } from './build.ts'

function judge(base: MigrationHistory, head: MigrationHistory, more: Partial<OrderRequest> = {}): readonly string[] {
  const request = { base, head, tip: null, dir: 'db', changed: [], others: [], openPullRequests: 'error' as const }
  return checkOrder({ ...request, ...more }).map(
    ({ rule, severity, version, object }) => `${rule} ${severity} ${version} ${object}`,
  )
}

const one = migration('1', 'CREATE TABLE a (id int);\n')
const two = migration('2', 'CREATE TABLE b (id int);\n')
const three = migration('3', 'CREATE TABLE c (id int);\n')
const base = history('golang-migrate', one, two)

describe('checkOrder', () => {
  test.each([
    ['nothing changed', base, [], []],
    ['a new one behind the newest', history('golang-migrate', one, two, three), [], []],
    ['its SQL', history('golang-migrate', migration('1', 'CREATE TABLE a (id bigint)'), two), [], ['error 1 up']],
    [
      'a comment, where no checksum is kept',
      history('golang-migrate', migration('1', 'CREATE TABLE a (id int); -- a'), two),
      [],
      ['warning 1 up'],
    ],
    [
      'a text in quotes',
      history('golang-migrate', migration('1', "CREATE TABLE a (id int DEFAULT ' ');\n"), two),
      [],
      ['error 1 up'],
    ],
    [
      'its down',
      history('golang-migrate', migration('1', one.up.sql, 'DROP TABLE a CASCADE'), two),
      [],
      ['warning 1 down'],
    ],
    ['its down goes', history('golang-migrate', migration('1', one.up.sql, null), two), [], ['error 1 down']],
    ['deleted', history('golang-migrate', two), [], ['error 1 gone']],
    [
      'another name',
      history('golang-migrate', migration('1', one.up.sql, undefined, 'y'), two),
      [],
      ['warning 1 name'],
    ],
    [
      'a file whose statements are the same',
      base,
      [{ path: one.up.path, status: 'modified' as const }],
      [`warning 1 ${one.up.path}`],
    ],
  ])('an edited base migration: %s', (_, head, changed, expected) => {
    expect(judge(base, head, { changed })).toEqual(expected.map((text) => `MG-ORD-01 ${text}`))
  })

  test.each([
    ['sqlx', 'CREATE TABLE a (id int);\r\n', 'error'],
    ['flyway', 'CREATE TABLE a (id int);\r\n', 'warning'],
    ['flyway', 'CREATE  TABLE a (id int);\n', 'error'],
    ['liquibase', 'CREATE  TABLE a (id int);\n', 'warning'],
    ['liquibase', 'CREATE TABLE a (id int); -- a\n', 'error'],
    ['prisma', 'CREATE TABLE a (id int);\n\n', 'error'],
    ['a layout of tomorrow', 'CREATE TABLE a (id int);\n\n', 'error'],
  ])('%s: what its checksum sees is an error (%j)', (layout, sql, severity) => {
    expect(judge(history(layout, one), history(layout, migration('1', sql)))).toEqual([`MG-ORD-01 ${severity} 1 up`])
  })

  test('a renamed one names both, and is late as the new one that it is', () => {
    const hits = checkOrder({
      base,
      head: history('golang-migrate', migration('0', one.up.sql), two),
      tip: null,
      dir: 'db',
      changed: [],
      others: [],
      openPullRequests: 'error',
    })
    expect(hits[0]?.message).toBe('the migration 1 of the base was renamed to 0: db/1_x.down.sql is now db/0_x.up.sql.')
    expect(hits.map(({ rule }) => rule)).toEqual(['MG-ORD-01', 'MG-ORD-02'])
  })

  test('a repeatable one may change, and is then part of the pull request', () => {
    const view = { ...migration('', 'SELECT 1'), kind: 'repeatable' as const }
    const head = history('flyway', one, { ...view, up: { ...view.up, sql: 'SELECT 2' } })
    expect(judge(history('flyway', one, view), head)).toEqual([])
    expect(pullRequestUnit(history('flyway', one, view), head).repeatables).toHaveLength(1)
  })

  test.each([
    ['golang-migrate', 'error'],
    ['tern', 'error'],
    ['goose', 'error'],
    ['flyway', 'error'],
    ['drizzle', 'error'],
    ['sqlx', 'warning'],
    ['dbmate', 'warning'],
    ['prisma', 'warning'],
    ['a layout of tomorrow', 'error'],
  ])('%s: a version before the newest of the base is a %s', (layout, severity) => {
    const found = judge(history(layout, one, three), history(layout, one, two, three))
    expect(found).toEqual([`MG-ORD-02 ${severity} 2 3`])
  })

  test('the base branch as it stands now counts too: a taken version and an older one', () => {
    const tip = history('golang-migrate', one, migration('5', 'SELECT 5'), migration('6', 'SELECT 6', null, 'their'))
    const head = history('golang-migrate', one, migration('4', 'SELECT 4'), migration('6', 'SELECT 7'))
    expect(judge(history('golang-migrate', one), head, { tip })).toEqual([
      'MG-ORD-02 error 4 5',
      'MG-ORD-03 error 6 db/6_their.up.sql',
    ])
  })

  test('a version of another open pull request or of the merge queue is taken', () => {
    const head = history('golang-migrate', one, two, three)
    const others = [
      { number: 8, headRef: 'a', files: ['src/a.ts', 'db/0003_y.up.sql', 'db/0003_y.down.sql'] },
      { number: 9, headRef: 'b', files: ['db/3_z.up.sql'], isQueued: true },
      { number: 10, headRef: 'c', files: ['db/4_z.up.sql', 'other/3_z.up.sql', 'db/plans/3.yml'] },
      { number: 11, headRef: 'stacked', files: [three.up.path] },
    ]
    expect(judge(base, head, { others })).toEqual([
      'MG-ORD-03 error 3 #8',
      'MG-ORD-03 error 3 #9',
      'MG-ORD-03 warning 3 #11',
    ])
    expect(judge(base, head, { others, openPullRequests: 'warning' })[0]).toBe('MG-ORD-03 warning 3 #8')
    expect(judge(base, head, { others, openPullRequests: 'off' })).toEqual([])
  })

  test('what the directory has wrong with itself is said; what the base has already weighs less', () => {
    const problem = { kind: 'journal' as const, path: 'db/meta/_journal.json', line: 3, message: 'no 0003' }
    const head = { ...base, problems: [problem, { ...problem, kind: 'duplicate-version' as const }] }
    expect(judge(base, head)).toEqual(['MG-ORD-05 error null journal', 'MG-ORD-03 error null duplicate-version'])
    expect(judge({ ...base, problems: [problem] }, head)[0]).toBe('MG-ORD-05 warning null journal')
  })
})

test.each([
  ['the same', 'select 1', 'select 1', 'none'],
  ['line endings', 'select 1;\r\nselect 2', 'select 1;\nselect 2', 'line-endings'],
  ['blanks', 'select  1', 'select\n1 ', 'blanks'],
  ['blanks in a text', "select 'a b'", "select 'a  b'", 'code'],
  ['blanks in a body', 'do $$ a $$', 'do $$  a $$', 'code'],
  ['a comment', 'select 1 -- a', 'select 1 /* b /* c */ */', 'comments'],
  ['a comment that becomes code', '-- select 1', 'select 1', 'code'],
  ['a quote that moves', `select '"' , "a  b"`, `select '" , "'a  b"`, 'code'],
])('textChange: %s', (_, before, after, expected) => {
  expect(textChange(before, after)).toBe(expected)
})

test.each([
  ['db/0012_add.up.sql', ['12', '0012_add']],
  ['db/20260101_2fa.sql', ['20260101', '20260101_2fa']],
  ['db/V1_2__x.sql', ['1.2', 'V1_2__x']],
  ['db/R__view.sql', ['R__view']],
  ['db/2026-11-20-000000_x/up.sql', ['20261120000000', '2026-11-20-000000_x', 'up']],
  ['src/0012_add.up.sql', []],
])('versionsOfPath: %s', (path, expected) => {
  expect(versionsOfPath(path, 'db')).toEqual(expected)
})

test('versions are compared by value', () => {
  expect(['10', '9', '1.10', '1.9', '0002'].toSorted(compareVersions)).toEqual(['1.9', '1.10', '0002', '9', '10'])
  expect([versionKey('0012'), versionKey('1_2'), versionKey('000'), versionKey('a_1')]).toEqual([
    '12',
    '1.2',
    '0',
    'a_1',
  ])
})
