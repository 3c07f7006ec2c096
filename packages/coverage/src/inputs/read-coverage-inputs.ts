import type { InputReader } from '@velocity/ports'
import type { CoverageInputs } from './coverage-inputs.ts'
import { inputInvalid } from './input-invalid.ts'
import { parseBaseline } from './parse-baseline-choice.ts'
import { parseFormats } from './parse-formats.ts'
import { parseList } from './parse-list.ts'
import { parseMinimums } from './parse-minimums.ts'
import { parsePercentE4 } from './parse-percent.ts'
import { parseRootMap } from './parse-root-map.ts'
import { parseExpectedShards, parseShard } from './parse-shards.ts'

/** The names of the gate's inputs, as action.yml and the command line spell them. */
export const COVERAGE_INPUT_NAMES = [
  'mode',
  'files',
  'format',
  'config',
  'min',
  'min-patch',
  'max-drop',
  'max-new-uncovered',
  'shard',
  'expect-shards',
  'flag',
  'root-map',
  'baseline',
  'base-sha',
  'comment',
  'annotations',
  'check-run',
  'sarif',
  'enforcement',
  'id',
] as const

/** The name of one of the gate's inputs. */
export type CoverageInputName = (typeof COVERAGE_INPUT_NAMES)[number]

/**
 * Parses the gate's inputs, strictly: '' means absent, anything malformed is an error.
 *
 * Errors: `UserError` VEL_INPUT_INVALID naming the input and its value.
 */
export function readCoverageInputs(reader: InputReader): CoverageInputs {
  const text = (name: CoverageInputName): string => reader.get(name).trim()
  const optional = <T>(name: CoverageInputName, parse: (name: string, value: string) => T): T | null => {
    const value = text(name)
    return value === '' ? null : parse(name, value)
  }
  return {
    mode: choice('mode', text('mode'), ['auto', 'collect', 'gate', 'publish', 'baseline'], 'auto'),
    files: parseList(text('files')),
    formats: parseFormats('format', text('format')),
    config: optional('config', parsePath) ?? '.velocity.yml',
    min: optional('min', parseMinimums) ?? [],
    minPatchE4: optional('min-patch', parsePercentE4),
    maxDropE4: optional('max-drop', parsePercentE4),
    maxNewUncovered: optional('max-new-uncovered', parseCount),
    shard: optional('shard', parseShard),
    expectShards: optional('expect-shards', parseExpectedShards),
    flag: optional('flag', parseName),
    rootMap: parseRootMap('root-map', text('root-map')),
    baseline: optional('baseline', parseBaseline) ?? { kind: 'auto' },
    baseSha: optional('base-sha', parseRevision),
    comment: choice('comment', text('comment'), ['auto', 'always', 'on-change', 'never'], 'auto'),
    annotations: choice('annotations', text('annotations'), ['new-lines', 'all-changed', 'none'], 'new-lines'),
    hasCheckRun: choice('check-run', text('check-run'), ['true', 'false'], 'false') === 'true',
    hasSarif: choice('sarif', text('sarif'), ['true', 'false'], 'false') === 'true',
    enforcement: optional('enforcement', (name, value) =>
      choice(name, value, ['enforce', 'warn', 'observe'], 'enforce'),
    ),
    id: optional('id', parseName) ?? 'default',
  }
}

function choice<T extends string>(name: string, value: string, allowed: readonly T[], absent: T): T {
  if (value === '') return absent
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined) throw inputInvalid(name, value, `one of ${allowed.join(', ')}`)
  return found
}

function parseCount(name: string, value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw inputInvalid(name, value, 'a whole number from 0, for example 0')
  return Number(value)
}

function parseName(name: string, value: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u.test(value)) {
    throw inputInvalid(name, value, 'a name of up to 64 letters, digits, dots, dashes and underscores')
  }
  return value
}

function parsePath(name: string, value: string): string {
  if (/^([/\\]|[A-Za-z]:)/u.test(value) || value.split(/[/\\]/u).includes('..')) {
    throw inputInvalid(name, value, 'a path inside the repository, for example .velocity.yml')
  }
  return value.replace(/^\.\//u, '')
}

function parseRevision(name: string, value: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_./@^~{}+-]{0,254}$/u.test(value) || value.includes('..')) {
    throw inputInvalid(name, value, 'a commit or a branch, for example origin/main')
  }
  return value
}
