import { describe, expect, test } from '@jest/globals'
import { SECRET_IN_FILES, SETTING_ROWS } from './fail-closed/setting-rows.ts'
import { type FailClosedRow, SURROUNDINGS_ROWS } from './fail-closed/surroundings-rows.ts'
import { findLeaks } from './find-leaks.ts'
import { expectOutcome, runSituation, type ScenarioRun } from './lab.ts'
import { openStage } from './stage.ts'

async function expectClosed({ build, expected, says }: FailClosedRow): Promise<ScenarioRun> {
  const stage = openStage()
  try {
    const run = await runSituation(build(stage))
    expectOutcome(run, expected)
    expect(`${run.stdout}${run.summary}`).toMatch(says)
    return run
  } finally {
    stage.dispose()
  }
}

describe('without a repository that can be read nothing passes', () => {
  test.concurrent.each(SURROUNDINGS_ROWS)('$name → $expected', async (row) => {
    await expectClosed(row)
  })
})

describe('with settings that cannot be followed nothing passes, and no message shows what they hold', () => {
  test.concurrent.each(SETTING_ROWS)('$name → $expected', async (row) => {
    const run = await expectClosed(row)
    expect(findLeaks(run.everything, SECRET_IN_FILES)).toEqual([])
  })
})
