import { readMigrationInputs, writePlan } from '@velocity/migration'
import type { Call, Console } from '../command.ts'
import { createLocalPorts } from '../console/local-ports.ts'
import { migrationPortsOf } from '../console/migration-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { inputsOfMigration } from './migration-options.ts'

/** Writes the plan files of this branch. */
export async function runMigrationPlan(call: Call, console: Console): Promise<ExitCode> {
  const inputs = readMigrationInputs(inputsOfMigration(call, console.env))
  const ports = migrationPortsOf(console, await createLocalPorts(console))
  const written = await writePlan(inputs, ports)
  if (written.length === 0) console.out('this branch brings no migration: there is nothing to plan.\n')
  for (const { path, isNew } of written) {
    console.out(
      isNew
        ? `wrote ${path}: fill in what stands in <>, and commit it.\n`
        : `wrote ${path}: its machine part is new, the rest as it was.\n`,
    )
  }
  return EXIT.pass
}
