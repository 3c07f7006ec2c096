import { VERSION } from '@velocity/model'
import { canonicalJson } from '@velocity/report'
import type { Migration } from '../model/migration.ts'
import { labelOf } from '../proof/rollback-of.ts'
import type { MigrationPlan } from './migration-plan.ts'
import type { LockedFile, PlanLock } from './plan-lock.ts'

/** What a lock is made of. */
export interface LockFacts
  extends Pick<
    PlanLock,
    | 'engine'
    | 'layout'
    | 'database'
    | 'baseCommit'
    | 'headCommit'
    | 'fingerprints'
    | 'roles'
    | 'verdict'
    | 'rollback'
    | 'waivers'
    | 'acceptedDrift'
  > {
  readonly plan: { readonly plan: MigrationPlan; readonly text: string } | null
  /** Migrations of the pull request, in the order they are applied. */
  readonly migrations: readonly Migration[]
  /** Versions of the base, in the order they are applied. */
  readonly baseVersions: readonly string[]
}

/** SHA-256 of a text's UTF-8 bytes as lower-case hex. */
export type Sha256 = (text: string) => string

/**
 * Makes the lock of a pull request.
 *
 * Shape:  waivers sorted by id. Equal facts give an equal lock.
 * Errors: never throws.
 */
export function makeLock(facts: LockFacts, sha256: Sha256): PlanLock {
  const { plan, baseVersions } = facts
  const ends = [plan?.plan.expires ?? null, ...facts.waivers.map(({ expires }) => expires)].filter(
    (day) => day !== null,
  )
  return {
    schema: 'velocity.migration-lock/1',
    tool: VERSION,
    engine: { product: facts.engine.product, version: facts.engine.version },
    layout: facts.layout,
    database: facts.database,
    baseCommit: facts.baseCommit,
    headCommit: facts.headCommit,
    files: facts.migrations.map((one) => lockedFile(one, sha256)),
    applied: appliedOf(baseVersions, sha256),
    fingerprints: facts.fingerprints,
    roles: facts.roles,
    verdict: facts.verdict,
    rollback: facts.rollback,
    waivers: facts.waivers
      .map(({ id, expires }) => ({ id, expires }))
      .toSorted((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)),
    plan: plan === null ? null : { path: plan.plan.path, digest: `sha256:${sha256(plan.text)}` },
    phase: plan?.plan.phase ?? null,
    after: plan?.plan.after ?? null,
    checks: { pre: plan?.plan.checks.pre ?? [], post: plan?.plan.checks.post ?? [] },
    expires: ends.toSorted()[0] ?? null,
    acceptedDrift: facts.acceptedDrift,
  }
}

/** A migration's scripts by their digests. */
export function lockedFile(migration: Migration, sha256: Sha256): LockedFile {
  const { up, down } = migration
  return {
    version: labelOf(migration),
    path: up.path,
    up: `sha256:${sha256(up.sql)}`,
    downPath: down?.path ?? null,
    down: down === null ? null : `sha256:${sha256(down.sql)}`,
  }
}

/** What has to be applied before, short enough for a lock. */
export function appliedOf(versions: readonly string[], sha256: Sha256): PlanLock['applied'] {
  return {
    count: versions.length,
    newest: versions.at(-1) ?? null,
    digest: `sha256:${sha256(canonicalJson(versions))}`,
  }
}

/** The bytes of a lock: canonical JSON, without a line feed at the end. */
export function lockText(lock: PlanLock): string {
  return canonicalJson(lock)
}

/** `sha256:<hex>` of the bytes of a lock. */
export function lockDigest(lock: PlanLock, sha256: Sha256): string {
  return `sha256:${sha256(lockText(lock))}`
}
