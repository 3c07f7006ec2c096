import { bookkeepingOf } from '../dry-run/bookkeeping-of.ts'
import { readPostgresFingerprint } from '../fingerprint/postgres/read-postgres-fingerprint.ts'
import { layoutOf } from '../layouts/layouts.ts'
import type { MigrationHistory } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { DatabaseSettings } from '../model/settings.ts'
import type { PlanLock } from '../plan/plan-lock.ts'
import { labelOf } from '../proof/rollback-of.ts'
import { parseSchemaFile } from '../report/parse-schema-file.ts'
import { parseProductionStats } from '../trace/production-stats.ts'
import { findOwner } from '../verify/find-owner.ts'
import { findToolTables } from '../verify/find-tool-tables.ts'
import { grantNotices, withoutForeignGrants } from '../verify/foreign-grants.ts'
import { judgePreflight } from '../verify/judge-preflight.ts'
import { UNSIGNED } from '../verify/lock-attestation.ts'
import { readAppliedChecksums } from '../verify/read-applied-checksums.ts'
import { readAppliedVersions } from '../verify/read-applied-versions.ts'
import { readPreflight } from '../verify/read-preflight.ts'
import { runChecks } from '../verify/run-checks.ts'
import type { DeployPhase } from '../verify/verify-applied.ts'
import { type DeployVerification, verifyDeploy } from '../verify/verify-deploy.ts'
import type { MigrationPorts } from './migration-ports.ts'
import type { AcceptedDriftFile } from './read-accepted-drift.ts'
import { readWorkingHistory } from './read-change.ts'
import { readNamed } from './read-named.ts'

/** A database, and what it is held against. */
export interface Verification {
  readonly phase: DeployPhase
  readonly deployed: readonly string[] | null
  readonly lock: PlanLock
  readonly lockPath: string
  readonly databaseUrl: string
  readonly settings: DatabaseSettings
  readonly drift: AcceptedDriftFile | null
}

const MAX_FILE_BYTES = 64 * 1024 * 1024

/**
 * Looks at a live database, which is left as it is, and judges what is there.
 *
 * Shape:  the schema is read as its migrating role sees it, whoever connects; rights of roles that no migration knows are notices.
 * Errors: `UserError`s of the files, of the layout and of the connection.
 */
export async function verifyLive(request: Verification, ports: MigrationPorts): Promise<DeployVerification> {
  const { phase, lock, settings, drift } = request
  const release = await readWorkingHistory(settings, lock.layout, ports)
  const table = layoutOf(lock.layout)?.appliedTable ?? null
  const stats =
    settings.stats === null
      ? null
      : parseProductionStats(await readNamed(settings.stats, 'stats', MAX_FILE_BYTES, ports.files), settings.stats)
  const expected = await expectedSchema(request, ports)
  const connection = await ports.openReadOnly(request.databaseUrl)
  try {
    const { session } = connection
    const tool = lock.layout === 'command' ? await findToolTables(session, settings.commands?.table ?? null) : null
    const owner = await findOwner(session, tool?.relation ?? table?.relation ?? null)
    const whole = await readPostgresFingerprint(session, {
      exclude: tool?.own ?? excludedOf(lock, release),
      ...(owner === null ? {} : { owner }),
    })
    const { schema: live, grants } = withoutForeignGrants(whole, lock.roles)
    const verified = verifyDeploy(
      {
        phase,
        lock,
        attestation: await UNSIGNED.verify(request.lockPath),
        isSignatureRequired: false,
        release,
        applied: table === null ? null : await readAppliedVersions(session, table),
        checksums: await readAppliedChecksums(session, lock.layout),
        live,
        expected,
        acceptedDrift: drift,
        deployed: request.deployed,
        today: ports.clock.now().toISOString().slice(0, 10),
        preflight: phase === 'before' ? judgePreflight(await readPreflight(session), stats) : null,
        checks: await runChecks(session, lock.checks[phase === 'before' ? 'pre' : 'post'], settings.statementTimeoutMs),
      },
      (content) => ports.codec.sha256(content),
    )
    return { ...verified, notices: [...verified.notices, ...grantNotices(grants)] }
  } finally {
    await connection.close()
  }
}

/** The tool's own table, unless the history makes it: then it is part of what was proved. */
function excludedOf(lock: PlanLock, { layout, migrations }: MigrationHistory): readonly string[] {
  const own = new Set(lock.files.map(({ version }) => version))
  const table = bookkeepingOf(
    layout,
    migrations.filter((migration) => !own.has(labelOf(migration))),
  )
  return table === null ? [] : [table.relation]
}

/** The schema of the dry run's artifact, where it lies beside the lock: it names what differs. */
async function expectedSchema(
  { lockPath, phase }: Verification,
  { given, files }: MigrationPorts,
): Promise<SchemaFingerprint | null> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/su.exec(lockPath) ?? []
  // Of several databases every file carries the name.
  const prefix = name.endsWith('.plan.lock.json') ? name.slice(0, -'plan.lock.json'.length) : ''
  const path = `${folder}${prefix}schema.${phase}.json`
  const source = given ?? files
  if ((await source.stat(path)) === null) return null
  return parseSchemaFile(await source.readText(path, MAX_FILE_BYTES), path)
}
