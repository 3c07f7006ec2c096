import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { createLocal } from '@velocity/local'
import { migrationGate, readMigrationInputs } from '@velocity/migration'
import { renderVerdictJson } from '@velocity/report'
import type { Call, Console } from '../command.ts'
import { createLocalPorts } from '../console/local-ports.ts'
import { migrationPortsOf } from '../console/migration-ports.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts'
import { inputsOfMigration } from './migration-options.ts'
import { missingFile } from './missing-file.ts'

/** Judges the migrations of this branch, prints the report and ends with its verdict's exit code. */
export async function runMigrationCheck(call: Call, console: Console): Promise<ExitCode> {
  return runMode('check', call, console)
}

/** Verifies a live database against a lock, and ends with the verdict's exit code. */
export async function runMigrationVerify(call: Call, console: Console): Promise<ExitCode> {
  const lock = call.text('lock') ?? ''
  const path = resolve(console.cwd, lock)
  if (lock !== '' && !existsSync(path)) throw missingFile(lock)
  // A database in use is only read here, so its address may come from where it always does.
  const address = call.text('database-url') ?? console.env['DATABASE_URL'] ?? ''
  const given = { lock: lock === '' ? '' : basename(path), 'database-url': address }
  // The lock comes from an artifact, which need not lie in the repository.
  return runMode('verify', call, console, { given, lockFolder: dirname(path) })
}

/** What a verification is given beside the call's options. */
interface Given {
  readonly given: Readonly<Record<string, string>>
  readonly lockFolder: string
}

async function runMode(
  mode: 'check' | 'verify',
  call: Call,
  console: Console,
  more: Given | null = null,
): Promise<ExitCode> {
  const inputs = readMigrationInputs(inputsOfMigration(call, console.env, { mode, ...more?.given }))
  const ports = await createLocalPorts(console)
  const given = more === null ? {} : { given: createLocal(more.lockFolder).files }
  const outcome = await migrationGate(inputs, { ...migrationPortsOf(console, ports), ...given })
  if (!call.isSet('json')) return publishOutcome(outcome, ports.files, console)
  console.out(renderVerdictJson(outcome.report))
  return outcome.report.enforcement === 'enforce' ? exitCodeOf(outcome.report.verdict) : EXIT.pass
}
