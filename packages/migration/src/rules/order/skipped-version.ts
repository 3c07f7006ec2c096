import type { RuleDefinition } from '../rule-definition.ts'

/** The version is older than the newest of the base. */
export const skippedVersion: RuleDefinition = {
  id: 'MG-ORD-02',
  title: 'The version is older than the newest of the base',
  description:
    'Tools that remember only the newest version skip this migration without a word; others run it out of order.',
  help: 'Rename the files to a version behind the newest of the base branch.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'git',
  covers: ['atlas:non-linear'],
  examples: { bad: [], good: [] },
}
