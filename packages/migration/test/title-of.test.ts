import { describe, expect, test } from '@jest/globals'
import type { Migration } from '../src/model/migration.ts'
import { titleOf } from '../src/report/title-of.ts'

function migration(path: string, version = '5'): Migration {
  const up = { path, startLine: 1, sql: '', transaction: 'tool' } as const
  return { version, name: '', kind: 'versioned', up, down: null, verify: null, files: [path] }
}

describe('people know a migration by its file', () => {
  test.each([
    ['db/migrations/0005_add_status.up.sql', '0005_add_status'],
    ['db/migrations/20260101_x.sql', '20260101_x'],
    ['V1_2__people.sql', 'V1_2__people'],
    ['prisma/migrations/20260101_init/migration.sql', '20260101_init'],
    ['migrations/2026-01-01-000000_users/up.sql', '2026-01-01-000000_users'],
  ])('%s is %s', (path, title) => {
    expect(titleOf(migration(path), [])).toBe(title)
  })

  test('and by its version where the file holds several', () => {
    const [first, second] = [migration('changelog.sql', 'ann:1'), migration('changelog.sql', 'ann:2')]
    expect(titleOf(first, [first, second])).toBe('ann:1')
  })
})
