import { UserError } from '@velocity/model'
import { commentMarker, renderUnjudgedComment, type Unjudged } from '@velocity/report'
import type { ActionHost } from './adapters.ts'
import { reportIdOf, type Step } from './create-step.ts'
import { errorsUrlOf } from './errors-url-of.ts'
import { repositoryUrlOf, runUrlOf } from './render-context-of.ts'

/**
 * Takes back the comment of an earlier run when this one reached no verdict: a green comment must not stay on a red pull request.
 *
 * Shape:  only on a pull request, with a token, and unless the input `comment` is `never`. A comment that is there is updated,
 *         none is created. What failed is a warning.
 * Errors: never throws.
 */
export async function correctComment(step: Step, host: ActionHost, error: unknown): Promise<void> {
  const { github, context } = host
  if (github === null || context.event.kind !== 'pull_request' || step.inputs.get('comment') === 'never') return
  const name = { gate: step.reportGate, id: reportIdOf(step) }
  const body = renderUnjudgedComment(
    { ...name, ...tell(step, error) },
    {
      repositoryUrl: repositoryUrlOf(context),
      headSha: context.event.headSha,
      runUrl: runUrlOf(context),
      ...catalogueOf(step),
    },
  )
  try {
    const marker = commentMarker(name)
    const redacted = step.redactor.redact(body)
    const outcome = await github.upsertComment(context.event.number, marker, redacted, { isUpdateOnly: true })
    if (outcome.kind === 'forbidden') noteStale(step, outcome.why)
  } catch (failure) {
    noteStale(step, failure instanceof UserError ? `${failure.message} (${failure.code})` : String(failure))
  }
}

function tell(step: Step, error: unknown): Omit<Unjudged, 'gate' | 'id'> {
  if (!(error instanceof UserError)) {
    return { message: `this is a bug in ${step.gate}`, why: "the run's log holds the details." }
  }
  const { message, why, fix, code } = error
  return { message, fix, code, ...(why === undefined ? {} : { why }) }
}

function catalogueOf({ env }: Step): { readonly errorsUrl?: string } {
  const errorsUrl = errorsUrlOf(env)
  return errorsUrl === null ? {} : { errorsUrl }
}

function noteStale(step: Step, why: string): void {
  step.console.annotate('warning', `A comment of an earlier run may still stand on the pull request: ${why}`, {
    title: step.gate,
  })
}
