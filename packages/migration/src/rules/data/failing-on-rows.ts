import type { RuleDefinition } from '../rule-definition.ts'

/** The up fails where there are rows. */
export const failingOnRows: RuleDefinition = {
  id: 'MG-DATA-02',
  title: 'The up fails where there are rows',
  description:
    'The up works on an empty database and fails on one with rows: NULLs under a new NOT NULL, duplicates under a new unique index, orphans under a new foreign key, values that cannot be cast. Production has rows.',
  help: 'Make the rows fit before the constraint comes:\n  1. add the column without NOT NULL, or the constraint NOT VALID\n  2. backfill in batches\n  3. validate, then SET NOT NULL',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'seed',
  covers: [
    'atlas:MF101',
    'atlas:MF102',
    'atlas:MF103',
    'atlas:MF104',
    'squawk:adding-required-field',
    'squawk:adding-not-nullable-field',
    'django-migration-linter:NOT_NULL',
    'django-migration-linter:ADD_UNIQUE',
    'strong_migrations:change_column_null',
  ],
  examples: { bad: [], good: [] },
}
