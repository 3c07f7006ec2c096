import type { Command } from '../command.ts'
import { MIGRATION_OPTIONS } from './migration-options.ts'

/** Holds a database against the lock of its plan. */
export const migrationVerifyCommand: Command = {
  name: 'migration verify',
  summary:
    'Verifies a live database against the lock that the pull request left, before or after a deployment; it only reads.',
  positionals: '',
  options: {
    lock: { type: 'string', value: '<file>', help: 'plan.lock.json of the pull request, wherever it lies' },
    phase: { type: 'string', value: '<side>', help: 'before or after the deployment (default: before)' },
    'accepted-drift': { type: 'string', value: '<file>', help: 'differences that are known and accepted' },
    deployed: { type: 'string', value: '<names>', help: 'releases and plan digests that are deployed' },
    ...MIGRATION_OPTIONS,
    'database-url': {
      type: 'string',
      value: '<url>',
      help: 'the database to verify; a read-only role is enough (default: DATABASE_URL)',
    },
    json: { type: 'boolean', help: 'print the report as JSON' },
  },
  examples: [
    'velocity migration verify --lock migration-dry-run/plan.lock.json',
    'velocity migration verify --lock migration-dry-run/plan.lock.json --phase after',
  ],
  load: async () => (await import('./run-migration-check.ts')).runMigrationVerify,
}
