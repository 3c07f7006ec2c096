import { migrationGate, readMigrationInputs } from '@velocity/migration'
import { renderVerdictJson } from '@velocity/report'
import type { Call, Console } from '../command.ts'
import { createLocalPorts } from '../console/local-ports.ts'
import { migrationPortsOf } from '../console/migration-ports.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts'
import { inputsOfMigration } from './migration-options.ts'

/** Judges the migrations of this branch, prints the report and ends with its verdict's exit code. */
export async function runMigrationCheck(call: Call, console: Console): Promise<ExitCode> {
  return runMode('check', call, console)
}

/** Verifies a live database against a lock, and ends with the verdict's exit code. */
export async function runMigrationVerify(call: Call, console: Console): Promise<ExitCode> {
  return runMode('verify', call, console)
}

async function runMode(mode: 'check' | 'verify', call: Call, console: Console): Promise<ExitCode> {
  const inputs = readMigrationInputs(inputsOfMigration(call, console.env, { mode }))
  const ports = await createLocalPorts(console)
  const outcome = await migrationGate(inputs, migrationPortsOf(console, ports))
  if (!call.isSet('json')) return publishOutcome(outcome, ports.files, console)
  console.out(renderVerdictJson(outcome.report))
  return outcome.report.enforcement === 'enforce' ? exitCodeOf(outcome.report.verdict) : EXIT.pass
}
