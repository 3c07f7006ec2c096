import { expect } from '@jest/globals'
import { INJECTED } from './injected.ts'
import type { Run } from './open-lab.ts'
import { GOOD_FIGURES } from './reports.ts'

// What the gate itself says to the runner; a file's or a report's text is only ever in a message.
const OWN_COMMAND = /^::(?:error|warning|notice|debug|add-mask)(?: [^:]*)?::/u

/** Expects the step to be red and honest: no verdict, a code, no bug, no command that it did not mean. */
export function expectInconclusive(run: Run): void {
  expectClean(run)
  expect({ exitCode: run.exitCode, verdict: run.outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'inconclusive' })
  expect(run.outputs['exit-reason']).toMatch(/^(?:coverage\/|policy\/|VEL_)/u)
  expect(run.stdout).toMatch(/VEL_[A-Z]+_[A-Z_]+/u)
  expect(run.summary).toMatch(/VEL_[A-Z]+_[A-Z_]+/u)
}

/** Expects the step to be red, whatever it measured. */
export function expectRed(run: Run): void {
  expectClean(run)
  expect(run.exitCode).toBe(1)
  expect(['fail', 'inconclusive']).toContain(run.outputs['verdict'])
}

/** Expects the figures of `goodReport`, and a green step. */
export function expectGood(run: Run): void {
  expectClean(run)
  expect({ exitCode: run.exitCode, ...pick(run) }).toEqual({ exitCode: 0, verdict: 'pass', ...GOOD_FIGURES })
}

/** Expects a run that neither crashed nor hung nor said a workflow command of somebody else. */
export function expectClean(run: Run): void {
  const said = `${run.stdout}\n${run.stderr}\n${run.summary}`
  expect(said).not.toMatch(/this is a bug/u)
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu)
  expect(run.stderr).toBe('')
  const commands = run.stdout.split(/\r\n|[\n\r]/u).filter((line) => line.trimStart().startsWith('::'))
  expect(commands.filter((line) => !OWN_COMMAND.test(line))).toEqual([])
  expect(commands.filter((line) => line.trimStart().startsWith(`::error::${INJECTED}`))).toEqual([])
  // The runner looks for `##[` wherever it stands in a line that is no `::` command.
  const plain = run.stdout.split('\n').filter((line) => !line.startsWith('::'))
  expect(plain.filter((line) => line.includes('##['))).toEqual([])
  expect(Object.keys(run.outputs).filter((name) => name.includes(INJECTED))).toEqual([])
  expect(run.env).toEqual({})
}

function pick({ outputs }: Run): Readonly<Record<string, string | undefined>> {
  return { verdict: outputs['verdict'], covered: outputs['covered'], total: outputs['total'] }
}

/** Expects what a row says. */
export function expectOutcome(run: Run, expected: 'good' | 'inconclusive' | 'red'): void {
  if (expected === 'good') expectGood(run)
  else if (expected === 'red') expectRed(run)
  else expectInconclusive(run)
}
