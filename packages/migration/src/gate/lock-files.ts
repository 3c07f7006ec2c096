import type { GateReport } from '@velocity/model'
import type { OutputFile } from '@velocity/ports'
import { canonicalJson } from '@velocity/report'
import { lockText, makeLock } from '../plan/make-lock.ts'
import { rolesOf } from '../verify/foreign-grants.ts'
import type { DatabaseJudgement } from './judge-database.ts'
import { schemaDigest } from './judge-plan.ts'
import type { MigrationPorts } from './migration-ports.ts'

/** What a lock binds beside the judgement itself. */
export interface Bound {
  /** `sha256:<hex>` of the list of accepted drift; null when configuration names none. */
  readonly acceptedDrift: string | null
}

/** The locks of a run. */
export interface LockFiles {
  readonly files: readonly OutputFile[]
  /** `sha256:<hex>` of the lock, of several of their digests; null when there is none. */
  readonly digest: string | null
}

/**
 * Writes what was proved as `plan.lock.json`, for the deployment to hold on to.
 *
 * Shape:  one for each database whose rollback was judged; of several the files carry their names.
 * Errors: never throws.
 */
export function lockFiles(
  judgements: readonly DatabaseJudgement[],
  report: Pick<GateReport, 'verdict' | 'findings' | 'subject'>,
  bound: Bound,
  { codec }: Pick<MigrationPorts, 'codec'>,
): LockFiles {
  const sha256 = (text: string): string => codec.sha256(text)
  const locks = judgements.flatMap((judgement) => {
    const lock = lockOf(judgement, report, bound, codec)
    return lock === null ? [] : [{ name: judgement.settings.name, text: lockText(lock) }]
  })
  const digests = locks.map(({ text }) => `sha256:${sha256(text)}`)
  const [only] = digests
  return {
    files: locks.map(({ name, text }) => ({
      output: 'lock',
      name: locks.length === 1 ? 'plan.lock.json' : `${name}.plan.lock.json`,
      content: text,
    })),
    digest: digests.length > 1 ? `sha256:${sha256(canonicalJson(digests))}` : (only ?? null),
  }
}

function lockOf(
  { settings, change, run, plan }: DatabaseJudgement,
  { verdict, findings, subject }: Pick<GateReport, 'verdict' | 'findings' | 'subject'>,
  { acceptedDrift }: Bound,
  codec: MigrationPorts['codec'],
): ReturnType<typeof makeLock> | null {
  const dryRun = run?.dryRun
  if (dryRun == null || dryRun.before === null || dryRun.after === null || dryRun.proof === null) return null
  const { rolledBack, class: rollback } = dryRun.proof
  const waivers = findings.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver]))
  return makeLock(
    {
      engine: dryRun.engine,
      layout: change.head.layout,
      database: settings.name,
      baseCommit: subject.baseSha,
      headCommit: subject.headSha,
      fingerprints: {
        base: schemaDigest(dryRun.before, codec),
        head: schemaDigest(dryRun.after, codec),
        rolledBack: rolledBack === null ? null : schemaDigest(rolledBack, codec),
      },
      roles: rolesOf(dryRun.before, dryRun.after),
      verdict,
      rollback,
      waivers: [...new Map(waivers.map(({ id, expires }) => [id, { id, expires }])).values()],
      acceptedDrift,
      plan: plan?.source ?? null,
      migrations: change.unit,
      baseVersions: change.base.migrations.filter(({ kind }) => kind !== 'repeatable').map(({ version }) => version),
    },
    (text) => codec.sha256(text),
  )
}
