import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { writePlan } from '../../src/gate/write-plan.ts'
import { readMigrationInputs } from '../../src/inputs/read-migration-inputs.ts'
import { type Lab, type Opened, openLab, third } from './gate-lab.ts'

const REQUIRED = { '.velocity.yml': 'version: 1\nmigrations:\n  plan-required: true\n' }
const PLAN = 'db/migrations/plans/3_change.yml'
const WORDS: readonly (readonly [string, string])[] = [
  ['<why this change is made>', 'notes are asked for'],
  ['<@team>', '"@shop"'],
  ['<what would make you roll back>', 'errors rise'],
]

let lab: Lab

beforeAll(async () => {
  lab = await openLab()
})

afterAll(() => lab.close())

/** Writes the plan and gives its path. */
async function plan({ ports }: Opened): Promise<string> {
  const [written] = await writePlan(readMigrationInputs({ get: () => '' }), ports)
  return written?.path ?? ''
}

/** What people do to it. */
function edit({ fixture }: Opened, path: string, edits: readonly (readonly [string, string])[]): void {
  const before = readFileSync(join(fixture.root, path), 'utf8')
  fixture.write({ [path]: edits.reduce((text, [from, to]) => text.replace(from, to), before) })
}

/** Rules with what they weigh. */
async function weights(opened: Opened): Promise<readonly string[]> {
  const { report } = (await lab.judgeOn(opened)).outcome
  return report.findings
    .filter(({ rule }) => /mg-(?:plan|rb|data)-/u.test(rule))
    .map(({ rule, severity }) => `${rule.slice('migrations/'.length)} ${severity}`)
    .toSorted()
}

test('a plan that is asked for is written, filled in, and holds until the migration is another', async () => {
  const opened = await lab.open({
    base: REQUIRED,
    head: third('CREATE TABLE notes (id bigint PRIMARY KEY);\n', 'DROP TABLE notes;\n'),
  })
  expect(await weights(opened)).toEqual(['mg-plan-01 error'])
  expect(await plan(opened)).toBe(PLAN)
  expect(await weights(opened)).toEqual(['mg-plan-07 error', 'mg-plan-07 error', 'mg-plan-07 error'])
  edit(opened, PLAN, WORDS)
  const held = await lab.judgeOn(opened)
  expect([held.verdict, held.rules]).toEqual(['pass', []])
  expect(held.text).toContain(PLAN)
  opened.fixture.write(third('CREATE TABLE notes (id bigint PRIMARY KEY, text text);\n', 'DROP TABLE notes;\n'))
  expect(await weights(opened)).toEqual(['mg-plan-02 error'])
})

test('a label of an enum that the down leaves has to be declared', async () => {
  const opened = await lab.open({
    base: {
      'db/migrations/000002_orders.up.sql': "CREATE TYPE mood AS ENUM ('glad');\n",
      'db/migrations/000002_orders.down.sql': 'DROP TYPE mood;\n',
    },
    head: third("ALTER TYPE mood ADD VALUE 'sad';\n", 'SELECT 1;\n'),
  })
  expect(await weights(opened)).toEqual(['mg-rb-03 error', 'mg-rb-06 warning'])
  const path = await plan(opened)
  edit(opened, path, WORDS)
  expect(await weights(opened)).toEqual(['mg-plan-04 error', 'mg-rb-03 note'])
  edit(opened, path, [['strategy: down-script', 'strategy: forward-fix']])
  expect(await weights(opened)).toEqual(['mg-rb-03 note'])
})

test('a column that is dropped is data that is lost: the plan owns up to it', async () => {
  const opened = await lab.open({
    head: third('ALTER TABLE users DROP COLUMN name;\n', 'ALTER TABLE users ADD COLUMN name text;\n'),
  })
  expect(await weights(opened)).toEqual(['mg-data-01 error', 'mg-data-03 warning'])
  edit(opened, await plan(opened), [
    ...WORDS,
    ['phase: expand', 'phase: contract\nafter: v2.1'],
    ['when: errors rise', 'when: errors rise\n  data_loss: users.name, kept in the backup of the day'],
  ])
  expect(await weights(opened)).toEqual(['mg-data-01 note', 'mg-data-03 warning'])
})
