import { inputInvalid, parseChoice, parseCount, parseName, parsePath, parseRevision } from '@velocity/policy'
import type { InputReader } from '@velocity/ports'
import { ENGINE_NAMES, type EngineChoice, engineChoiceOf } from '../config/engine-choice.ts'
import type { MigrationInputs } from './migration-inputs.ts'

/** The names of the gate's inputs, as action.yml and the command line spell them. */
export const MIGRATION_INPUT_NAMES = [
  'mode',
  'config',
  'database',
  'dir',
  'layout',
  'engine',
  'engine-strict',
  'database-url',
  'setup',
  'base-sha',
  'statement-timeout',
  'lock',
  'phase',
  'accepted-drift',
  'deployed',
  'enforcement',
  'comment',
  'annotations',
  'check-run',
  'sarif',
  'id',
] as const

/** The name of one of the gate's inputs. */
type MigrationInputName = (typeof MIGRATION_INPUT_NAMES)[number]

const BOOLEAN = ['true', 'false'] as const
const SCHEMES = /^(?:postgres(?:ql)?|mysql|mariadb):\/\/\S+$/u

/**
 * Parses the gate's inputs, strictly: '' means absent, anything malformed is an error.
 *
 * Errors: `UserError` VEL_INPUT_INVALID naming the input and its value; of an address only its beginning is shown.
 */
export function readMigrationInputs(reader: InputReader): MigrationInputs {
  const optional = <T>(name: MigrationInputName, parse: (name: string, value: string) => T): T | null => {
    const value = reader.get(name).trim()
    return value === '' ? null : parse(name, value)
  }
  const oneOf = <T extends string>(name: MigrationInputName, allowed: readonly [T, ...T[]]): T | null =>
    optional(name, (input, value) => parseChoice(input, value, allowed, allowed[0]))
  const flag = (name: MigrationInputName): boolean | null => {
    const value = oneOf(name, BOOLEAN)
    return value === null ? null : value === 'true'
  }
  return {
    mode: oneOf('mode', ['check', 'verify']) ?? 'check',
    config: optional('config', parsePath) ?? '.velocity.yml',
    database: optional('database', parseName),
    dir: optional('dir', parsePath)?.replace(/\/+$/u, '') ?? null,
    layout: optional('layout', parseName),
    engine: optional('engine', parseEngine),
    isEngineStrict: flag('engine-strict'),
    databaseUrl: optional('database-url', parseAddress),
    setup: optional('setup', parsePath),
    baseSha: optional('base-sha', parseRevision),
    statementTimeoutSeconds: optional('statement-timeout', parseSeconds),
    lock: optional('lock', parsePath),
    phase: oneOf('phase', ['before', 'after']) ?? 'before',
    enforcement: oneOf('enforcement', ['enforce', 'warn', 'observe']),
    acceptedDrift: optional('accepted-drift', parsePath),
    deployed: optional('deployed', (_, value) => value.split(/[\s,]+/u).filter((one) => one !== '')),
    comment: oneOf('comment', ['on-change', 'auto', 'always', 'never']) ?? 'on-change',
    annotations: oneOf('annotations', ['new-lines', 'all-changed', 'none']) ?? 'new-lines',
    hasCheckRun: flag('check-run') ?? false,
    hasSarif: flag('sarif') ?? false,
    id: optional('id', parseName) ?? 'default',
  }
}

function parseEngine(name: string, value: string): EngineChoice {
  const choice = engineChoiceOf(value)
  if (choice === null) throw inputInvalid(name, value, `one of ${ENGINE_NAMES}`)
  return choice
}

function parseSeconds(name: string, value: string): number {
  const seconds = parseCount(name, value)
  if (seconds < 1 || seconds > 3600) throw inputInvalid(name, value, 'a whole number of seconds from 1 to 3600')
  return seconds
}

/** An address holds a password: no message shows more of it than its scheme. */
function parseAddress(name: string, value: string): string {
  if (SCHEMES.test(value)) return value
  throw inputInvalid(
    name,
    `${value.split(':', 1)[0]?.slice(0, 12) ?? ''}:…`,
    'an address such as postgres://user:password@host/',
  )
}
