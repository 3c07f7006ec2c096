import type { RuleHit } from '../model/hit.ts'
import type { MigrationHistory } from '../model/migration.ts'
import { appliedOf, lockedFile, type Sha256 } from '../plan/make-lock.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { deployHit, listed } from './deploy-hit.ts'
import { VERIFY_RULES } from './verify-rules.ts'

const WHY = 'what is deployed would not be what the pull request proved.'
const FIX = 'deploy the commit that the lock names, or run the gate on this one and deploy with its lock.'

/**
 * Recomputes the digests of the release's own files and compares them with the lock.
 *
 * Shape:  a hit for each script that is missing or differs, and one when the history before them is another.
 * Errors: never throws.
 */
export function verifyFiles(lock: PlanLock, release: MigrationHistory, sha256: Sha256): readonly RuleHit[] {
  const byLabel = new Map(release.migrations.map((one) => [labelOf(one), one]))
  const hits = lock.files.flatMap((locked) => {
    const found = byLabel.get(locked.version)
    if (found === undefined) return [hit(`the release lacks the migration ${locked.version} (${locked.path}).`, locked)]
    const now = lockedFile(found, sha256)
    return [
      ...(now.up === locked.up ? [] : [hit(`${now.path} is not the script that was proved.`, locked)]),
      ...(now.down === locked.down
        ? []
        : [hit(downWords(now.downPath, locked.downPath), { ...locked, path: now.downPath ?? now.path })]),
    ]
  })
  return [...hits, ...otherHistory(lock, release, sha256)]
}

function downWords(now: string | null, proved: string | null): string {
  if (now === null) return `the release lacks the down ${proved}, which was proved.`
  return proved === null
    ? `the release holds the down ${now}, which was never run.`
    : `${now} is not the down that was proved.`
}

function otherHistory(lock: PlanLock, release: MigrationHistory, sha256: Sha256): readonly RuleHit[] {
  const own = new Set(lock.files.map(({ version }) => version))
  const before = release.migrations
    .filter((one) => one.kind !== 'repeatable' && !own.has(labelOf(one)))
    .map(({ version }) => version)
  if (appliedOf(before, sha256).digest === lock.applied.digest) return []
  const words =
    before.length === lock.applied.count
      ? 'other migrations before it than those it was proved on'
      : `${before.length} migrations beside it, and it was proved on ${lock.applied.count}`
  return [
    deployHit(VERIFY_RULES.files, `the release holds ${words} (newest: ${listed(before.slice(-1))}).`, WHY, FIX, {
      object: 'history',
    }),
  ]
}

function hit(message: string, { version, path }: { readonly version: string; readonly path: string }): RuleHit {
  return deployHit(VERIFY_RULES.files, message, WHY, FIX, { version, path, object: path })
}
