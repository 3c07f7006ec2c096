import { UserError } from '@velocity/model'
import type { GateOutcome, WriteOutcome } from '@velocity/ports'
import { verdictArtifactName } from '@velocity/report'
import type { ActionHost } from './adapters.ts'
import type { Step } from './create-step.ts'
import { publishCheckRun } from './publish-check-run.ts'
import { publishComment } from './publish-comment.ts'

const RETENTION_DAYS = 7

interface Refusal {
  readonly name: string
  readonly why: string
}

/** One thing that is sent to GitHub. */
interface Part {
  readonly name: string
  readonly send: () => Promise<WriteOutcome | null>
}

/**
 * Sends what belongs on GitHub: the comment, the check run, and where the token may not write them (a fork, Dependabot) the
 * verdict for a second workflow to publish.
 *
 * Shape:  what the token may not write is named in one notice; what GitHub did not take is named in a warning. Neither changes
 *         the verdict.
 * Errors: only bugs; a `UserError` of a port becomes the warning.
 */
export async function publishRemotely(
  step: Step,
  host: ActionHost,
  outcome: GateOutcome,
  verdictJson: string,
): Promise<void> {
  const refused: Refusal[] = []
  if (host.github === null && outcome.publish.comment === 'always') noteMissingToken(step)
  for (const part of partsOf(step, host, outcome)) {
    const result = await attempt(step, part)
    if (result?.kind === 'forbidden') refused.push({ name: part.name, why: result.why })
  }
  if (refused.length > 0) noteRefusal(step, host, refused)
  if (isFork(host) || refused.length > 0) await keepForPublishing(step, host, outcome, verdictJson)
}

function partsOf(step: Step, host: ActionHost, outcome: GateOutcome): readonly Part[] {
  const { github, context } = host
  if (github === null) return []
  return [
    { name: 'comment', send: () => publishComment(github, step, context, outcome) },
    { name: 'check run', send: () => publishCheckRun(github, step, context, outcome) },
  ]
}

async function attempt(step: Step, part: Part): Promise<WriteOutcome | null> {
  try {
    return await part.send()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    step.console.annotate(
      'warning',
      `The ${part.name} was not published: ${error.message} (${error.code}) The verdict stands.`,
      {
        title: step.gate,
      },
    )
    return null
  }
}

function noteMissingToken(step: Step): void {
  step.console.annotate('warning', 'The comment was asked for and not written: the input "token" is empty.', {
    title: step.gate,
  })
}

function noteRefusal(step: Step, host: ActionHost, refused: readonly Refusal[]): void {
  const why = isFork(host)
    ? "a fork's pull request runs with a token that may only read"
    : refused.map((refusal) => refusal.why).join('; ')
  const hint = isFork(host) ? ' A publish workflow can write the comment: docs/workflows.md#publishyml.' : ''
  step.console.annotate(
    'notice',
    `The ${refused.map((refusal) => refusal.name).join(' and the ')} could not be written: ${why}. The step's summary has it all.${hint}`,
    {
      title: step.gate,
    },
  )
}

async function keepForPublishing(
  step: Step,
  host: ActionHost,
  outcome: GateOutcome,
  verdictJson: string,
): Promise<void> {
  const { report } = outcome
  if (host.artifacts === null || host.context.event.kind !== 'pull_request') return
  const name = verdictArtifactName(report.gate, report.id)
  try {
    const content = new TextEncoder().encode(verdictJson)
    await host.artifacts.upload(name, [{ name: 'verdict.json', content }], RETENTION_DAYS)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    step.console.annotate(
      'notice',
      `The verdict was not kept for a publishing workflow: ${error.message} (${error.code})`,
      {
        title: step.gate,
      },
    )
  }
}

function isFork({ context }: ActionHost): boolean {
  return context.event.kind === 'pull_request' && context.event.isFork
}
