import { appendAuditRecord } from './append-audit-record.ts'
import type { LocalPorts } from './create-host.ts'
import { reportIdOf, type Step } from './create-step.ts'
import type { Ending } from './ending.ts'
import { sendOtlpSpan } from './otlp-span.ts'

/**
 * Leaves the traces of a step that is over: its audit record and, where a collector is named, its span.
 *
 * Errors: never throws. A record that cannot be written is a warning, a span that cannot be sent a debug line.
 */
export async function closeStep(step: Step, local: LocalPorts, startedAt: Date, ending: Ending): Promise<void> {
  const gate = ending.report?.gate ?? step.reportGate
  const id = ending.report?.id ?? reportIdOf(step)
  try {
    await appendAuditRecord(local, step.env, { gate, id }, ending)
  } catch (error) {
    step.console.annotate('warning', `The audit record was not written: ${messageOf(error)}`, { title: step.gate })
  }
  try {
    await sendOtlpSpan(
      { ...step.env, TRACEPARENT: step.inputs.get('traceparent') || step.env['TRACEPARENT'] },
      {
        name: step.gate,
        startedAt,
        endedAt: local.clock.now(),
        isFailed: ending.isFailed,
        attributes: {
          'velocity.gate': gate,
          'velocity.id': id,
          'velocity.verdict': ending.verdict,
          'velocity.reason': ending.reason,
          'vcs.repository.name': step.env['GITHUB_REPOSITORY'] ?? '',
          'vcs.ref.head.revision': ending.report?.subject.headSha ?? step.env['GITHUB_SHA'] ?? '',
        },
      },
    )
  } catch (error) {
    step.console.debug(`the span was not sent: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
