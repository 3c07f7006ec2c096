import type { RuleHit } from '../model/hit.ts'
import type { MigrationHistory } from '../model/migration.ts'
import { versionKey } from '../order/version-key.ts'
import type { Sha256 } from '../plan/make-lock.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import { deployHit, listed } from './deploy-hit.ts'
import type { AppliedChecksums } from './read-applied-checksums.ts'
import type { AppliedState } from './read-applied-versions.ts'
import { VERIFY_RULES } from './verify-rules.ts'

/** Before the deployment or behind it. */
export type DeployPhase = 'before' | 'after'

const WHY = 'the proof holds for exactly these migrations on exactly that state.'

/**
 * Compares what the live database has applied with what the lock expects: before, everything but the lock's migrations; after,
 * these too.
 *
 * Shape:  [] when the pending set is the lock's. A table that cannot be read is a hit: it is not known what would run.
 * Errors: never throws.
 */
export function verifyApplied(
  phase: DeployPhase,
  lock: PlanLock,
  release: MigrationHistory,
  applied: AppliedState,
): readonly RuleHit[] {
  if (applied.kind === 'unreadable')
    return [
      hit(
        `it cannot be read what the live database has applied: ${applied.why}.`,
        'grant the role of the verification SELECT on the tool’s table.',
      ),
    ]
  const repeatable = new Set(release.migrations.filter(({ kind }) => kind === 'repeatable').map(({ name }) => name))
  const wanted = lock.files.map(({ version }) => version).filter((version) => !repeatable.has(version))
  if (applied.kind === 'read' && applied.records === 'newest')
    return verifyNewest(phase, lock, wanted, applied.versions.at(-1) ?? null)
  const versions = applied.kind === 'none' ? [] : applied.versions
  const known = release.migrations.filter(({ kind }) => kind === 'versioned').map(({ version }) => version)
  const has = new Set(versions.map(versionKey))
  const pending = known.filter((version) => !has.has(versionKey(version)))
  const expected = phase === 'before' ? wanted : []
  const isExpected = new Set(expected.map(versionKey))
  const surplus = pending.filter((version) => !isExpected.has(versionKey(version)))
  const early = expected.filter((version) => has.has(versionKey(version)))
  const isKnown = new Set(release.migrations.map(({ version, name }) => versionKey(version === '' ? name : version)))
  const foreign = versions.filter((version) => !version.startsWith('R__') && !isKnown.has(versionKey(version)))
  return [
    ...(early.length === 0
      ? []
      : [
          hit(
            `the live database has applied ${listed(early)} already.`,
            'nothing is left to deploy; look at who applied it.',
          ),
        ]),
    ...(surplus.length === 0
      ? []
      : [
          hit(
            `${listed(surplus)} ${phase === 'before' ? 'would run too' : 'did not run'}: ${surplus.length === 1 ? 'it is' : 'they are'} not applied${phase === 'before' ? ' and not part of what was proved' : ''}.`,
            phase === 'before'
              ? 'deploy the earlier change first, or prove both together.'
              : 'look at the output of the migration tool, and deploy again.',
          ),
        ]),
    ...(foreign.length === 0
      ? []
      : [
          hit(
            `the live database has applied ${listed(foreign)}, which the release does not hold.`,
            'merge what was deployed from elsewhere, and run the gate again.',
          ),
        ]),
  ]
}

/** A tool that notes only the newest version. */
function verifyNewest(
  phase: DeployPhase,
  lock: PlanLock,
  wanted: readonly string[],
  newest: string | null,
): readonly RuleHit[] {
  const expected = phase === 'before' ? lock.applied.newest : (wanted.at(-1) ?? lock.applied.newest)
  const same =
    expected === null
      ? newest === null || /^0*$/u.test(newest)
      : newest !== null && versionKey(newest) === versionKey(expected)
  if (same) return []
  return [
    hit(
      `the live database stands at ${newest ?? 'no version'}; ${expected ?? 'no version'} is expected ${phase === 'before' ? 'before' : 'after'} the deployment.`,
      phase === 'before'
        ? 'deploy what lies between first, or run the gate again on the present base.'
        : 'look at the output of the migration tool, and deploy again.',
    ),
  ]
}

/**
 * Compares the checksums that the tool noted with the release's scripts.
 *
 * Errors: never throws.
 */
export function verifyChecksums(
  release: MigrationHistory,
  checksums: AppliedChecksums,
  sha256: Sha256,
): readonly RuleHit[] {
  if (checksums === null) return []
  return release.migrations.flatMap(({ version, up }) => {
    const noted = checksums.get(version)
    if (noted === undefined || noted.toLowerCase() === sha256(up.sql)) return []
    return [
      deployHit(
        VERIFY_RULES.checksums,
        `the live database has applied another text of ${version} than the release holds.`,
        'the file was edited after it was applied, or applied from another branch.',
        'restore the file that was applied.',
        { version, path: up.path, object: version },
      ),
    ]
  })
}

function hit(message: string, fix: string): RuleHit {
  return deployHit(VERIFY_RULES.pending, message, WHY, fix, { object: 'pending' })
}
