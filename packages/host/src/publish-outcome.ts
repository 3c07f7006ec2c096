import type { GateOutcome } from '@velocity/ports'
import { renderSummary } from '@velocity/report'
import type { ActionHost } from './adapters.ts'
import { appendSummary } from './append-summary.ts'
import { conclude } from './conclude.ts'
import type { Step } from './create-step.ts'
import type { Ending } from './ending.ts'
import { printAnnotations } from './print-annotations.ts'
import { printDetails } from './print-details.ts'
import { publishRemotely } from './publish-remotely.ts'
import { renderContextOf } from './render-context-of.ts'
import { setOutputs } from './set-outputs.ts'
import { writeReportFiles } from './write-report-files.ts'

/**
 * Publishes what a gate gives back: files, outputs, summary and annotations first, which need nobody else, then GitHub.
 *
 * Errors: those of `Files.write`; GitHub's failures are said and change nothing.
 */
export async function publishOutcome(step: Step, host: ActionHost, outcome: GateOutcome): Promise<Ending> {
  const { report } = outcome
  const written = await writeReportFiles(host.files, outcome)
  const summary = renderSummary(report, renderContextOf(step.env, host.context, report))
  await appendSummary(step.env, step.redactor.redact(summary))
  printDetails(step.console, report)
  printAnnotations(step.console, outcome)
  const ending = conclude(step, outcome, written.verdictJson)
  await publishRemotely(step, host, outcome, written.verdictJson)
  setOutputs(step.env, {
    ...outcome.outputs,
    ...written.paths,
    verdict: report.verdict,
    'exit-reason': report.reason,
  })
  return ending
}
