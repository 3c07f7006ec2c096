import type { GateOutcome } from '@velocity/ports'
import type { Step } from './create-step.ts'
import type { Ending } from './ending.ts'

/**
 * Says the verdict and decides whether the step fails.
 *
 * Shape:  `pass` never fails; anything else fails under `enforce`, is a warning under `warn` and only said under `observe`. The
 *         outcome's own conclusion counts before the report's verdict, and where it is better a notice says so.
 */
export function conclude(step: Step, outcome: GateOutcome, verdictJson: string): Ending {
  const { report } = outcome
  const verdict = outcome.conclusion ?? report.verdict
  const line = `${report.verdict}: ${report.headline}`
  const isFailed = verdict !== 'pass' && report.enforcement === 'enforce'
  if (verdict === 'pass' && report.verdict === 'pass') step.console.print(`${step.gate}: ${line}`)
  else if (verdict === 'pass') sayLoudly(step, 'notice', line)
  else if (isFailed) sayLoudly(step, 'error', line)
  else if (report.enforcement === 'warn') sayLoudly(step, 'warning', `${line} (enforcement: warn)`)
  else step.console.print(`${step.gate}: ${line} (enforcement: observe, so the step does not fail)`)
  return { verdict: report.verdict, reason: report.reason, isFailed, report, verdictJson }
}

function sayLoudly(step: Step, level: 'error' | 'warning' | 'notice', line: string): void {
  step.console.annotate(level, line, { title: step.gate })
}
