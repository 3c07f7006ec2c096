import type { Section } from '@velocity/model'
import type { RuleHit } from '../model/hit.ts'
import type { MigrationHistory } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { Sha256 } from '../plan/make-lock.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import type { AcceptedDrift } from './accepted-drift.ts'
import { deployHit, listed } from './deploy-hit.ts'
import type { PreflightVerdict } from './judge-preflight.ts'
import type { AttestationResult } from './lock-attestation.ts'
import type { AppliedChecksums } from './read-applied-checksums.ts'
import type { AppliedState } from './read-applied-versions.ts'
import { type DeployPhase, verifyApplied, verifyChecksums } from './verify-applied.ts'
import { verifyFiles } from './verify-files.ts'
import { VERIFY_RULES } from './verify-rules.ts'
import { verifySchema } from './verify-schema.ts'

/** What a deployment is judged by. */
export interface VerifyRequest {
  readonly phase: DeployPhase
  readonly lock: PlanLock
  readonly attestation: AttestationResult
  /** Whether an unsigned lock is refused. */
  readonly isSignatureRequired: boolean
  /** The release's own directory of migrations. */
  readonly release: MigrationHistory
  /** null when the layout has no table that a query can read. */
  readonly applied: AppliedState | null
  readonly checksums: AppliedChecksums
  readonly live: SchemaFingerprint
  /** The schema of the dry run's artifact: `before`, or `after` behind the deployment; null when it is not at hand. */
  readonly expected: SchemaFingerprint | null
  /** The list and the digest of its text. */
  readonly acceptedDrift: { readonly list: AcceptedDrift; readonly digest: string } | null
  /** Releases and digests of plans that are known to be deployed; null when nobody said. */
  readonly deployed: readonly string[] | null
  /** `YYYY-MM-DD`, in UTC. */
  readonly today: string
  /** null behind the deployment, and where nobody looked. */
  readonly preflight: PreflightVerdict | null
  /** What `runChecks` gave. */
  readonly checks: readonly RuleHit[]
}

/** What a verification comes to. */
export interface DeployVerification {
  readonly hits: readonly RuleHit[]
  readonly sections: readonly Section[]
  readonly notices: readonly string[]
}

/**
 * Judges whether exactly what was proved is about to be deployed to exactly what it was proved on; behind the deployment, whether it
 * came to what was proved.
 *
 * Shape:  hits in the order of the questions; the section has a row for each question, also for those that are well.
 * Errors: never throws.
 */
export function verifyDeploy(request: VerifyRequest, sha256: Sha256): DeployVerification {
  const { phase, lock, release, applied, checksums, preflight, acceptedDrift } = request
  const schema = verifySchema(phase, lock, request.live, request.expected, acceptedDrift?.list ?? null, sha256)
  const parts: readonly { readonly what: string; readonly hits: readonly RuleHit[]; readonly well: string }[] = [
    { what: 'lock', hits: verifyLock(request), well: `${lock.verdict}, rollback ${lock.rollback}` },
    { what: 'files', hits: verifyFiles(lock, release, sha256), well: `${lock.files.length} as proved` },
    {
      what: 'applied',
      hits: applied === null ? [] : verifyApplied(phase, lock, release, applied),
      well: applied === null ? 'not looked at' : phase === 'before' ? 'pending is what was proved' : 'nothing pending',
    },
    {
      what: 'checksums',
      hits: verifyChecksums(release, checksums, sha256),
      well: checksums === null ? 'not kept' : 'as applied',
    },
    {
      what: 'schema',
      hits: schema.hits,
      well:
        schema.acceptedCount === 0
          ? 'as expected'
          : `as expected, ${schema.acceptedCount} ${schema.acceptedCount === 1 ? 'difference' : 'differences'} accepted`,
    },
    { what: 'preflight', hits: preflight?.hits ?? [], well: preflight === null ? 'not looked at' : 'quiet' },
    {
      what: 'checks',
      hits: request.checks,
      well: lock.checks[phase === 'before' ? 'pre' : 'post'].length === 0 ? 'none' : 'hold',
    },
  ]
  const rows = parts.map(({ what, hits, well }) => [
    what,
    hits.length === 0 ? well : `${hits.length} ${hits.length === 1 ? 'problem' : 'problems'}`,
  ])
  return {
    hits: parts.flatMap(({ hits }) => hits),
    sections: [{ title: `Deployment: ${phase}`, columns: ['What', 'Result'], rows }],
    notices: [...noticesOf(request), ...(preflight?.notices ?? [])],
  }
}

function verifyLock({
  lock,
  attestation,
  isSignatureRequired,
  acceptedDrift,
  deployed,
  today,
  phase,
}: VerifyRequest): readonly RuleHit[] {
  const hits: RuleHit[] = []
  if (lock.verdict !== 'pass')
    hits.push(
      lockHit(
        `the lock says “${lock.verdict}”: the pull request was not proved.`,
        'deploy a commit whose gate passed.',
        'verdict',
      ),
    )
  if (attestation.kind === 'invalid')
    hits.push(
      lockHit(
        `the signature of the lock is not valid: ${attestation.why}.`,
        'take the lock from the artifact of the pull request’s own run.',
        'signature',
      ),
    )
  if (attestation.kind === 'unsigned' && isSignatureRequired)
    hits.push(lockHit('the lock is not signed.', 'let the gate sign it, or do not ask for a signature.', 'signature'))
  const drift = acceptedDrift?.digest ?? null
  if (lock.acceptedDrift !== null && lock.acceptedDrift !== drift)
    hits.push(
      lockHit(
        `the list of accepted drift is ${drift === null ? 'not there' : 'not the one that the lock names'}.`,
        'deploy with the list that was approved, or run the gate again.',
        'accepted drift',
      ),
    )
  if (lock.acceptedDrift === null && drift !== null)
    hits.push(
      lockHit(
        'the list of accepted drift is not bound by the lock.',
        'name it in the policy, so that the gate binds it on the pull request:\nmigrations:\n  accepted-drift: db/accepted-drift.json',
        'accepted drift',
      ),
    )
  if (phase === 'after') return hits
  if (lock.expires !== null && lock.expires < today) hits.push(expired(lock, today))
  if (lock.after !== null && deployed !== null && !deployed.includes(lock.after))
    hits.push(notDeployed(lock.after, deployed))
  return hits
}

function expired({ waivers, expires }: PlanLock, today: string): RuleHit {
  const ended = waivers.filter((one) => one.expires < today).map(({ id, expires: day }) => `waiver ${id} (${day})`)
  return deployHit(
    VERIFY_RULES.expired,
    `the lock was good until ${expires}; today is ${today}${ended.length === 0 ? '' : `: ${listed(ended)}`}.`,
    'what was approved was approved until a day that is past.',
    'have it approved again with a new day, or mend what was waived, and run the gate again.',
    { object: 'expires' },
  )
}

function notDeployed(after: string, deployed: readonly string[]): RuleHit {
  return deployHit(
    VERIFY_RULES.after,
    `${after} has to be deployed before, and is not among what is: ${listed(deployed) || 'nothing'}.`,
    'code that still needs what this change removes may be running.',
    `deploy ${after} first.`,
    { object: after },
  )
}

function noticesOf({
  lock,
  attestation,
  deployed,
  applied,
  checksums,
  phase,
  preflight,
}: VerifyRequest): readonly string[] {
  return [
    ...(attestation.kind === 'verified' ? [`the lock is signed by ${attestation.by}.`] : []),
    ...(attestation.kind === 'unsigned'
      ? ['the lock is not signed: whoever can change the file can change what it says.']
      : []),
    ...(applied === null
      ? [`what is applied was not looked at: ${lock.layout} keeps no table that a query can read.`]
      : []),
    ...(checksums === null ? ['checksums of applied migrations were not compared.'] : []),
    ...(phase === 'before' && lock.after !== null && deployed === null
      ? [`whether ${lock.after} is deployed was not looked at: nobody said what is.`]
      : []),
    ...(phase === 'before' && preflight === null ? ['how busy the live database is was not looked at.'] : []),
  ]
}

function lockHit(message: string, fix: string, object: string): RuleHit {
  return deployHit(VERIFY_RULES.lock, message, 'a lock is the permission to deploy, and this one is none.', fix, {
    object,
  })
}
