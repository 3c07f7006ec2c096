import type { InputReader } from '@velocity/ports'
import type { Call, Option } from '../command.ts'

/** Which engine runs the migrations. */
export const ENGINE_OPTIONS = {
  engine: {
    type: 'string',
    value: '<name>',
    help: 'auto, pglite, postgres, postgres@16, mysql, mariadb, sqlite or url (default: auto)',
  },
  'database-url': {
    type: 'string',
    value: '<url>',
    help: 'a server to make scratch databases on; with --engine url read from DATABASE_URL unless given',
  },
  'statement-timeout': { type: 'string', value: '<seconds>', help: 'for one statement (default: 60)' },
} satisfies Readonly<Record<string, Option>>

/** The inputs of migration-gate that make sense on a laptop, as options. */
export const MIGRATION_OPTIONS = {
  dir: { type: 'string', value: '<path>', help: 'the directory of migrations (default: as configured, else found)' },
  base: {
    type: 'string',
    value: '<ref>',
    help: 'commit to compare with (default: merge base with origin/main or main)',
  },
  layout: { type: 'string', value: '<id>', help: 'insist on a tool’s layout (default: found by the files)' },
  database: { type: 'string', value: '<name>', help: 'one of the configured databases (default: all)' },
  ...ENGINE_OPTIONS,
  'engine-strict': { type: 'boolean', help: 'another version than production’s is inconclusive' },
  setup: { type: 'string', value: '<file>', help: 'SQL to run first, from the root of the repository' },
  config: { type: 'string', value: '<path>', help: 'policy file (default: .velocity.yml)' },
  enforcement: { type: 'string', value: '<how>', help: 'enforce, warn or observe' },
  id: { type: 'string', value: '<id>', help: 'which of several migration gates (default: default)' },
} satisfies Readonly<Record<string, Option>>

const OPTION_OF_INPUT: Readonly<Record<string, string>> = { 'base-sha': 'base' }

/** Reads a call's options as the action's inputs, so that both go through the same door. */
export function inputsOfMigration(
  call: Call,
  env: Readonly<Record<string, string | undefined>>,
  given: Readonly<Record<string, string>> = {},
): InputReader {
  return {
    get: (input) => {
      if (given[input] !== undefined) return given[input]
      const option = OPTION_OF_INPUT[input] ?? input
      if (call.isSet(option)) return 'true'
      return input === 'database-url' ? addressOf(call, env) : call.list(option).join('\n')
    },
  }
}

/** A DATABASE_URL on a laptop is somebody's own database: it is used only when it is asked for. */
export function addressOf(call: Call, env: Readonly<Record<string, string | undefined>>): string {
  const given = call.text('database-url')
  if (given !== undefined) return given
  return call.text('engine') === 'url' ? (env['DATABASE_URL'] ?? '') : ''
}
