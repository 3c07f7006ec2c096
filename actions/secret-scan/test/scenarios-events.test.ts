import { describe, test } from '@jest/globals'
import { expectRow, rowsOf, startRows } from './lab.ts'
import { EVENT_SCENARIOS, SHALLOW_SCENARIOS } from './scenarios/event-scenarios.ts'

const events = rowsOf(EVENT_SCENARIOS, 300)
const shallow = rowsOf(SHALLOW_SCENARIOS, 400)
const runOf = startRows([...events, ...shallow])

describe('an event says what is scanned', () => {
  test.each(events)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})

describe('a shallow checkout is completed, or the verdict is not green', () => {
  test.each(shallow)('$name → $expected', async (row) => expectRow(row, await runOf(row)))
})
