import { afterEach, describe, expect, test } from '@jest/globals'
import { type FixtureFiles, openScene, type Scene } from '@velocity/testkit'
import { findLeaks } from './find-leaks.ts'
import { DIST } from './lab.ts'
import { plant } from './planted.ts'

const GITHUB = plant('github', 1001).text
const NPM = plant('npm', 1002).text
const URL_TEXT = plant('url', 1003)
const SECRETS = [GITHUB, NPM, URL_TEXT.secret]
const READ_ONLY = { permissions: { contents: 'read', 'pull-requests': 'write' }, isForkReadOnly: true } as const
/** Far enough for every run of this year's tests; a waiver for so long would be refused. */
const ALLOWED = 'velocity:allow reason="made up for the manual" expires=2126-01-31'

const SERVICE: FixtureFiles = { 'README.md': '# orders\n', 'src/orders.ts': 'export const orders = []\n' }
const CLEAN: FixtureFiles = { 'src/refunds.ts': 'export const refunds = []\n' }
const ONE: FixtureFiles = { 'src/deploy.ts': `export const stage = 'production'\nexport const access = '${GITHUB}'\n` }
const THREE: FixtureFiles = {
  ...ONE,
  '.npmrc': `//registry.example/:_authToken=${NPM}\n`,
  'config/orders.env': `STAGE=production\nDATABASE_URL=${URL_TEXT.text}\n`,
}

let scene: Scene

afterEach(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

async function open(files: FixtureFiles = {}): Promise<void> {
  scene = await openScene({ dist: DIST, service: { ...SERVICE, ...files }, fetchDepth: 1 })
}

function expectSteady(transcript: string, name?: string): void {
  expect(SECRETS.flatMap((secret) => findLeaks(transcript, secret))).toEqual([])
  // A waiver's last day is never further off than ninety days, and there is a new rule every other day.
  const text = transcript.replace(/\b20\d\d-\d\d-\d\d\b/gu, '‹day›').replace(/\b\d+ rules\b/gu, '‹n› rules')
  if (name === undefined) expect(text).toMatchSnapshot()
  else expect(text).toMatchSnapshot(name)
}

describe('a pull request', () => {
  test('passes', async () => {
    await open()
    const told = await scene.step({ event: scene.openPull(CLEAN).event })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'exit-reason': 'met' } })
    expectSteady(told.transcript)
  })

  test('fails for three secrets, and says it in a comment', async () => {
    await open()
    const told = await scene.step({ event: scene.openPull(THREE).event })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', blocking: '3' } })
    expectSteady(told.transcript)
    expectSteady(scene.theComment(), 'comment')
  })

  test('is inconclusive where origin does not give the commits', async () => {
    await open()
    const told = await scene.step({
      event: scene.openPull(ONE).event,
      prepare: ({ git }) => git('remote', 'set-url', 'origin', 'file:///nowhere'),
    })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive', incomplete: 'true' } })
    expectSteady(told.transcript)
  })

  test('passes with what a comment and a waiver speak for', async () => {
    const expires = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
    await open({
      '.velocity.yml': `version: 1
waivers:
  - id: W-1
    gate: secrets
    rule: secrets/npm-access-token
    scope: .npmrc
    reason: revoked on the day it leaked, kept for the audit
    owner: "@acme/orders"
    approver: "@acme/leads"
    expires: ${expires}
`,
    })
    const { event } = scene.openPull({
      '.npmrc': THREE['.npmrc'] ?? '',
      'src/deploy.ts': `export const access = '${GITHUB}' // ${ALLOWED}\n`,
    })
    const told = await scene.step({ event, inputs: { sarif: 'true' } })
    expect(told).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass', 'exit-reason': 'met-with-waivers', suppressed: '1' },
    })
    expectSteady(told.transcript)
    expectSteady(scene.theComment(), 'comment')
  })

  test('of a fork is judged with a token that may only read', async () => {
    await open()
    const { event } = scene.openPull(ONE, { fork: 'mallory/orders' })
    const told = await scene.step({ event, token: READ_ONLY, inputs: { 'check-run': 'true' } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(scene.github.comments()).toEqual([])
    expectSteady(told.transcript)
  })

  test('is judged without any token', async () => {
    await open()
    const told = await scene.step({ event: scene.openPull(ONE).event, token: null })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(told.requests).toEqual([])
    expectSteady(told.transcript)
  })

  test('is watched, and stays green', async () => {
    await open({ '.velocity.yml': 'version: 1\nsecrets: { enforcement: observe }\n' })
    const told = await scene.step({ event: scene.openPull(ONE).event })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', blocking: '1' } })
    expectSteady(told.transcript)
  })

  test('is warned of, and stays green', async () => {
    await open()
    const told = await scene.step({
      event: scene.openPull(ONE).event,
      inputs: { enforcement: 'warn', comment: 'never' },
    })
    expect(told).toMatchObject({ exitCode: 0, outputs: { verdict: 'fail', blocking: '1' } })
    expectSteady(told.transcript)
  })

  test('with 2,000 secrets is red, and its summary can be shown', async () => {
    await open()
    const lines = Array.from({ length: 2000 }, (_, at) => plant('github', 5000 + at).text)
    const { event } = scene.openPull({ 'dump.txt': lines.join('\n') })
    const told = await scene.step({ event, inputs: { sarif: 'true' } })
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', incomplete: 'false' } })
    expect(Number(told.outputs['blocking'])).toBeGreaterThan(1990)
    expect(Buffer.byteLength(told.summary)).toBeLessThan(1024 * 1024)
    const everything = `${told.stdout}${told.summary}`
    expect(lines.filter((line) => everything.includes(line.slice(10, 16)))).toEqual([])
  })
})
