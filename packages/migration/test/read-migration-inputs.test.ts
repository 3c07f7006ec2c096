import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { MIGRATION_INPUT_NAMES, readMigrationInputs } from '../src/inputs/read-migration-inputs.ts'

function read(given: Readonly<Record<string, string>>) {
  return readMigrationInputs({ get: (name) => given[name] ?? '' })
}

function codeOf(act: () => unknown): { readonly code: string; readonly message: string } {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  return { code: 'none', message: '' }
}

describe('inputs of the migration gate', () => {
  test('are all absent by default', () => {
    expect(read({})).toMatchObject({
      mode: 'check',
      dir: null,
      layout: null,
      engine: null,
      databaseUrl: null,
      phase: 'before',
    })
  })

  test.each([
    ['engine', 'pglite', { engine: { choice: 'bundled', dialect: 'postgres', major: null } }],
    ['engine', 'postgres@16', { engine: { choice: 'installed', dialect: 'postgres', major: 16 } }],
    ['engine', 'sqlite', { engine: { choice: 'bundled', dialect: 'sqlite', major: null } }],
    ['dir', './db/migrations/', { dir: 'db/migrations' }],
    ['engine-strict', 'true', { isEngineStrict: true }],
    ['statement-timeout', '5', { statementTimeoutSeconds: 5 }],
    ['database-url', 'postgres://a:b@h/d', { databaseUrl: 'postgres://a:b@h/d' }],
    ['deployed', 'v1, v2', { deployed: ['v1', 'v2'] }],
  ])('%s "%s" is read', (name, value, expected) => {
    expect(read({ [name]: value })).toMatchObject(expected)
  })

  test.each([
    ['engine', 'oracle'],
    ['engine', 'pglite@16'],
    ['mode', 'apply'],
    ['dir', '../elsewhere'],
    ['dir', '/etc'],
    ['statement-timeout', '0'],
    ['statement-timeout', 'soon'],
    ['engine-strict', 'yes'],
    ['base-sha', '--upload-pack=x'],
    ['database-url', 'file:///etc/passwd'],
  ])('%s "%s" is refused by name', (name, value) => {
    expect(codeOf(() => read({ [name]: value }))).toMatchObject({
      code: 'VEL_INPUT_INVALID',
      message: expect.stringContaining(name),
    })
  })

  test('an address that is malformed is not shown', () => {
    expect(codeOf(() => read({ 'database-url': 'mysqlx://root:hunter2@host' })).message).not.toContain('hunter2')
  })

  test('every name is one of the action’s', () => {
    expect(new Set(MIGRATION_INPUT_NAMES).size).toBe(MIGRATION_INPUT_NAMES.length)
  })
})
