import type { Command } from '../command.ts'
import { ENGINE_OPTIONS } from './migration-options.ts'

/** Proves a whole directory. */
export const migrationHistoryCommand: Command = {
  name: 'migration history',
  summary: 'Proves every migration of a directory by itself, oldest to newest: up, down, up.',
  positionals: '',
  options: {
    dir: { type: 'string', value: '<path>', help: 'the directory of migrations' },
    layout: { type: 'string', value: '<id>', help: 'the tool’s layout (default: found by the files)' },
    ...ENGINE_OPTIONS,
    setup: { type: 'string', value: '<file>', help: 'SQL to run first' },
    extension: { type: 'string', isMultiple: true, value: '<name>', help: 'an extension to have ready; repeatable' },
    placeholder: { type: 'string', isMultiple: true, value: '<name=value>', help: 'of the tool; repeatable' },
    json: { type: 'boolean', help: 'print one JSON object' },
  },
  examples: [
    'velocity migration history --dir db/migrations',
    'velocity migration history --dir migrations --layout golang-migrate --engine pglite --json',
  ],
  load: async () => (await import('./run-migration-history.ts')).runMigrationHistory,
}
