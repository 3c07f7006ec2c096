import type { RuleDefinition } from '../rule-definition.ts'

/** The models and the migrations disagree. */
export const modelDrift: RuleDefinition = {
  id: 'MG-DRIFT-01',
  title: 'The models and the migrations disagree',
  description: 'The schema that the migrations make is not the schema that the models of the application expect.',
  help: 'Let the tool make the missing migration, and commit it.',
  severity: 'error',
  isOnByDefault: true,
  isWaivable: true,
  source: 'trace',
  covers: ['prisma:migrate-diff', 'alembic:check', 'django:makemigrations-check'],
  examples: { bad: [], good: [] },
}
