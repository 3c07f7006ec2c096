import { describe, expect, test } from '@jest/globals'
import { ENGINE_ROWS, type FailClosedRow, SURROUNDINGS_ROWS } from './fail-closed/rows.ts'
import { PASSWORD, runChange } from './fail-closed/stage.ts'

const FENCED = /^(`{3,})[^`\n]*\n[\s\S]*?\n\1$/gmu

async function expectClosed({ change, verdict, says }: FailClosedRow): Promise<void> {
  const run = await runChange(change)
  const { exitCode, stderr, outputs, stdout, summary } = run
  expect({ exitCode, stderr, verdict: outputs['verdict'] ?? 'inconclusive', stdout }).toEqual({
    exitCode: verdict === 'pass' ? 0 : 1,
    stderr: '',
    verdict,
    stdout,
  })
  const said = `${stdout}\n${summary}`
  expect(said).toMatch(says)
  expect(said).not.toMatch(/this is a bug/u)
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu)
  // A name must not become a command of the runner, nor HTML of the page.
  expect(stdout).not.toMatch(/^::set-output/mu)
  expect(summary.replace(FENCED, '')).not.toMatch(/<img/u)
  expect(run.everything).not.toContain(PASSWORD)
  expect(run.leftovers).toEqual([])
}

describe('what cannot be judged does not pass', () => {
  test.concurrent.each(SURROUNDINGS_ROWS)('$name → $verdict', expectClosed)
})

describe('what the engine shows decides', () => {
  test.concurrent.each(ENGINE_ROWS)('$name → $verdict', expectClosed)
})
