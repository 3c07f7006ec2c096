import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { fingerprintOf } from '../../../packages/secrets/src/fingerprint/fingerprint-of.ts'
import { runSituation, type ScenarioRun, type Situation } from './lab.ts'
import { plant } from './planted.ts'
import { SARIF_DEMANDS } from './sarif-demands.ts'
import { openStage, type Stage } from './stage.ts'

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } }
      readonly results: readonly SarifResult[]
    },
  ]
}

interface SarifRule {
  readonly id: string
  readonly helpUri?: string
  readonly help: { readonly text: string }
  readonly properties: Readonly<Record<string, unknown>>
}

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[]
  readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[]
}

const GITHUB = plant('github', 1101).text
const NPM = plant('npm', 1102).text
const accepts = new Ajv({ allErrors: true, strict: false }).compile(SARIF_DEMANDS)

let stage: Stage

beforeEach(() => {
  stage = openStage()
})

afterEach(() => stage.dispose())

async function sarifOf(situation: Situation): Promise<Sarif['runs'][0]> {
  const run: ScenarioRun = await runSituation(situation)
  const sarif = JSON.parse(run.files['results.sarif'] ?? '{}') as Sarif
  expect({ isAccepted: accepts(sarif), errors: accepts.errors }).toEqual({ isAccepted: true, errors: null })
  return sarif.runs[0]
}

const leak = (text: string): string => `// where to knock\nexport const access = '${text}'\n`

describe('SARIF', () => {
  test('has for every rule what code scanning shows and sorts by', async () => {
    stage.feature()
    stage.commit({ 'src/access.ts': leak(GITHUB), 'src/publish.ts': leak(NPM) })
    const { tool, results } = await sarifOf(stage.pull())
    expect(results.map(({ ruleId }) => ruleId)).toEqual(['secrets/github-pat', 'secrets/npm-access-token'])
    for (const { ruleId, ruleIndex, level } of results) {
      const rule = tool.driver.rules[ruleIndex]
      expect({ id: rule?.id, level }).toEqual({ id: ruleId, level: 'error' })
      expect(Number(rule?.properties['security-severity'])).toBeGreaterThanOrEqual(7)
      expect(rule?.properties['security-severity']).toMatch(/^\d+\.\d$/u)
      expect(rule?.properties['tags']).toContain('security')
      expect(rule?.help.text).toMatch(/^Revoke it: /u)
      expect(rule?.helpUri).toMatch(/^https:\/\//u)
    }
  })

  test('keeps the fingerprint of a finding through rebase, squash and drifting lines', async () => {
    stage.feature()
    stage.commit({ 'src/access.ts': leak(GITHUB) })
    const first = await sarifOf(stage.pull())
    stage.origin.branch('main')
    stage.commit({ 'src/other.ts': 'export const other = 1\n' })
    stage.origin.branch('feature')
    stage.origin.git('rebase', '--quiet', 'main')
    stage.origin.git('branch', '-D', 'merge-7')
    const rebased = await sarifOf(stage.pull())
    stage.origin.branch('feature')
    stage.commit({ 'src/access.ts': `${'// drift\n'.repeat(20)}${leak(GITHUB)}` })
    stage.origin.git('reset', '--quiet', '--soft', 'main')
    stage.commit({}, 'Squashed')
    stage.origin.git('branch', '-D', 'merge-7')
    const squashed = await sarifOf(stage.pull())
    const prints = [first, rebased, squashed].map(({ results }) => results.map((one) => one.partialFingerprints))
    expect(prints[0]).toHaveLength(1)
    expect(prints[1]).toEqual(prints[0])
    expect(prints[2]).toEqual(prints[0])
    const lines = [first, rebased, squashed].map(
      ({ results }) => results[0]?.locations[0]?.physicalLocation.region.startLine,
    )
    expect(lines).toEqual([2, 2, 22])
  })

  test('tells who spoke for a finding: a comment, an ignore file, a baseline, a waiver', async () => {
    const expires = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    const known = fingerprintOf({
      ruleId: 'github-pat',
      path: 'src/known.ts',
      secret: GITHUB,
      entropy: 5,
      context: '',
      salt: '',
    })
    stage.commit({
      '.velocity.yml': `version: 1
secrets: { baseline: known.json }
waivers:
  - id: W-1
    gate: secrets
    rule: secrets/npm-access-token
    scope: src/waived.ts
    reason: revoked on the day it leaked
    owner: "@acme/orders"
    approver: "@acme/leads"
    expires: ${expires}
`,
      'known.json': JSON.stringify({
        schema: 'velocity.secret-baseline/1',
        findings: [{ fingerprint: known, rule: 'github-pat', path: 'src/known.ts', reason: 'known since May' }],
      }),
      '.gitleaksignore': 'src/ignored.ts:github-pat:2\n',
    })
    stage.feature()
    stage.commit({
      'src/said.ts': `export const access = '${GITHUB}' // velocity:allow reason="made up for the manual"\n`,
      'src/ignored.ts': leak(GITHUB),
      'src/known.ts': leak(GITHUB),
      'src/waived.ts': leak(NPM),
    })
    const { results } = await sarifOf(stage.pull())
    const told = results.flatMap(({ suppressions = [] }) => suppressions)
    expect(told.map(({ kind }) => kind).sort()).toEqual(['external', 'external', 'external', 'inSource'])
    const said = told.map(({ justification = '' }) => justification).join('\n')
    for (const words of [
      'made up for the manual',
      '.gitleaksignore:1',
      'known since May',
      'revoked on the day it leaked',
    ])
      expect(said).toContain(words)
  })
})
