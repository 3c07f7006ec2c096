import { UserError } from '@velocity/model'
import { decide, findSubject, readPolicy } from '@velocity/policy'
import type { GateOutcome } from '@velocity/ports'
import { migrationSectionSchema } from '../config/migration-section.ts'
import { resolveSettings } from '../config/resolve-settings.ts'
import { dialectTools } from '../dry-run/dialect-tools.ts'
import type { MigrationInputs } from '../inputs/migration-inputs.ts'
import { findMigrationDirs } from '../layouts/find-migration-dirs.ts'
import { layoutOf } from '../layouts/layouts.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import { parseLock } from '../plan/parse-lock.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import { findingOf } from '../report/finding-of.ts'
import { parseSchemaFile } from '../report/parse-schema-file.ts'
import { ruleInfos } from '../report/rule-infos.ts'
import { ruleById } from '../rules/rule-by-id.ts'
import { parseProductionStats } from '../trace/production-stats.ts'
import { parseAcceptedDrift } from '../verify/accepted-drift.ts'
import { judgePreflight } from '../verify/judge-preflight.ts'
import { UNSIGNED } from '../verify/lock-attestation.ts'
import { readAppliedChecksums } from '../verify/read-applied-checksums.ts'
import { readAppliedVersions } from '../verify/read-applied-versions.ts'
import { readPreflight } from '../verify/read-preflight.ts'
import { runChecks } from '../verify/run-checks.ts'
import { type DeployVerification, verifyDeploy } from '../verify/verify-deploy.ts'
import type { MigrationPorts } from './migration-ports.ts'
import { missingConfig } from './missing-config.ts'
import { readWorkingHistory } from './read-change.ts'

const MAX_FILE_BYTES = 64 * 1024 * 1024

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
  const text = await readNamed(lockPath, ports)
  const lock = parseLock(text)
  const found = await findSubject(inputs.baseSha, ports)
  const policy = await readPolicy(
    {
      path: inputs.config,
      gate: 'migrations',
      schema: migrationSectionSchema,
      check: () => {},
      missing: missingConfig,
      baseSha: found.subject.baseSha,
    },
    ports,
  )
  const config = resolveSettings(policy.section, inputs, findMigrationDirs(await ports.files.glob(['**'])))
  const settings = config.databases.find(({ name }) => name === lock.database) ?? config.databases[0]
  if (settings === undefined)
    throw wanting(`the database "${lock.database}" of the lock is not configured`, 'dir: db/migrations')
  const verified = await verifyLive({ inputs, lock, lockPath, databaseUrl, settings }, ports)
  const sha256 = (content: string): string => ports.codec.sha256(content)
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
        digest: `sha256:${sha256(text)}`,
        entries: 1 + lock.files.length,
      },
    ],
    waivers: [],
    now: ports.clock.now(),
    diffDigest: null,
    sections: verified.sections,
    notices: [...policy.notices, ...verified.notices],
    facts: { migrations: lock.files.length, phase: inputs.phase },
    rules: ruleInfos(),
    metHeadline:
      inputs.phase === 'before'
        ? `the database is what ${lock.files.length} migrations were proved on`
        : 'the database came to what was proved',
  })
  return {
    report,
    outputs: { verdict: report.verdict, 'exit-reason': report.reason, 'lock-digest': `sha256:${sha256(text)}` },
    files: [],
    publish: { comment: 'never', annotations: 'none', hasCheckRun: inputs.hasCheckRun, hasSarif: inputs.hasSarif },
  }
}

interface Verification {
  readonly inputs: MigrationInputs
  readonly lock: PlanLock
  readonly lockPath: string
  readonly databaseUrl: string
  readonly settings: DatabaseSettings
}

async function verifyLive(
  { inputs, lock, lockPath, databaseUrl, settings }: Verification,
  ports: MigrationPorts,
): Promise<DeployVerification> {
  const { phase } = inputs
  const release = await readWorkingHistory(settings, lock.layout, ports)
  const table = layoutOf(lock.layout)?.appliedTable ?? null
  const driftText = inputs.acceptedDrift === null ? null : await readNamed(inputs.acceptedDrift, ports)
  const stats =
    settings.stats === null ? null : parseProductionStats(await readNamed(settings.stats, ports), settings.stats)
  const expected = await expectedSchema(lockPath, phase, ports)
  const connection = await ports.openReadOnly(databaseUrl)
  try {
    const { session } = connection
    const exclude = table === null ? [] : [table.relation]
    const live = await dialectTools('postgres').readSchema(session, exclude)
    const sha256 = (content: string): string => ports.codec.sha256(content)
    return verifyDeploy(
      {
        phase,
        lock,
        attestation: await UNSIGNED.verify(lockPath),
        isSignatureRequired: false,
        release,
        applied: table === null ? null : await readAppliedVersions(session, table),
        checksums: await readAppliedChecksums(session, lock.layout),
        live,
        expected,
        acceptedDrift:
          driftText === null || inputs.acceptedDrift === null
            ? null
            : { list: parseAcceptedDrift(driftText, inputs.acceptedDrift), digest: `sha256:${sha256(driftText)}` },
        deployed: inputs.deployed,
        today: ports.clock.now().toISOString().slice(0, 10),
        preflight: phase === 'before' ? judgePreflight(await readPreflight(session), stats) : null,
        checks: await runChecks(session, lock.checks[phase === 'before' ? 'pre' : 'post'], settings.statementTimeoutMs),
      },
      sha256,
    )
  } finally {
    await connection.close()
  }
}

/** The schema of the dry run's artifact, where it lies beside the lock: it names what differs. */
async function expectedSchema(
  lockPath: string,
  phase: MigrationInputs['phase'],
  ports: MigrationPorts,
): Promise<SchemaFingerprint | null> {
  const path = lockPath.replace(/[^/]*$/u, phase === 'before' ? 'schema.before.json' : 'schema.after.json')
  if ((await ports.files.stat(path)) === null) return null
  return parseSchemaFile(await ports.files.readText(path, MAX_FILE_BYTES), path)
}

async function readNamed(path: string, { files }: MigrationPorts): Promise<string> {
  if ((await files.stat(path)) !== null) return files.readText(path, MAX_FILE_BYTES)
  throw wanting(`the file "${path}" is not there`, 'download the artifact migration-dry-run of the pull request')
}

function wanting(what: string, fix: string): UserError {
  return new UserError({
    code: 'VEL_MIG_VERIFY_INPUT',
    message: `the deployment cannot be verified: ${what}.`,
    why: 'a verification holds a live database against the lock that the pull request left.',
    fix,
  })
}
