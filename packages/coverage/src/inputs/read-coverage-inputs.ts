import { parseChoice, parseCount, parseName, parsePath, parseRevision } from '@velocity/policy'
import type { InputReader } from '@velocity/ports'
import type { CoverageInputs } from './coverage-inputs.ts'
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
    mode: parseChoice('mode', text('mode'), ['auto', 'collect', 'gate', 'publish', 'baseline'], 'auto'),
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
    comment: parseChoice('comment', text('comment'), ['auto', 'always', 'on-change', 'never'], 'auto'),
    annotations: parseChoice('annotations', text('annotations'), ['new-lines', 'all-changed', 'none'], 'new-lines'),
    hasCheckRun: parseChoice('check-run', text('check-run'), ['true', 'false'], 'false') === 'true',
    hasSarif: parseChoice('sarif', text('sarif'), ['true', 'false'], 'false') === 'true',
    enforcement: optional('enforcement', (name, value) =>
      parseChoice(name, value, ['enforce', 'warn', 'observe'], 'enforce'),
    ),
    id: optional('id', parseName) ?? 'default',
  }
}
