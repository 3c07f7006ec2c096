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
  spokenFor(
    'a waiver for the fingerprint',
    (text) => ({ '.velocity.yml': waiver(fingerprint(text), IN_A_WEEK) }),
    'met-with-waivers',
  ),
  spokenFor('a waiver for the path', () => ({ '.velocity.yml': waiver(PATH, IN_A_WEEK) }), 'met-with-waivers'),
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
  blocked('a waiver that expired', (text) => ({ '.velocity.yml': waiver(fingerprint(text), YESTERDAY) })),
  blocked('a waiver for another finding', () => ({
    '.velocity.yml': waiver(`fingerprint:vs2-${'0'.repeat(32)}`, IN_A_WEEK),
  })),
  blocked('a waiver for another path', () => ({ '.velocity.yml': waiver('src/orders.ts', IN_A_WEEK) })),
  blocked('an entry of secrets.allow that expired', () => ({
    '.velocity.yml': VELOCITY_ALLOW.replace('paths:', `expires: ${YESTERDAY}, paths:`),
  })),
  blocked('a baseline with another line', () => baseline(theirs(LINE + 7))),
  blocked('block-on: low', () => ({ '.velocity.yml': 'version: 1\nsecrets: { block-on: low }\n' })),
]

/** What a pull request brings to let its own secret through. */
export const OWN_POLICY_SCENARIOS: readonly Scenario[] = [
  selfServing('an entry of secrets.allow', () => ({ '.velocity.yml': VELOCITY_ALLOW })),
  selfServing('a waiver', (text) => ({ '.velocity.yml': waiver(fingerprint(text), IN_A_WEEK) })),
  selfServing('rules.disable', () => ({
    '.velocity.yml': 'version: 1\nsecrets: { rules: { disable: [github-pat] } }\n',
  })),
  selfServing('enforcement', () => ({ '.velocity.yml': 'version: 1\nsecrets: { enforcement: observe }\n' })),
  selfServing('.gitleaks.toml with an allowlist', () => ({
    '.gitleaks.toml': `[extend]\nuseDefault = true\n${ALLOW_ALL}`,
  })),
  selfServing('.gitleaks.toml without our rules', () => ({ '.gitleaks.toml': NO_RULES })),
  selfServing('.betterleaks.toml without our rules', () => ({ '.betterleaks.toml': NO_RULES })),
  selfServing('.gitleaksignore', () => ({ '.gitleaksignore': `${PATH}:github-pat:${LINE}\n` })),
  selfServing('.betterleaksignore', () => ({ '.betterleaksignore': `${PATH}:github-pat:${LINE}\n` })),
  selfServing(
    'more in the baseline of the base',
    (text) => ({ 'known.json': ours(fingerprint(text)) }),
    () => baseline(ours(null)),
  ),
]

/** Comments beside the secret. */
export const COMMENT_SCENARIOS: readonly Scenario[] = [
  comment(
    'velocity:allow with a reason',
    `velocity:allow reason="made up for the manual" expires=${IN_A_WEEK}`,
    {},
    'pass',
  ),
  comment('gitleaks:allow with a reason', 'gitleaks:allow reason="made up for the manual"', {}, 'pass'),
  comment('gitleaks:allow, where any counts', 'gitleaks:allow', { 'inline-allow': 'any' }, 'pass'),
  comment('gitleaks:allow, where a reason is needed', 'gitleaks:allow', { 'inline-allow': 'reason' }, 'fail'),
  comment(
    'gitleaks:allow, where none counts',
    'gitleaks:allow reason="made up for the manual"',
    { 'inline-allow': 'off' },
    'fail',
  ),
  comment('pragma: allowlist secret, where any counts', 'pragma: allowlist secret', { 'inline-allow': 'any' }, 'pass'),
  comment('velocity:allow without a reason', 'velocity:allow', {}, 'fail'),
  comment('velocity:allow with a short reason', 'velocity:allow reason="test"', {}, 'fail'),
  comment(
    'velocity:allow that expired',
    `velocity:allow reason="made up for the manual" expires=${YESTERDAY}`,
    {},
    'fail',
  ),
  comment(
    'velocity:allow until a day that is none',
    'velocity:allow reason="made up for the manual" expires=soon',
    {},
    'fail',
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
    reason: new RegExp(`^${reason}$`, 'u'),
    also,
  }
}

function blocked(what: string, policy: FilesOf): Scenario {
  return {
    ...judged(`the base has ${what}`, policy, () => ({})),
    planted: 'fail',
    reason: /^(?:secrets\/github-pat|policy\/expired-waiver)$/u,
  }
}

function selfServing(what: string, own: FilesOf, policy: FilesOf = () => ({})): Scenario {
  return { ...judged(`the pull request brings ${what}`, policy, own), planted: 'fail', reason: 'secrets/github-pat' }
}

function judged(name: string, policy: FilesOf, own: FilesOf): Omit<Scenario, 'planted'> {
  return {
    name,
    // An expired waiver, and one for what is not there, are told and do not turn a clean change red.
    build: (stage, text) => {
      stage.commit(policy(text), 'The policy')
      stage.feature()
      stage.commit({ ...own(text), [PATH]: `// where to knock\nexport const access = '${text}'\n` })
      return stage.pull()
    },
  }
}

function comment(
  name: string,
  words: string,
  inputs: Readonly<Record<string, string>>,
  planted: 'pass' | 'fail',
): Scenario {
  return {
    name,
    planted,
    build: (stage, text) => {
      stage.feature()
      stage.commit({ [PATH]: `// where to knock\nexport const access = '${text}' // ${words}\n` })
      return { ...stage.pull(), inputs }
    },
    also: (run) => {
      if (planted === 'pass') isListed(run)
      else expect(run.stdout).toMatch(/does not count/u)
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

function waiver(scope: string, expires: string): string {
  return `version: 1
waivers:
  - id: W-1
    gate: secrets
    rule: secrets/github-pat
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
