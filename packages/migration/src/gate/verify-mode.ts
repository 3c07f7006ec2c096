import { UserError } from '@velocity/model'
import { decide, findSubject } from '@velocity/policy'
import type { GateOutcome } from '@velocity/ports'
import type { MigrationInputs } from '../inputs/migration-inputs.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { parseLock } from '../plan/parse-lock.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import { findingOf } from '../report/finding-of.ts'
import { ruleInfos } from '../report/rule-infos.ts'
import { ruleById } from '../rules/rule-by-id.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { readAcceptedDrift } from './read-accepted-drift.ts'
import { readConfig } from './read-config.ts'
import { verifyLive } from './verify-live.ts'

/** What `parseLock` reads. */
const MAX_LOCK_BYTES = 16 * 1024 * 1024

/**
 * Verifies a live database against the lock that the pull request left: before a deployment that it is what was proved on, after it
 * that it came to what was proved.
 *
 * Shape:  a report as of any other run; the live database is only read.
 * Errors: `UserError` VEL_MIG_VERIFY_INPUT without a lock or an address; those of the lock, the files and the connection.
 */
export async function verifyMode(inputs: MigrationInputs, ports: MigrationPorts): Promise<GateOutcome> {
  const { lock: lockPath, databaseUrl } = inputs
  if (lockPath === null) throw wanting('no lock was given', 'lock: plan.lock.json')
  if (databaseUrl === null) throw wanting('no address was given', 'env: { DATABASE_URL: … }')
  const given = ports.given ?? ports.files
  if ((await given.stat(lockPath)) === null)
    throw wanting(`the file "${lockPath}" is not there`, 'download the artifact migration-dry-run of the pull request')
  const text = await given.readText(lockPath, MAX_LOCK_BYTES)
  const lock = parseLock(text)
  const found = await findSubject(inputs.baseSha, ports)
  const { policy, config } = await readConfig(inputs, found.subject.baseSha, ports)
  const settings = settingsOf(lock, config.databases)
  const drift = await readAcceptedDrift(config.acceptedDrift, ports)
  const request = { phase: inputs.phase, deployed: inputs.deployed, lock, lockPath, databaseUrl, settings, drift }
  const verified = await verifyLive(request, ports)
  const sha256 = (content: string): string => ports.codec.sha256(content)
  const lockDigest = `sha256:${sha256(text)}`
  const context = {
    database: '',
    defaultLevel: (rule: string) => ruleById(rule)?.severity ?? ('error' as const),
    levels: {},
    isFixed: () => true,
    allowance: () => null,
    sha256,
  }
  const report = decide({
    gate: 'migrations',
    id: inputs.id,
    enforcement: config.enforcement,
    subject: found.subject,
    findings: verified.hits.flatMap((hit) => findingOf(hit, context) ?? []),
    evidence: [
      {
        kind: 'lock',
        path: lockPath,
        format: lock.schema,
        sizeBytes: text.length,
        digest: lockDigest,
        entries: 1 + lock.files.length,
      },
    ],
    waivers: [],
    now: ports.clock.now(),
    diffDigest: null,
    sections: verified.sections,
    notices: [...policy.notices, ...verified.notices],
    facts: { migrations: lock.files.length, phase: inputs.phase, 'lock-digest': lockDigest },
    rules: ruleInfos(),
    metHeadline:
      inputs.phase === 'before'
        ? `the database is what ${lock.files.length === 1 ? 'the migration was' : `${lock.files.length} migrations were`} proved on`
        : 'the database came to what was proved',
  })
  return {
    report,
    outputs: { verdict: report.verdict, 'exit-reason': report.reason, 'lock-digest': lockDigest },
    files: [],
    publish: { comment: 'never', annotations: 'none', hasCheckRun: inputs.hasCheckRun, hasSarif: inputs.hasSarif },
  }
}

function settingsOf(lock: PlanLock, databases: readonly DatabaseSettings[]): DatabaseSettings {
  const [only, ...more] = databases
  const found = databases.find(({ name }) => name === lock.database) ?? (more.length === 0 ? only : undefined)
  if (found === undefined)
    throw wanting(`the database "${lock.database}" of the lock is not configured`, 'dir: db/migrations')
  if (found.dialect === 'postgres') return found
  throw wanting(`"${found.name}" is of ${found.dialect}, and only PostgreSQL can be verified`, 'mode: check')
}

function wanting(what: string, fix: string): UserError {
  return new UserError({
    code: 'VEL_MIG_VERIFY_INPUT',
    message: `the deployment cannot be verified: ${what}.`,
    why: 'a verification holds a live database against the lock that the pull request left.',
    fix,
  })
}
