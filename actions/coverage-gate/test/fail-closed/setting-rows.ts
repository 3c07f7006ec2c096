import type { HostileRow } from './hostile-rows.ts'
import { goodReport, kitOf } from './reports.ts'

const REPORT = { 'report.dat': goodReport(kitOf('lcov')) }
const FILES = { files: 'reports/report.dat' }

/** Inputs and policy files that do not say what the bar is. The report beside them is good. */
export function settingRows(outside: string): readonly HostileRow[] {
  const inputs: readonly (readonly [string, string])[] = [
    ...['abc', '-1', '101', '80,5', 'NaN', 'lines>=', 'lnes>=80', 'lines>=80,lines>=70'].map(
      (value) => ['min', value] as const,
    ),
    ...['abc', '101'].map((value) => ['min-patch', value] as const),
    ...['-1', '1.5'].map((value) => ['max-new-uncovered', value] as const),
    ['max-drop', '-1'],
    ['format', 'xml'],
    ['format', 'cobertura:'],
    ['mode', 'pass'],
    ['enforcement', 'off'],
    ['comment', 'maybe'],
    ['annotations', 'some'],
    ['root-map', 'no arrow'],
    ['expect-shards', '0'],
    ['expect-shards', '[]'],
    ['expect-shards', '[1'],
    ['expect-shards', '2'],
    ['baseline', 'somewhere'],
    ['base-sha', 'no such commit'],
    ['base-sha', '--output=x'],
    ['config', 'no/such/policy.yml'],
    ['config', '../../etc/passwd'],
    ['check-run', 'perhaps'],
    ['sarif', 'perhaps'],
  ]
  const policies: readonly (readonly [string, string])[] = [
    ['that is broken YAML', 'version: 1\ncoverage: {total: {min: 80\n'],
    ['with an unknown key', 'version: 1\ncoverage:\n  totl:\n    min: 80\n'],
    ['with an unknown key at its top', 'version: 1\ncoverge:\n  total:\n    min: 80\n'],
    ['with a minimum that is a word', 'version: 1\ncoverage:\n  total:\n    min: high\n'],
    ['with a minimum below zero', 'version: 1\ncoverage:\n  total:\n    min: -1\n'],
    ['with a key given twice', 'version: 1\ncoverage:\n  total: {min: 80}\n  total: {min: 0}\n'],
    ['that is a list', '- coverage\n'],
    ['that is a word', 'coverage\n'],
    ['of two documents', 'version: 1\n---\nversion: 1\n'],
    ['of another version', 'version: 99\n'],
    ['that is a YAML bomb', bomb()],
    ['of 5,000 open brackets', `version: 1\ncoverage: ${'['.repeat(5000)}\n`],
    ['that merges a prototype', 'version: 1\n__proto__:\n  coverage: {}\n'],
    ['over 1 MiB', `version: 1\n${'# filler\n'.repeat(150_000)}`],
    ['with NUL bytes', 'version: 1\n\0\0\0\0coverage: {}\n'],
  ]
  return [
    ...inputs.map(([name, value]) => row(`the input ${name}: ${JSON.stringify(value)}`, { [name]: value })),
    ...policies.map(([what, text]) => policyRow(`a policy ${what}`, text)),
    policyRow('a policy that is a link out of the workspace', { linkTo: outside }),
    policyRow('a policy that sets a bar, for comparison', 'version: 1\ncoverage:\n  total:\n    min: 80\n', 'good'),
    {
      name: 'a waiver for missing evidence',
      trial: {
        reports: { 'policy.yml': waivers() },
        inputs: { files: 'reports/*.info', config: 'reports/policy.yml' },
      },
      expected: 'inconclusive',
    },
    {
      name: 'a waiver for broken evidence',
      trial: {
        reports: { 'policy.yml': waivers(), 'report.dat': 'no report\n' },
        inputs: { ...FILES, config: 'reports/policy.yml' },
      },
      expected: 'inconclusive',
    },
  ]
}

function row(name: string, inputs: Readonly<Record<string, string>>): HostileRow {
  return { name, trial: { reports: REPORT, inputs: { ...FILES, ...inputs } }, expected: 'inconclusive' }
}

function policyRow(
  name: string,
  policy: string | { readonly linkTo: string },
  expected: HostileRow['expected'] = 'inconclusive',
): HostileRow {
  const inputs = { ...FILES, config: 'reports/policy.yml', min: '' }
  return { name, trial: { reports: { ...REPORT, 'policy.yml': policy }, inputs }, expected }
}

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}*l${at}]`)
  return `version: 1\nl0: &l0 lol\n${levels.join('\n')}\n`
}

function waivers(): string {
  // A longer one would be refused for its length, which is another row's matter.
  const soon = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const entries = [
    ['coverage/no-report', 'reports'],
    ['coverage/parse-error', 'reports/report.dat'],
    ['coverage/zero-coverable', 'total'],
  ].map(
    ([rule, scope], at) => `  - id: w${at}
    gate: coverage
    rule: ${rule}
    scope: ${scope}
    reason: the report could not be written this week
    owner: "@acme/orders"
    approver: "@acme/leads"
    expires: ${soon}
`,
  )
  return `version: 1\nwaivers:\n${entries.join('')}`
}
