import type { RuleDefinition } from '../rule-definition.ts'

/** Two migrations have one version. */
export const duplicateVersion: RuleDefinition = {
  id: 'MG-ORD-03',
  title: 'Two migrations have one version',
  description:
    'The version is taken, in this tree, in another open pull request or in the merge queue: the tool fails, or skips one of the two.',
  help: 'Rename the files to a version that is free.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'git',
  covers: [],
  examples: { bad: [], good: [] },
}
