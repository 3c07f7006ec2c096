import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { findMigrationDirs } from '../../src/layouts/find-migration-dirs.ts'
import { isLayoutMarker } from '../../src/layouts/is-layout-marker.ts'
import { LAYOUTS, layoutOf } from '../../src/layouts/layouts.ts'
import { migrationsOf } from '../../src/layouts/migrations-of.ts'
import { readHistory } from '../../src/layouts/read-history.ts'
import { HISTORIES, UP1, UP2 } from './histories.ts'

const read = (files: Readonly<Record<string, string>>, layout = 'auto', dir = 'm') =>
  readHistory({ dir, layout, files: new Map(Object.entries(files)), placeholders: {}, dialect: 'postgres' })

function errorOf(run: () => unknown): UserError {
  try {
    run()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a directory', () => {
  test.each([
    ['without a file', {}, 'auto', 'VEL_MIG_NONE_FOUND', 'holds no file'],
    ['that is elsewhere', { 'other/1_a.up.sql': UP1 }, 'golang-migrate', 'VEL_MIG_NONE_FOUND', 'holds no file'],
    [
      'with nothing that its layout runs',
      { 'm/readme.md': '' },
      'goose',
      'VEL_MIG_NONE_FOUND',
      'goose runs none of its 1 files',
    ],
    ['with migrations in code only', { 'm/00001_a.go': '' }, 'goose', 'VEL_MIG_NONE_FOUND', 'command mode'],
    ['that no layout knows', { 'm/a.py': '', 'm/b.txt': '' }, 'auto', 'VEL_MIG_LAYOUT_UNKNOWN', '"a.py", "b.txt"'],
    [
      'with a layout that does not exist',
      { 'm/a.sql': '' },
      'liquid',
      'VEL_MIG_LAYOUT_UNKNOWN',
      '"liquid" is no layout',
    ],
    [
      'with a name that every object has for its layout',
      { 'm/a.sql': '' },
      'constructor',
      'VEL_MIG_LAYOUT_UNKNOWN',
      'constructor',
    ],
    [
      'that looks like two layouts',
      { 'm/1_a.sql': '-- +goose Up\nSELECT 1;\n', 'm/2_b.sql': '-- migrate:up\nSELECT 1;\n' },
      'auto',
      'VEL_MIG_LAYOUT_UNKNOWN',
      'dbmate and goose',
    ],
  ] as const)('%s is refused', (_, files, layout, code, part) => {
    const error = errorOf(() => read(files, layout))
    expect(error.code).toBe(code)
    expect(error.message).toContain(part)
    if (code === 'VEL_MIG_LAYOUT_UNKNOWN') for (const { id } of LAYOUTS) expect(error.fix).toContain(id)
  })

  test.each([['m'], ['m/'], ['./m'], ['./m/']])('may be written %s', (dir) => {
    expect(read({ 'm/1_a.up.sql': UP1 }, 'auto', dir).migrations).toHaveLength(1)
  })

  test('may be the root', () => {
    expect(read({ '1_a.up.sql': UP1 }, 'auto', '.').migrations[0]?.files).toEqual(['1_a.up.sql'])
  })

  test('with the format of another tool under atlas.sum is read as that tool reads it', () => {
    expect(read({ 'm/atlas.sum': 'h1:x', 'm/1_a.sql': '-- +goose Up\nSELECT 1;\n' }).layout).toBe('goose')
  })

  test('with a script of more than ten million characters is not read in silence', () => {
    const big = `${UP2}${' '.repeat(10_000_000)}`
    const { problems } = read({ 'm/1_a.up.sql': UP1, 'm/2_b.up.sql': big }, 'golang-migrate')
    expect(problems.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['malformed m/2_b.up.sql'])
  })
})

test('every layout says how its tool runs a script, and is found by its id', () => {
  for (const layout of LAYOUTS) {
    expect(layout.docs).toMatch(/\.$/)
    expect(layoutOf(layout.id)).toBe(layout)
  }
})

test('a file leads to its migrations', () => {
  const history = read({ 'm/1_a.up.sql': UP1, 'm/1_a.down.sql': '', 'm/2_b.up.sql': UP2 })
  expect(migrationsOf(history, 'm/1_a.down.sql').map(({ version }) => version)).toEqual(['1'])
  expect(migrationsOf(history, 'm/readme.md')).toEqual([])
})

test.each([
  ['Cargo.toml', true],
  ['service/Cargo.toml', true],
  ['service/db/flyway.toml', true],
  ['other/Cargo.toml', false],
  ['service/db/migrations/x/Cargo.toml', false],
] as const)('%s tells something of service/db/migrations: %s', (path, expected) => {
  expect(isLayoutMarker(path, 'service/db/migrations')).toBe(expected)
})

describe('directories of migrations are found', () => {
  test.each(HISTORIES.filter(({ layout }) => layout !== 'sql'))('for $layout', ({ dir, files }) =>
    expect(findMigrationDirs(Object.keys(files))).toEqual([dir]),
  )

  test('several of them, sorted, and never in dependencies, builds, tests or examples', () => {
    const paths = [
      'web/prisma/migrations/1_a/migration.sql',
      'web/prisma/migrations/migration_lock.toml',
      'api/db/migrations/0001_a.up.sql',
      'node_modules/x/migrations/0001_a.up.sql',
      'vendor/x/migrations/0001_a.up.sql',
      'api/testdata/migrations/0001_a.up.sql',
      'examples/shop/migrations/0001_a.up.sql',
      'api/main.go',
      'docs/migrations/1.sql',
      'db/schema.sql',
    ]
    expect(findMigrationDirs(paths)).toEqual(['api/db/migrations', 'web/prisma/migrations'])
  })

  test('none where there is none', () => expect(findMigrationDirs(['src/main.ts', 'sql/query.sql'])).toEqual([]))
})
