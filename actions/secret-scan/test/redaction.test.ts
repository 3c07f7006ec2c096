import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FixtureFiles, openScene, type Scene, type Told } from '@velocity/testkit'
import { findLeaks } from './find-leaks.ts'
import { DIST } from './lab.ts'
import { type Plant, plant } from './planted.ts'

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

const SECRETS = {
  plain: plant('github', 801),
  neighbour: plant('npm', 802),
  path: plant('gitlab', 803),
  message: plant('vercel', 804),
  author: plant('grafana', 805),
  branch: plant('github', 806),
  json: plant('npm', 807),
  query: plant('gitlab', 808),
  base64: plant('github', 809),
  hex: plant('npm', 810),
  reason: plant('github', 811),
  waiver: plant('github', 812),
  url: plant('url', 813),
  key: plant('private-key', 814),
  encodedKey: plant('private-key', 815),
  pathAlone: plant('github', 816),
  folded: plant('npm', 817),
  tabbed: plant('gitlab', 818),
} as const satisfies Readonly<Record<string, Plant>>

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const hex = (text: string): string => Buffer.from(text).toString('hex')

const POLICY = `version: 1
waivers:
  - id: W-1
    gate: secrets
    rule: secrets/github-pat
    scope: src/plain.ts
    reason: ${SECRETS.waiver.text} was revoked on the day it leaked
    owner: "@acme/orders"
    approver: "@acme/leads"
    expires: ${IN_A_WEEK}
`

const LEAKS: FixtureFiles = {
  'src/plain.ts': `export const access = '${SECRETS.plain.text}'\n`,
  'src/both.ts': `use('${SECRETS.plain.text}', '${SECRETS.neighbour.text}')\n`,
  [`src/${SECRETS.path.text}.ts`]: `export const access = '${SECRETS.path.text}'\n`,
  [`src/${SECRETS.pathAlone.text}.ts`]: `export const access = '${SECRETS.plain.text}'\n`,
  'src/data.json': JSON.stringify({ text: `said "${SECRETS.json.text}"\n${SECRETS.plain.text}` }),
  'src/query.ts': `fetch('https://api.orders.example/?${new URLSearchParams({ key: `a/${SECRETS.query.text}` })}')\n`,
  'src/base64.yml': `data: ${base64(`token=${SECRETS.base64.text}`)}\n`,
  'src/hex.yml': `data: ${hex(`token=${SECRETS.hex.text}`)}\n`,
  'src/allowed.ts': `const access = '${SECRETS.plain.text}' // velocity:allow reason="as ${SECRETS.reason.text} it is known"\n`,
  '.env': `DATABASE_URL=${SECRETS.url.text}\n`,
  'deploy/id_ec': SECRETS.key.text,
  'deploy/key.yml': `key: ${base64(SECRETS.encodedKey.text)}\n`,
  'src/folded.ts': `${'x'.repeat(3000)} ${SECRETS.folded.text} ${'y'.repeat(3000)}\n`,
  'src/a\tb.ts': `\t${SECRETS.tabbed.text}\t${SECRETS.plain.text}\n`,
}

let scene: Scene
let told: Told
let everything: string

beforeAll(async () => {
  scene = await openScene({ dist: DIST, service: { 'README.md': '# orders\n', '.velocity.yml': POLICY } })
  scene.origin.branch('feature', 'main')
  scene.origin.git('commit', '--quiet', '--allow-empty', '-m', `Try it\n\nwith ${SECRETS.message.text}.`)
  scene.origin.git(
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'Next',
    `--author=${SECRETS.author.text} <a@example.com>`,
  )
  const { event } = scene.openPull(LEAKS)
  const headRef = `try-${SECRETS.branch.text}`
  const pull = event.payload['pull_request'] as { readonly head: object }
  const payload = { ...event.payload, pull_request: { ...pull, head: { ...pull.head, ref: headRef } } }
  told = await scene.step({
    event: { ...event, payload, headRef },
    inputs: { sarif: 'true', 'check-run': 'true', comment: 'always', 'block-on': 'low', 'decode-depth': '3' },
    token: {},
  })
  const folder = join(told.workspace.root, '.velocity', 'out')
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  everything = [
    told.stdout,
    told.stderr,
    told.summary,
    JSON.stringify(told.outputs),
    ...files.flatMap(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
    ...scene.github.requests.map(({ path, query, body }) => JSON.stringify({ path, query, body })),
    ...scene.results.artifacts(4711).map(({ name }) => name),
  ].join('\n')
}, 60_000)

afterAll(async () => {
  expect(scene.violations()).toEqual([])
  await scene.close()
})

describe('of secrets in every place that a pull request has', () => {
  test('the run tells: a red verdict, a comment, a check run, SARIF, JSON and an audit record', () => {
    expect(told).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } })
    expect(scene.github.comments(7)).toHaveLength(1)
    expect(scene.github.checkRuns().map(({ conclusion }) => conclusion)).toEqual(['failure'])
    expect(everything).toMatch(/velocity\.audit-record\/1/u)
    expect(everything).toMatch(/velocity\.secret-report\/1/u)
    expect(everything).toMatch(/"version":"2\.1\.0"/u)
  })

  test.each(Object.entries(SECRETS))('six bytes of the one in "%s" stand nowhere', (_, { secret }) => {
    expect(findLeaks(everything, secret)).toEqual([])
  })

  test('what is redacted says so, and the rest of a line stays readable', () => {
    expect(everything).toContain('[redacted]')
    expect(everything).toContain("use('[redacted]', '[redacted]')")
  })
})

describe('the measure itself', () => {
  const { secret } = SECRETS.plain
  test.each([
    ['as it is', secret.slice(9, 15)],
    ['in base64', base64(`x=${secret}`)],
    ['in base64url', Buffer.from(`xy${secret}`).toString('base64url')],
    ['in hex', hex(secret).slice(20, 32)],
    ['percent-encoded', hex(secret).toUpperCase().replace(/../gu, '%$&')],
  ])('sees a leak %s', (_, text) => {
    expect(findLeaks(`it was ${text}, they say`, secret)).not.toEqual([])
  })

  test('lets pass five bytes', () => {
    expect(findLeaks(`it was ${secret.slice(9, 14)}, they say`, secret)).toEqual([])
  })
})
