import { describe, test } from '@jest/globals'
import { expectRow, rowsOf, startRows } from './lab.ts'
import { BASE_POLICY_SCENARIOS, COMMENT_SCENARIOS, OWN_POLICY_SCENARIOS } from './scenarios/policy-scenarios.ts'

const base = rowsOf(BASE_POLICY_SCENARIOS, 500)
const own = rowsOf(OWN_POLICY_SCENARIOS, 600)
const comments = rowsOf(COMMENT_SCENARIOS, 700)
const runOf = startRows([...base, ...own, ...comments])

describe('the base may let a secret through', () => {
  test.each(base)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})

describe('a pull request may not let its own through', () => {
  test.each(own)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})

describe('a comment may let a secret through where the policy allows it', () => {
  test.each(comments)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})
