import type { Command } from '../command.ts'
import { MIGRATION_OPTIONS } from './migration-options.ts'

/** Writes what a plan file measures. */
export const migrationPlanCommand: Command = {
  name: 'migration plan',
  summary: 'Runs the migrations of this branch and writes the machine part of their plan file; the rest is yours.',
  positionals: '',
  options: MIGRATION_OPTIONS,
  examples: ['velocity migration plan', 'velocity migration plan --base origin/main'],
  load: async () => (await import('./run-migration-plan.ts')).runMigrationPlan,
}
