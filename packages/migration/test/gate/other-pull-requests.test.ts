import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { GitHub } from '@velocity/ports'
import { type Judged, type Lab, openLab, type Pull, third } from './gate-lab.ts'

let lab: Lab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.close())

const OURS = third(
  'ALTER TABLE users RENAME COLUMN name TO full_name; ALTER TABLE orders ALTER total SET DEFAULT 1; CREATE TABLE y (id bigint PRIMARY KEY);\n',
  'DROP TABLE y; ALTER TABLE orders ALTER total DROP DEFAULT; ALTER TABLE users RENAME COLUMN full_name TO name;\n',
)

function other(number: number, up: string): Pull['head'] {
  return { [`db/migrations/${number}_other.up.sql`]: `${up};\n` }
}

/** Everything that is said of order, and of other pull requests. */
function wordsOf({ outcome }: Judged): readonly string[] {
  const { findings, notices } = outcome.report
  return [
    ...findings
      .filter(({ rule }) => rule.includes('mg-ord-'))
      .map(({ rule, verdict, message }) => `${rule.slice(-2)} ${verdict}: ${message}`),
    ...notices.filter((notice) => notice.includes('pull request') || notice.includes('#')),
  ]
}

describe('other open pull requests', () => {
  let judged: Judged
  let words: readonly string[]

  beforeAll(async () => {
    judged = await lab.judge({
      head: OURS,
      others: {
        8: { head: other(3, 'CREATE TABLE x (id bigint PRIMARY KEY)') },
        9: { head: other(9, 'CREATE INDEX users_name ON users (name)') },
        10: { head: other(10, 'ALTER TABLE users ADD COLUMN age int') },
        11: { head: other(11, 'ALTER TABLE users ADD COLUMN id int') },
        12: { head: other(12, "COPY users TO PROGRAM 'id'") },
        13: { head: other(13, 'CREATE INDEX users_full_name ON users (full_name)'), onTopOf: 1 },
        14: { head: other(14, 'ALTER TABLE orders ALTER total SET DEFAULT 2') },
        15: { head: other(15, 'CREATE TABLE y (id int PRIMARY KEY)') },
        16: { head: other(16, 'CREATE TABLE elsewhere (id no_such_type)') },
        17: { head: { 'src/main.ts': 'users\n' } },
      },
    })
    words = wordsOf(judged)
  })

  test.each<readonly [number, string, readonly string[]]>([
    [
      8,
      'claims the same version',
      ['03 fail: The version 3 is also that of db/migrations/3_other.up.sql in pull request #8'],
    ],
    [
      9,
      'indexes what is renamed',
      ['04 pass: It fails when this is merged before pull request #9 (other-9): column "name" does not'],
    ],
    [10, 'touches the same table, and commutes', []],
    [
      11,
      'does not run by itself',
      ['whether the order matters is not known for pull request #11 (other-11): it does not run: col'],
    ],
    [
      12,
      'reaches outside of the database',
      ['whether the order matters was not tried with pull request #12 (other-12): a statement'],
    ],
    [13, 'stands on top of this one', []],
    [
      14,
      'sets the same default',
      [
        '04 pass: With pull request #14 (other-14) the schema depends on who is merged first: column public.orders.total (default)',
      ],
    ],
    [
      15,
      'makes the same table',
      ['04 pass: With pull request #15 (other-15) this fails in both orders: relation "y" already'],
    ],
    [16, 'touches other tables: it is not run', []],
    [17, 'brings no migration', []],
  ])('#%i %s', (number, _, expected) => {
    const own = words.filter((one) => one.includes(`#${number} `) || one.includes(`#${number},`))
    expect(own.map((one, at) => one.slice(0, expected[at]?.length))).toEqual(expected)
  })

  test('are told at a file of this one', () => {
    const told = judged.outcome.report.findings.filter(({ rule }) => rule.endsWith('mg-ord-04'))
    expect(told.map(({ locations }) => locations[0]?.path)).toEqual(
      told.map(() => 'db/migrations/000003_change.up.sql'),
    )
    expect(told[0]?.why).toContain('It stops at db/migrations/9_other.up.sql:1.')
  })

  test('are an error where configuration says so; ten of them are read', async () => {
    const opened = await lab.open({
      base: { '.velocity.yml': 'version: 1\nmigrations:\n  order: { commutativity: error }\n' },
      head: OURS,
      others: {
        9: { head: other(9, 'CREATE INDEX users_name ON users (name)') },
        10: { head: other(10, 'CREATE TABLE elsewhere (id bigint PRIMARY KEY)') },
      },
    })
    const openPullRequestFiles: GitHub['openPullRequestFiles'] = async (request) => {
      const found = await opened.ports.github?.openPullRequestFiles(request)
      const [one, two] = found?.pulls ?? []
      if (one === undefined || two === undefined) throw new Error('no pull request')
      return {
        pulls: Array.from({ length: 11 }, (_, at) => ({ ...(at === 0 ? one : two), number: 20 + at })),
        isComplete: true,
      }
    }
    const github = { ...opened.ports.github, openPullRequestFiles } as GitHub
    const judged = await lab.judgeOn({ ...opened, ports: { ...opened.ports, github } })
    const said = wordsOf(judged)
    expect(said.filter((one) => one.startsWith('04 fail'))).toHaveLength(1)
    expect(said.at(-1)).toBe('whether the order matters was not tried with #30: 10 pull requests are.')
  })

  test('that never end do not keep this one from being judged', async () => {
    const head = other(9, 'ALTER TABLE users ADD x int; SELECT pg_sleep(60)')
    const judged = await lab.judge({ head: OURS, others: { 9: { head } }, inputs: { 'statement-timeout': '1' } })
    expect(wordsOf(judged)[0]).toContain('is not known for pull request #9 (other-9): it does not run')
    expect(judged.outcome.outputs['rollback']).toBe('exact')
  })
})

test('a base branch that moved on is looked at, on a pull request and on a laptop', async () => {
  const since = {
    ...other(3, 'CREATE TABLE x (id bigint PRIMARY KEY)'),
    ...other(9, 'CREATE TABLE z (id bigint PRIMARY KEY)'),
  }
  const opened = await lab.open({ head: OURS, since })
  const context = { ...opened.ports.context, event: { kind: 'local' as const, base: null } }
  for (const ports of [opened.ports, { ...opened.ports, context, github: null }]) {
    const words = wordsOf(await lab.judgeOn({ ...opened, ports }))
    expect(words.map((one) => one.slice(0, 59))).toEqual([
      '02 fail: The version 3 is older than 9, which is on the bas',
      '03 fail: The version 3 is taken: the base branch has db/mig',
    ])
  }
})
