import { canonicalJson } from '@velocity/report'
import { compareFingerprints } from '../fingerprint/compare-fingerprints.ts'
import { fingerprintText } from '../fingerprint/fingerprint-text.ts'
import { renderDifference } from '../fingerprint/render-difference.ts'
import type { RuleHit } from '../model/hit.ts'
import type { SchemaDifference, SchemaFingerprint } from '../model/schema.ts'
import type { Sha256 } from '../plan/make-lock.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import { type AcceptedDrift, driftDigest, unaccepted } from './accepted-drift.ts'
import { deployHit } from './deploy-hit.ts'
import type { DeployPhase } from './verify-applied.ts'
import { VERIFY_RULES } from './verify-rules.ts'

/** The live schema against the lock's. */
export interface SchemaVerification {
  readonly hits: readonly RuleHit[]
  /** Every difference, accepted ones too; null when the expected schema was not at hand to name them. */
  readonly differences: readonly SchemaDifference[] | null
  readonly acceptedCount: number
}

/**
 * MG-DRIFT-02: compares the live schema with the one that the change was proved on, or after the deployment with the one it leads to.
 *
 * Shape:  `expected` is the schema of the dry run's artifact, to name what differs; it counts only when its digest is the lock's.
 *         Without it a difference cannot be named, and none can be accepted.
 * Errors: never throws.
 */
export function verifySchema(
  phase: DeployPhase,
  lock: PlanLock,
  live: SchemaFingerprint,
  expected: SchemaFingerprint | null,
  accepted: AcceptedDrift | null,
  sha256: Sha256,
): SchemaVerification {
  const wanted = phase === 'before' ? lock.fingerprints.base : lock.fingerprints.head
  const digestOf = (one: SchemaFingerprint): string => `sha256:${sha256(fingerprintText(one))}`
  if (digestOf(live) === wanted) return { hits: [], differences: [], acceptedCount: 0 }
  const moment = phase === 'before' ? 'that the change was proved on' : 'that the change leads to'
  if (expected === null || digestOf(expected) !== wanted)
    return { hits: [unnamed(moment, expected !== null)], differences: null, acceptedCount: 0 }
  const { verdict, differences } = compareFingerprints(expected, live)
  // Another order of columns is another digest, and no drift.
  if (verdict !== 'different') return { hits: [], differences: [], acceptedCount: 0 }
  const open = unaccepted(differences, accepted, sha256)
  return {
    hits: open.map((one) => ({
      ...deployHit(
        VERIFY_RULES.drift,
        `the live schema is not the one ${moment}: ${renderDifference(one)}.`,
        'somebody changed the database by hand, or another deployment came in between.',
        `bring it into a migration, or accept it in the list that the policy names (accepted-drift), which the next lock binds:\n${entryOf(one, sha256)}`,
        { object: JSON.stringify([one.kind, one.name, one.property]) },
      ),
    })),
    differences,
    acceptedCount: differences.length - open.length,
  }
}

/** The line that would accept a difference as it stands. */
function entryOf(one: SchemaDifference, sha256: Sha256): string {
  const { kind, name, property } = one
  return canonicalJson({ kind, name, property, digest: driftDigest(one, sha256), reason: '…' })
}

function unnamed(moment: string, isOther: boolean): RuleHit {
  return deployHit(
    VERIFY_RULES.drift,
    `the live schema is not the one ${moment}; ${isOther ? 'the schema that was given is another too' : 'which objects differ is not known'}.`,
    'the lock holds a digest; objects are named with the schema of the dry run’s artifact beside it.',
    'give the artifact of the pull request’s run, so that the objects can be named.',
    { object: 'schema' },
  )
}
