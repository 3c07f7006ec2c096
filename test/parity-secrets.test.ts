import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FixtureFiles } from '@velocity/testkit'
import { completeToken } from '../packages/secrets/src/validators/complete-token.ts'
import {
  createSecretParityCase,
  reproduceScan,
  type SecretParityCase,
  scanInCi,
  scanOnLaptop,
} from './end-to-end/parity-secrets.ts'

let given: SecretParityCase | null

beforeEach(() => {
  given = null
})

afterEach(() => given?.dispose())

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
const TOKEN = completeToken('github-token', `${'gh'}p_${'k3Tq9Zw1Lx7Bv5Nc2Md8Rf4Hj6Gs0P'}`)

const WAIVED: FixtureFiles = {
  '.velocity.yml': `version: 1
waivers:
  - id: W-1
    gate: secrets
    rule: secrets/github-pat
    scope: src/rate.js
    reason: revoked on the day it leaked
    owner: "@octo/pricing"
    approver: "@octo/leads"
    expires: ${IN_A_WEEK}
`,
}

const CLEAN: readonly FixtureFiles[] = [{ 'src/rate.js': 'export const rate = 1\n' }]
const LEAK: readonly FixtureFiles[] = [{ 'src/rate.js': `export const key = '${TOKEN}'\n` }]
const TAKEN_OUT: readonly FixtureFiles[] = [...LEAK, ...CLEAN]

const CASES: readonly (readonly [string, FixtureFiles, readonly FixtureFiles[], object])[] = [
  ['a change that passes', {}, CLEAN, { verdict: 'pass', reason: 'met' }],
  ['a change with a secret', {}, LEAK, { verdict: 'fail', reason: 'secrets/github-pat' }],
  ['a secret that was taken out again', {}, TAKEN_OUT, { verdict: 'fail', reason: 'secrets/github-pat' }],
  ['a secret that is waived', WAIVED, LEAK, { verdict: 'pass', reason: 'met-with-waivers' }],
]

describe('the action on the merge commit and velocity on the branch', () => {
  test.each(CASES)('say the same of %s', async (_, policy, change, expected) => {
    given = createSecretParityCase(policy, change)
    const ci = await scanInCi(given)
    expect(JSON.parse(ci.verdict)).toMatchObject(expected)
    const laptop = scanOnLaptop(given.laptop, 'secrets', 'scan')
    expect(laptop.verdict).toBe(ci.verdict)
    expect(laptop.findings).toEqual(ci.findings)
    const reproduced = reproduceScan(given.laptop, ci)
    expect(reproduced.verdict).toBe(ci.verdict)
    expect(reproduced.findings).toEqual(ci.findings)
  })

  test('say the same by the command that judges everything', async () => {
    given = createSecretParityCase({}, LEAK)
    const ci = await scanInCi(given)
    expect(scanOnLaptop(given.laptop, 'check').verdict).toBe(ci.verdict)
    expect(scanOnLaptop(given.laptop, 'check', '--base', 'origin/main').verdict).toBe(ci.verdict)
  })

  test('the command that a verdict names gives its findings again, inputs and all', async () => {
    const encoded = Buffer.from(`key=${TOKEN}`).toString('base64')
    given = createSecretParityCase({}, [{ 'src/rate.js': `data: ${encoded}\n` }])
    const ci = await scanInCi(given, { 'decode-depth': '0', 'block-on': 'medium', enforcement: 'observe' })
    expect(JSON.parse(ci.verdict)).toMatchObject({ verdict: 'pass' })
    expect(reproduceScan(given.laptop, ci).verdict).toBe(ci.verdict)
  })

  test('an uncommitted secret is found on a laptop', () => {
    given = createSecretParityCase({}, CLEAN)
    given.laptop.write({ 'src/rate.js': `export const key = '${TOKEN}'\n` })
    expect(JSON.parse(scanOnLaptop(given.laptop, 'secrets', 'scan').verdict)).toMatchObject({
      verdict: 'fail',
      subject: { isDirty: true },
    })
  })
})
