import type { GateReport } from '@velocity/model'
import type { CheckAnnotation, CheckRun, GateOutcome, GitHub, RunContext, WriteOutcome } from '@velocity/ports'
import { type Annotation, commentMarker, renderComment, selectAnnotations } from '@velocity/report'
import { annotatedReport } from './annotated-report.ts'
import type { Step } from './create-step.ts'
import { renderContextOf } from './render-context-of.ts'

/** GitHub's limit for a check run's title and summary, in characters. */
const MAX_CHARACTERS = 65_535
const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const

type PublishingStep = Pick<Step, 'env' | 'redactor'>

/**
 * Writes a check run with every annotation, where the gate was told to.
 *
 * Shape:  null when it was not. Its conclusion is `neutral` for a verdict that is not enforced, and for another run's.
 * Errors: those of the GitHub port.
 */
export async function publishCheckRun(
  github: GitHub,
  step: PublishingStep,
  context: RunContext,
  outcome: GateOutcome,
): Promise<WriteOutcome | null> {
  return outcome.publish.hasCheckRun ? github.createCheckRun(buildCheckRun(step, context, outcome)) : null
}

function buildCheckRun(step: PublishingStep, context: RunContext, outcome: GateOutcome): CheckRun {
  const { report, publish } = outcome
  const annotations =
    publish.annotations === 'none' ? [] : selectAnnotations(annotatedReport(outcome), Number.POSITIVE_INFINITY).shown
  return {
    name: `velocity / ${report.gate}${report.id === 'default' ? '' : ` (${report.id})`}`,
    headSha: publish.target?.headSha ?? headShaOf(context),
    // A report that another run left may come from a fork's own workflow: it is shown, and never becomes a green check.
    conclusion: publish.target === undefined ? conclusionOf(report) : 'neutral',
    title: report.headline.slice(0, MAX_CHARACTERS),
    summary: summaryOf(step, context, report),
    annotations: annotations.flatMap(toCheckAnnotation),
  }
}

function headShaOf({ event, sha }: RunContext): string {
  return event.kind === 'pull_request' || event.kind === 'merge_group' ? event.headSha : sha
}

function conclusionOf({ verdict, enforcement }: GateReport): CheckRun['conclusion'] {
  if (verdict === 'pass') return 'success'
  return enforcement === 'enforce' ? 'failure' : 'neutral'
}

function summaryOf(step: PublishingStep, context: RunContext, report: GateReport): string {
  const text = step.redactor.redact(
    renderComment(report, renderContextOf(step.env, context, report), commentMarker(report)),
  )
  return text.length <= MAX_CHARACTERS ? text : report.headline
}

function toCheckAnnotation(annotation: Annotation): readonly CheckAnnotation[] {
  const { path, startLine, endLine, level, message, title } = annotation
  if (path === null) return []
  const first = startLine ?? 1
  return [{ path, startLine: first, endLine: endLine ?? first, level: LEVELS[level], message, title }]
}
