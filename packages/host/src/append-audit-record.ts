import type { AuditRecord } from '@velocity/model'
import { canonicalJson, OUTPUT_ROOT } from '@velocity/report'
import type { LocalPorts } from './create-host.ts'
import type { Ending } from './ending.ts'
import type { Environment } from './environment.ts'
import { runUrlOf } from './render-context-of.ts'

/** One line a record, oldest first. */
export const AUDIT_FILE = `${OUTPUT_ROOT}/audit.jsonl`

const MAX_AUDIT_BYTES = 16 * 1024 * 1024

/**
 * Appends the step's audit record to the run's chain.
 *
 * Shape:  one line of canonical JSON; `previous` is the digest of the line before it, without its line feed.
 * Errors: those of `Files`; VEL_FILE_TOO_LARGE for a chain over 16 MiB, which is left as it is.
 */
export async function appendAuditRecord(
  { files, clock, codec }: LocalPorts,
  env: Environment,
  step: { readonly gate: string; readonly id: string },
  ending: Ending,
): Promise<void> {
  const earlier = (await files.stat(AUDIT_FILE)) === null ? '' : await files.readText(AUDIT_FILE, MAX_AUDIT_BYTES)
  const last = earlier.trimEnd().split('\n').at(-1) ?? ''
  const record: AuditRecord = {
    schema: 'velocity.audit-record/1',
    at: clock.now().toISOString(),
    gate: step.gate,
    id: step.id,
    verdict: ending.verdict,
    reason: ending.reason,
    actor: env['GITHUB_ACTOR'] ?? '',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    headSha: ending.report?.subject.headSha ?? env['GITHUB_SHA'] ?? '',
    runUrl: runUrlOfEnvironment(env),
    // Of nothing, when the gate left no report.
    reportDigest: `sha256:${codec.sha256(ending.verdictJson ?? '')}`,
    ...digestsOf(ending),
    waivers: waiversOf(ending),
    previous: last === '' ? null : `sha256:${codec.sha256(last)}`,
  }
  await files.write(AUDIT_FILE, `${earlier}${canonicalJson(record)}\n`)
}

/** What a later run has to find again is written out: the report itself may be gone by then. */
function digestsOf({ report }: Ending): Pick<AuditRecord, 'digests'> {
  const digests = Object.entries(report?.facts ?? {}).filter(
    (fact): fact is [string, string] => fact[0].endsWith('-digest') && typeof fact[1] === 'string',
  )
  return digests.length === 0 ? {} : { digests: Object.fromEntries(digests) }
}

function waiversOf({ report }: Ending): readonly string[] {
  const ids = (report?.findings ?? []).flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver.id]))
  return [...new Set(ids)].sort()
}

function runUrlOfEnvironment(env: Environment): string | null {
  return runUrlOf({
    repository: env['GITHUB_REPOSITORY'] || null,
    runId: env['GITHUB_RUN_ID'] ? Number(env['GITHUB_RUN_ID']) : null,
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
  })
}
