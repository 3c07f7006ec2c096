import { UserError } from '@velocity/model'
import { appendSummary } from './append-summary.ts'
import type { Step } from './create-step.ts'
import type { Ending } from './ending.ts'
import { explainUserError, renderErrorSummary } from './explain-user-error.ts'
import { setOutputs } from './set-outputs.ts'

/**
 * Says why there is no verdict, and fails the step: for a mistake what, why, fix and code; for a bug its stack.
 *
 * Shape:  always a failed, inconclusive ending, whatever the enforcement: what could not be judged was not observed either.
 * Errors: never throws.
 */
export async function reportError(step: Step, error: unknown): Promise<Ending> {
  const reason = error instanceof UserError ? error.code : 'bug'
  const explanation = error instanceof UserError ? explainMistake(step, error) : explainBug(step, error)
  try {
    setOutputs(step.env, { verdict: 'inconclusive', 'exit-reason': reason })
    await appendSummary(step.env, step.redactor.redact(explanation))
  } catch (failure) {
    step.console.print(`outputs or summary could not be written: ${String(failure)}`)
  }
  return { verdict: 'inconclusive', reason, isFailed: true, report: null, verdictJson: null }
}

function explainMistake(step: Step, error: UserError): string {
  const lines = explainUserError(step, error)
  step.console.annotate('error', `${error.message} (${error.code})`, { title: step.gate })
  step.console.print(lines)
  return renderErrorSummary(`${step.gate} could not judge`, lines)
}

function explainBug(step: Step, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`
  const headline = `this is a bug in ${step.gate}`
  step.console.annotate('error', `${headline}: ${stack.split('\n', 1)[0]}`, { title: step.gate })
  step.console.print(
    `${stack}\n\n${headline}. The step fails because nothing was judged. Please report it with the lines above.`,
  )
  return renderErrorSummary(headline, stack)
}
