import type { Command } from '../command.ts'
import { ENGINE_OPTIONS } from './migration-options.ts'

/** Shows what one file of SQL locks. */
export const migrationTraceCommand: Command = {
  name: 'migration trace',
  summary: 'Runs a file of SQL and shows what every statement locks, reads and writes anew.',
  positionals: '<file.sql>',
  options: {
    setup: { type: 'string', value: '<file>', help: 'SQL to run first, so that there are tables to lock' },
    ...ENGINE_OPTIONS,
    extension: { type: 'string', isMultiple: true, value: '<name>', help: 'an extension to have ready; repeatable' },
    stats: { type: 'string', value: '<file>', help: 'sizes of production, for durations' },
    'no-transaction': { type: 'boolean', help: 'every statement commits by itself' },
    json: { type: 'boolean', help: 'print the trace as JSON' },
  },
  examples: ['velocity migration trace 0042_add_index.sql --setup schema.sql'],
  load: async () => (await import('./run-migration-trace.ts')).runMigrationTrace,
}
