import type { InputReader } from '@velocity/ports'
import type { Call, Option } from '../command.ts'

/** The inputs of coverage-gate that make sense on a laptop, as options. */
export const COVERAGE_OPTIONS = {
  base: {
    type: 'string',
    value: '<ref>',
    help: 'commit to compare with (default: merge base with origin/main or main)',
  },
  files: {
    type: 'string',
    isMultiple: true,
    value: '<glob>',
    help: 'coverage reports, from the root of the repository; repeatable (default: the well-known places)',
  },
  format: { type: 'string', value: '<name>', help: 'insist on a format (default: found by content)' },
  config: { type: 'string', value: '<path>', help: 'policy file (default: .velocity.yml)' },
  min: { type: 'string', value: '<percent>', help: 'least total coverage, e.g. 80 or "lines>=80,branches>=70"' },
  'min-patch': { type: 'string', value: '<percent>', help: 'least coverage of changed lines' },
  'max-new-uncovered': { type: 'string', value: '<lines>', help: 'most changed lines that may be uncovered' },
  'max-drop': { type: 'string', value: '<points>', help: 'most percentage points below the baseline' },
  baseline: { type: 'string', value: '<where>', help: 'none or file:<path> (default: none on a laptop)' },
  'root-map': {
    type: 'string',
    isMultiple: true,
    value: '<from=>to>',
    help: 'rewrite a path prefix of reports; repeatable',
  },
  enforcement: { type: 'string', value: '<how>', help: 'enforce, warn or observe' },
  sarif: { type: 'boolean', help: 'also write a SARIF file' },
  id: { type: 'string', value: '<id>', help: 'which of several coverage gates (default: default)' },
} satisfies Readonly<Record<string, Option>>

const OPTION_OF_INPUT: Readonly<Record<string, string>> = { 'base-sha': 'base' }

/** Reads a call's options as an action's inputs, so that both go through the same door. */
export function inputsOfCall(call: Call): InputReader {
  return {
    get: (input) => {
      const option = OPTION_OF_INPUT[input] ?? input
      return call.isSet(option) ? 'true' : call.list(option).join('\n')
    },
  }
}
