import type { GateReport } from '@velocity/model'
import type { GateOutcome, GitHub, RunContext, WriteOutcome } from '@velocity/ports'
import { commentMarker, renderComment } from '@velocity/report'
import { renderContextOf } from './render-context-of.ts'

/**
 * Writes the one comment of this gate, where there is a pull request and the choice allows it.
 *
 * Shape:  null when there is nothing to write. `on-change` writes once there is a finding.
 * Errors: those of the GitHub port.
 */
export async function publishComment(
  github: GitHub,
  context: RunContext,
  outcome: GateOutcome,
): Promise<WriteOutcome | null> {
  const pullNumber = pullNumberOf(context, outcome)
  if (pullNumber === null || !isCommentWanted(outcome)) return null
  const { report } = outcome
  const marker = commentMarker(report)
  return github.upsertComment(pullNumber, marker, renderComment(report, renderContextOf(context, report), marker))
}

/** The pull request that the verdict is for: the one that the gate names, or that of the event. */
export function pullNumberOf(context: RunContext, { publish }: GateOutcome): number | null {
  if (publish.target !== undefined) return publish.target.pullNumber
  return context.event.kind === 'pull_request' ? context.event.number : null
}

function isCommentWanted({ publish, report }: GateOutcome): boolean {
  if (publish.comment === 'on-change') return hasFinding(report)
  return publish.comment !== 'never'
}

function hasFinding(report: GateReport): boolean {
  return report.verdict !== 'pass' || report.findings.length > 0
}
