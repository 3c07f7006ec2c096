import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type CaseFiles,
  createParityCase,
  type Judged,
  judgeInCi,
  judgeOnLaptop,
  type ParityCase,
  reproduce,
} from './end-to-end/parity.ts'

let given: ParityCase | null

beforeEach(() => {
  given = null
})

afterEach(() => given?.dispose())

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

const WAIVER = `waivers:
  - id: W-1
    gate: coverage
    rule: coverage/patch
    scope: patch
    reason: the vendor's simulator is down
    owner: "@octo/pricing"
    approver: "@octo/leads"
    expires: ${IN_A_WEEK}
    diff: sha256:f4bdcb4015ca435f1d7c2a41296224a824d1dc6ec6d886aea677cd99926099d2
`

const covered = (...hits: readonly number[]): string =>
  `SF:src/rate.js\n${hits.map((hit, at) => `DA:${at + 1},${hit}\n`).join('')}end_of_record\n`

const CASES: readonly (readonly [string, CaseFiles, Judged])[] = [
  ['a change that passes', { report: covered(1, 1, 1, 1, 1, 1) }, { verdict: 'pass', reason: 'met' }],
  ['a change without tests', { report: covered(1, 1, 1, 0, 0, 0) }, { verdict: 'fail', reason: 'coverage/patch' }],
  [
    'a rule about a baseline that is not there',
    { report: covered(1, 1, 1, 1, 1, 1), total: 'max-drop: 1' },
    { verdict: 'pass', reason: 'met' },
  ],
  ['an empty report', { report: '' }, { verdict: 'inconclusive', reason: 'coverage/parse-error' }],
  [
    'a change that is waived',
    { report: covered(1, 1, 1, 0, 0, 0), waivers: WAIVER },
    { verdict: 'pass', reason: 'met-with-waivers' },
  ],
]

describe('the action on the merge commit and velocity check on the branch', () => {
  test.each(CASES)('write the same bytes for %s', async (_, files, expected) => {
    given = createParityCase(files)
    const ci = await judgeInCi(given)
    expect(judgeOnLaptop(given.laptop)).toBe(ci)
    expect(JSON.parse(ci)).toMatchObject(expected)
  })

  test('write the same bytes again when run again', async () => {
    given = createParityCase({ report: covered(1, 1, 1, 0, 0, 0), waivers: WAIVER })
    const ci = await judgeInCi(given)
    const laptop = judgeOnLaptop(given.laptop)
    expect(judgeOnLaptop(given.laptop)).toBe(laptop)
    expect(await judgeInCi(given)).toBe(ci)
  })

  test('write the same bytes where the repository ignores neither the report nor what the gate writes', async () => {
    given = createParityCase({ report: covered(1, 1, 1, 1, 1, 1), ignore: '' })
    const ci = await judgeInCi(given)
    expect(judgeOnLaptop(given.laptop)).toBe(ci)
    expect(judgeOnLaptop(given.laptop)).toBe(ci)
  })

  test('write the same bytes when the base is named by hand', async () => {
    given = createParityCase({ report: covered(1, 1, 1, 1, 1, 1) })
    expect(judgeOnLaptop(given.laptop, '--base', 'origin/main')).toBe(await judgeInCi(given))
  })

  test('the command that a verdict names gives its bytes again, inputs and all', async () => {
    given = createParityCase({ report: covered(1, 1, 1, 1, 1, 0) })
    const ci = await judgeInCi(given, { files: 'lcov.info', 'min-patch': '70', min: 'lines>=90' })
    expect(JSON.parse(ci)).toMatchObject({ verdict: 'fail', reason: 'coverage/patch' })
    expect(reproduce(given.laptop, ci)).toBe(ci)
  })

  test('an uncommitted edit is another tree, and the verdict says so', () => {
    given = createParityCase({ report: covered(1, 1, 1, 1, 1, 1) })
    given.laptop.write({ 'src/rate.js': '1\n2\n3\n4\n5\n66\n' })
    expect(JSON.parse(judgeOnLaptop(given.laptop))).toMatchObject({ subject: { isDirty: true } })
  })

  test('a branch that alters the policy is judged by its own version on a laptop only, which is said', async () => {
    given = createParityCase({ report: covered(1, 1, 1, 0, 0, 0) })
    given.laptop.write({ '.velocity.yml': 'version: 1\n' })
    expect(JSON.parse(await judgeInCi(given))).toMatchObject({ verdict: 'fail' })
    expect(JSON.parse(judgeOnLaptop(given.laptop))).toMatchObject({
      verdict: 'pass',
      notices: expect.arrayContaining([expect.stringContaining('a pull request is judged by that of its base')]),
    })
  })
})
