import type { RuleDefinition } from '../rule-definition.ts'

/** The file cannot be parsed. */
export const unparsable: RuleDefinition = {
  id: 'MG-PARSE-01',
  title: 'The file cannot be parsed',
  description: 'The text is not SQL of this dialect, so that neither rules nor the dry run can judge it.',
  help: 'Mend the line that is named.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: false,
  source: 'ast',
  covers: ['squawk:syntax-error'],
  examples: { bad: [], good: [] },
}
