import type { InputReader } from '@velocity/ports'
import type { Call, Option } from '../command.ts'

/** What of a tree or a history is scanned; one of them at most. */
export const SCAN_OPTIONS = {
  staged: { type: 'boolean', help: 'what the next commit would hold' },
  range: { type: 'string', value: '<A..B>', help: 'the commits that B has and A has not' },
  tree: { type: 'string', value: '<dir>', help: 'every file below a folder, in a repository or not' },
  history: { type: 'boolean', help: 'every commit of every branch and tag' },
} satisfies Readonly<Record<string, Option>>

/** The inputs of secret-scan that make sense on a laptop, as options. */
export const SECRET_OPTIONS = {
  config: { type: 'string', value: '<path>', help: 'policy file (default: .velocity.yml)' },
  'scanner-config': {
    type: 'string',
    value: '<path>',
    help: 'configuration of gitleaks or betterleaks, or none (default: their own names, where there is one)',
  },
  baseline: { type: 'string', value: '<path>', help: 'what it holds does not count' },
  'block-on': { type: 'string', value: '<confidence>', help: 'high, medium or low (default: high)' },
  'inline-allow': { type: 'string', value: '<how>', help: 'off, reason or any (default: any)' },
  compat: { type: 'string', value: '<how>', help: "native, or gitleaks for that scanner's own decisions" },
  'decode-depth': { type: 'string', value: '<n>', help: 'how often decoded text is decoded again (default: 2)' },
  'archive-depth': { type: 'string', value: '<n>', help: 'how deep archives are opened (default: 0)' },
  'max-minutes': { type: 'string', value: '<n>', help: 'the longest the scan may take (default: 30)' },
  enforcement: { type: 'string', value: '<how>', help: 'enforce, warn or observe' },
  id: { type: 'string', value: '<id>', help: 'which of several secret scans (default: default)' },
} satisfies Readonly<Record<string, Option>>

/** Reads a call's options as the action's inputs, so that both go through the same door. */
export function inputsOfScan(call: Call): InputReader {
  const [base = '', head = ''] = (call.text('range') ?? '').split('..')
  const given: Readonly<Record<string, string>> = {
    mode: modeOf(call),
    'base-sha': base,
    'head-sha': head,
    // The ports are those of the folder itself.
    tree: '',
  }
  return { get: (input) => given[input] ?? call.list(input).join('\n') }
}

function modeOf(call: Call): string {
  if (call.isSet('staged')) return 'staged'
  if (call.isSet('history')) return 'history'
  if (call.text('tree') !== undefined) return 'tree'
  return call.text('range') === undefined ? 'auto' : 'range'
}
