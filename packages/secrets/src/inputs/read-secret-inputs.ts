import { inputInvalid, parseChoice, parseCount, parseName, parsePath, parseRevision } from '@velocity/policy'
import type { InputReader } from '@velocity/ports'
import type { SecretInputs } from './secret-inputs.ts'

/** The names of the gate's inputs, as action.yml and the command line spell them. */
export const SECRET_INPUT_NAMES = [
  'mode',
  'base-sha',
  'head-sha',
  'tree',
  'config',
  'scanner-config',
  'baseline',
  'block-on',
  'inline-allow',
  'compat',
  'decode-depth',
  'archive-depth',
  'commit-messages',
  'max-minutes',
  'enforcement',
  'comment',
  'annotations',
  'check-run',
  'sarif',
  'id',
] as const

/** The name of one of the gate's inputs. */
type SecretInputName = (typeof SECRET_INPUT_NAMES)[number]

const BOOLEAN = ['true', 'false'] as const

/**
 * Parses the gate's inputs, strictly: '' means absent, anything malformed is an error.
 *
 * Errors: `UserError` VEL_INPUT_INVALID naming the input and its value.
 */
export function readSecretInputs(reader: InputReader): SecretInputs {
  const text = (name: SecretInputName): string => reader.get(name).trim()
  const optional = <T>(name: SecretInputName, parse: (name: string, value: string) => T): T | null => {
    const value = text(name)
    return value === '' ? null : parse(name, value)
  }
  const oneOf = <T extends string>(name: SecretInputName, allowed: readonly [T, ...T[]]): T | null =>
    optional(name, (input, value) => parseChoice(input, value, allowed, allowed[0]))
  const flag = (name: SecretInputName): boolean | null => {
    const value = oneOf(name, BOOLEAN)
    return value === null ? null : value === 'true'
  }
  return {
    mode: oneOf('mode', ['auto', 'range', 'tree', 'history', 'staged']) ?? 'auto',
    baseSha: optional('base-sha', parseRevision),
    headSha: optional('head-sha', parseRevision),
    tree: optional('tree', parsePath) ?? '.',
    config: optional('config', parsePath) ?? '.velocity.yml',
    scannerConfig: optional('scanner-config', parsePath),
    baseline: optional('baseline', parsePath),
    blockOn: oneOf('block-on', ['high', 'medium', 'low']),
    inlineAllow: oneOf('inline-allow', ['off', 'reason', 'any']),
    compat: oneOf('compat', ['native', 'gitleaks']),
    decodeDepth: optional('decode-depth', (name, value) => parseUpTo(name, value, 5)),
    archiveDepth: optional('archive-depth', (name, value) => parseUpTo(name, value, 5)),
    hasCommitMessages: flag('commit-messages'),
    maxMinutes: optional('max-minutes', (name, value) => parseUpTo(name, value, 360)),
    enforcement: oneOf('enforcement', ['enforce', 'warn', 'observe']),
    comment: oneOf('comment', ['on-change', 'auto', 'always', 'never']) ?? 'on-change',
    annotations: oneOf('annotations', ['new-lines', 'none']) ?? 'new-lines',
    hasCheckRun: flag('check-run') ?? false,
    hasSarif: flag('sarif') ?? false,
    id: optional('id', parseName) ?? 'default',
  }
}

function parseUpTo(name: string, value: string, max: number): number {
  const count = parseCount(name, value)
  if (count > max) throw inputInvalid(name, value, `a whole number from 0 to ${max}`)
  return count
}
