import { expect } from '@jest/globals'
import type { FixtureFiles } from '@velocity/testkit'
import { fingerprintOf } from '../../../../packages/secrets/src/fingerprint/fingerprint-of.ts'
import type { Scenario, ScenarioRun } from '../lab.ts'

const PATH = 'src/access.ts'
const LINE = 2
const IN_A_WEEK = day(7)
const YESTERDAY = day(-1)
const ALLOW_ALL = '[allowlist]\npaths = [".*"]\n'
const NO_RULES = '[[rules]]\nid = "nothing"\nregex = "zzzz[0-9]{40}"\n'
const VELOCITY_ALLOW = `version: 1\nsecrets:\n  allow:\n    - { reason: we would like it so, paths: ["src/**"] }\n`

type FilesOf = (text: string) => FixtureFiles

/** What speaks for a secret from the base: nobody of the pull request wrote it. */
export const BASE_POLICY_SCENARIOS: readonly Scenario[] = [
  spokenFor('an entry of secrets.allow', () => ({ '.velocity.yml': VELOCITY_ALLOW }), 'met'),
  spokenFor('a waiver for the fingerprint', (text) => waivers(fingerprint(text), IN_A_WEEK), 'met-with-waivers'),
  spokenFor('a waiver for the path', () => waivers(PATH, IN_A_WEEK), 'met-with-waivers'),
  spokenFor('.gitleaks.toml', () => ({ '.gitleaks.toml': `[extend]\nuseDefault = true\n${ALLOW_ALL}` }), 'met'),
  spokenFor('.gitleaksignore', () => ({ '.gitleaksignore': `${PATH}:github-pat:${LINE}\n` }), 'met', isListed),
  spokenFor(
    '.gitleaksignore, by our fingerprint',
    (text) => ({ '.gitleaksignore': `${vs2(text)}\n` }),
    'met',
    isListed,
  ),
  spokenFor('a baseline of ours', (text) => baseline(ours(fingerprint(text))), 'met', isListed),
  spokenFor('a baseline of gitleaks', () => baseline(theirs(LINE)), 'met', isListed),
  blocked('waivers and entries that expired or are for something else', (text) => ({
    '.velocity.yml': `version: 1
secrets:
  allow:
    - { reason: we would like it so, paths: ["src/**"], expires: ${YESTERDAY} }
waivers:
${[
  waiver(fingerprint(text), YESTERDAY, 'W-1'),
  waiver(`fingerprint:vs2-${'0'.repeat(32)}`, IN_A_WEEK, 'W-2'),
  waiver('src/orders.ts', IN_A_WEEK, 'W-3'),
  waiver(fingerprint(text), IN_A_WEEK, 'W-4', 'secrets/npm-access-token'),
].join('')}`,
  })),
  blocked('a baseline with another line', () => baseline(theirs(LINE + 7))),
  blocked('block-on: low', () => ({ '.velocity.yml': 'version: 1\nsecrets: { block-on: low }\n' })),
]

/** What a pull request brings to let its own secret through, as much of it at once as can be. */
export const OWN_POLICY_SCENARIOS: readonly Scenario[] = [
  selfServing('entries, waivers, no rules, another enforcement and ignore files', (text) => ({
    '.velocity.yml': `version: 1
secrets:
  enforcement: observe
  inline-allow: any
  rules: { disable: [github-pat] }
  allow:
    - { reason: we would like it so, paths: ["src/**"] }
waivers:
${waiver(fingerprint(text), IN_A_WEEK)}`,
    '.betterleaks.toml': NO_RULES,
    '.gitleaksignore': `${PATH}:github-pat:${LINE}\n${vs2(text)}\n`,
    '.betterleaksignore': `${PATH}:github-pat:${LINE}\n`,
  })),
  selfServing('.gitleaks.toml with an allowlist', () => ({
    '.gitleaks.toml': `[extend]\nuseDefault = true\n${ALLOW_ALL}`,
  })),
  selfServing(
    'more in the baseline of the base',
    (text) => ({ 'known.json': ours(fingerprint(text)) }),
    () => baseline(ours(null)),
  ),
]

const REASON = 'reason="made up for the manual"'

/** Comments beside secrets: how many of each kind are heard is the caller's choice. */
export const COMMENT_SCENARIOS: readonly Scenario[] = [
  comments(
    'ours',
    ['velocity:allow', 'velocity:allow reason="test"', `velocity:allow ${REASON} expires=${YESTERDAY}`],
    {},
    0,
  ),
  comments('ours until a day that is none', [`velocity:allow ${REASON} expires=soon`], { 'inline-allow': 'any' }, 0),
  comments(
    "ours and others' with a reason",
    [`velocity:allow ${REASON} expires=${IN_A_WEEK}`, `gitleaks:allow ${REASON}`],
    {},
    2,
  ),
  comments(
    "others' where any counts",
    ['gitleaks:allow', 'betterleaks:allow', 'trufflehog:ignore', 'pragma: allowlist secret'],
    { 'inline-allow': 'any' },
    4,
  ),
  comments(
    "others' where a reason is needed",
    ['gitleaks:allow', 'pragma: allowlist secret'],
    { 'inline-allow': 'reason' },
    0,
  ),
  comments(
    'any where none counts',
    [`gitleaks:allow ${REASON}`, `velocity:allow ${REASON}`],
    { 'inline-allow': 'off' },
    0,
  ),
]

function spokenFor(
  what: string,
  policy: FilesOf,
  reason: string,
  also: (run: ScenarioRun) => void = () => undefined,
): Scenario {
  return {
    ...judged(`the base has ${what}`, policy, () => ({})),
    planted: 'pass',
    hasOneRun: true,
    reason: new RegExp(`^${reason}$`, 'u'),
    also,
  }
}

function blocked(what: string, policy: FilesOf): Scenario {
  return {
    ...judged(`the base has ${what}`, policy, () => ({})),
    planted: 'fail',
    hasOneRun: true,
    reason: /^(?:secrets\/github-pat|policy\/expired-waiver)$/u,
  }
}

function selfServing(what: string, own: FilesOf, policy: FilesOf = () => ({})): Scenario {
  return {
    ...judged(`the pull request brings ${what}`, policy, own),
    planted: 'fail',
    hasOneRun: true,
    reason: 'secrets/github-pat',
  }
}

function judged(name: string, policy: FilesOf, own: FilesOf): Omit<Scenario, 'planted'> {
  return {
    name,
    build: (stage, text) => {
      stage.commit(policy(text), 'The policy')
      stage.feature()
      stage.commit({ ...own(text), [PATH]: `// where to knock\nexport const access = '${text}'\n` })
      return stage.pull()
    },
  }
}

/** The same secret once a file, each with a comment; `heard` is 0 or all of them. */
function comments(
  name: string,
  words: readonly string[],
  inputs: Readonly<Record<string, string>>,
  heard: number,
): Scenario {
  return {
    name: `comments: ${name}`,
    planted: heard === 0 ? 'fail' : 'pass',
    hasOneRun: true,
    build: (stage, text) => {
      stage.feature()
      const files = words.map((word, at) => [`src/access-${at}.ts`, `export const access = '${text}' // ${word}\n`])
      stage.commit(Object.fromEntries(files) as FixtureFiles)
      return { ...stage.pull(), inputs }
    },
    also: ({ outputs, stdout }) => {
      expect(outputs).toMatchObject({ suppressed: String(heard), blocking: String(words.length - heard) })
      if (heard === 0) expect(stdout.match(/ does not count: /gu)).toHaveLength(words.length)
    },
  }
}

/** What is let through is counted, and told in the summary and in SARIF. */
function isListed({ outputs, summary, files }: ScenarioRun): void {
  expect(outputs).toMatchObject({ suppressed: '1', blocking: '0' })
  expect(summary).toMatch(/suppressed/iu)
  const sarif = JSON.parse(files['results.sarif'] ?? '{}') as {
    readonly runs?: readonly { readonly results: readonly { readonly suppressions?: readonly unknown[] }[] }[]
  }
  expect(sarif.runs?.[0]?.results.map(({ suppressions = [] }) => suppressions.length)).toEqual([1])
}

function fingerprint(text: string): string {
  return `fingerprint:${vs2(text)}`
}

function vs2(text: string): string {
  return fingerprintOf({ ruleId: 'github-pat', path: PATH, secret: text, entropy: 5, context: '', salt: '' })
}

function waivers(...args: Parameters<typeof waiver>): FixtureFiles {
  return { '.velocity.yml': `version: 1\nwaivers:\n${waiver(...args)}` }
}

function waiver(scope: string, expires: string, id = 'W-1', rule = 'secrets/github-pat'): string {
  return `  - id: ${id}
    gate: secrets
    rule: ${rule}
    scope: ${scope}
    reason: revoked on the day it leaked, kept for the audit
    owner: "@acme/orders"
    approver: "@acme/leads"
    expires: ${expires}
`
}

function baseline(json: string): FixtureFiles {
  return { '.velocity.yml': 'version: 1\nsecrets: { baseline: known.json }\n', 'known.json': json }
}

function ours(scope: string | null): string {
  const findings =
    scope === null ? [] : [{ fingerprint: scope.replace('fingerprint:', ''), path: PATH, rule: 'github-pat' }]
  return JSON.stringify({ schema: 'velocity.secret-baseline/1', findings })
}

function theirs(line: number): string {
  return JSON.stringify([{ RuleID: 'github-pat', File: PATH, StartLine: line, Commit: '', Secret: 'REDACTED' }])
}

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
}
