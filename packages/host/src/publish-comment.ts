import type { GateReport } from '@velocity/model'
import type { GateOutcome, GitHub, RunContext, WriteOutcome } from '@velocity/ports'
import { commentMarker, renderComment } from '@velocity/report'
import type { Step } from './create-step.ts'
import { renderContextOf } from './render-context-of.ts'

/**
 * Writes the one comment of this gate, where there is a pull request and the choice allows it.
 *
 * Shape:  null when there is nothing to write. `on-change` creates a comment only for a finding, and updates one that is there.
 * Errors: those of the GitHub port.
 */
export async function publishComment(
  github: GitHub,
  step: Pick<Step, 'env' | 'redactor'>,
  context: RunContext,
  outcome: GateOutcome,
): Promise<WriteOutcome | null> {
  const pullNumber = pullNumberOf(context, outcome)
  if (pullNumber === null || outcome.publish.comment === 'never') return null
  const { report, publish } = outcome
  const marker = commentMarker(report)
  const body = step.redactor.redact(renderComment(report, renderContextOf(step.env, context, report), marker))
  const isUpdateOnly = publish.comment === 'on-change' && !hasFinding(report)
  return github.upsertComment(pullNumber, marker, body, { isUpdateOnly })
}

/** The pull request that the verdict is for: the one that the gate names, or that of the event. */
function pullNumberOf(context: RunContext, { publish }: GateOutcome): number | null {
  if (publish.target !== undefined) return publish.target.pullNumber
  return context.event.kind === 'pull_request' ? context.event.number : null
}

function hasFinding(report: GateReport): boolean {
  return report.verdict !== 'pass' || report.findings.length > 0
}
