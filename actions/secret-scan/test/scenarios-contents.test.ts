import { describe, test } from '@jest/globals'
import { expectRow, rowsOf, startRows } from './lab.ts'
import { CONTENT_SCENARIOS } from './scenarios/content-scenarios.ts'

const rows = rowsOf(CONTENT_SCENARIOS, 200)
const runOf = startRows(rows)

describe('a file is judged whatever its bytes and its name', () => {
  test.each(rows)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})
