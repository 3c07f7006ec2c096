import { describe, expect, test } from '@jest/globals'
import { ALL_MIGRATION_RULES } from '../../src/rules/all-migration-rules.ts'
import { ruleById } from '../../src/rules/rule-by-id.ts'
import { FIELD } from './field.ts'

/** How many rules each tool has; a shorter list would be a wish. */
const SIZES = {
  squawk: 40,
  eugene: 15,
  strong_migrations: 35,
  atlas: 35,
  'pg-schema-diff': 12,
  'django-migration-linter': 16,
}

/** No rules, but parts of these tools that do the same. */
const PARTS = [
  'atlas:checksum',
  'atlas:drift',
  'atlas:non-linear',
  'atlas:schema-plan',
  'squawk:syntax-error',
  'strong_migrations:remove_invalid_indexes',
]

const entries = Object.entries(FIELD).flatMap(([tool, rules]) =>
  Object.entries(rules).map(([id, ours]): [string, string, string] => [tool, id, ours]),
)

describe('what the field knows', () => {
  test.each(Object.entries(SIZES))('%s: all %i rules are looked at', (tool, size) => {
    expect(Object.keys(FIELD[tool] ?? {})).toHaveLength(size)
  })

  test.each(entries)('%s:%s is covered, or there is a reason why not', (tool, id, ours) => {
    if (!ours.startsWith('MG-')) expect(ours.split(' ').length).toBeGreaterThan(1)
    else {
      const covered = tool === 'strong_migrations' ? id.replace(/_postgresql$/u, '') : id
      expect(ruleById(ours)?.covers).toContain(`${tool}:${covered}`)
    }
  })

  test('no rule claims what a listed tool does not have', () => {
    const claims = entries.map(([tool, id]) => `${tool}:${id}`)
    const listed = new Set(Object.keys(FIELD))
    const extra = ALL_MIGRATION_RULES.flatMap(({ covers }) => covers).filter(
      // The table is that of PostgreSQL: Atlas has rules of MySQL beside it.
      (claim) => listed.has(claim.split(':')[0] ?? '') && !claims.includes(claim) && !/^atlas:MY\d+$/u.test(claim),
    )
    expect([...new Set(extra)].sort()).toEqual(PARTS)
  })
})
