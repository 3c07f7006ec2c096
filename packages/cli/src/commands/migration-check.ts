import type { Command } from '../command.ts'
import { MIGRATION_OPTIONS } from './migration-options.ts'

/** The same judgement that the action makes. */
export const migrationCheckCommand: Command = {
  name: 'migration check',
  summary:
    'Runs the migrations of this branch up, down and up again, and judges them as the migration-gate action does.',
  positionals: '',
  options: { ...MIGRATION_OPTIONS, json: { type: 'boolean', help: 'print the report as JSON' } },
  examples: [
    'velocity migration check',
    'velocity migration check --base origin/main --engine postgres@16',
    'velocity migration check --dir db/migrations --json',
  ],
  load: async () => (await import('./run-migration-check.ts')).runMigrationCheck,
}
