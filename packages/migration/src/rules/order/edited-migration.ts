import type { RuleDefinition } from '../rule-definition.ts'

/** An applied migration was edited. */
export const editedMigration: RuleDefinition = {
  id: 'MG-ORD-01',
  title: 'An applied migration was edited',
  description:
    'A migration that is on the base branch was edited, renamed or deleted. Databases that have applied it never see the change, and tools that keep checksums refuse to go on.',
  help: 'Restore the file and put the change into a new migration.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'git',
  covers: ['atlas:checksum', 'flyway:checksum'],
  examples: { bad: [], good: [] },
}
