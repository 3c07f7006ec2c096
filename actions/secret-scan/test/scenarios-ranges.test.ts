import { describe, expect, test } from '@jest/globals'
import { expectRow, rowsOf, startRows } from './lab.ts'
import { RANGE_SCENARIOS } from './scenarios/range-scenarios.ts'

const rows = rowsOf(RANGE_SCENARIOS, 100)
const runOf = startRows(rows)

describe('a pull request is judged by every commit that it brings', () => {
  test.each(rows)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})

test('every name stands once', () => {
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})
