import { UserError } from '@velocity/model'
import { makeBaseline, readSecretInputs, secretScan } from '@velocity/secrets'
import type { Call, Console } from '../command.ts'
import { createSecretPorts } from '../console/secret-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { readReportOf } from './read-report-of.ts'
import { inputsOfScan } from './secret-options.ts'

const DEFAULT_PATH = '.velocity/secrets-baseline.json'

/** Scans and writes a baseline. Errors: VEL_SECRETS_INCOMPLETE when not everything could be scanned. */
export async function runSecretsBaseline(call: Call, console: Console): Promise<ExitCode> {
  const ports = await createSecretPorts(console, call.text('tree') ?? null, call.isSet('staged'))
  const outcome = await secretScan(readSecretInputs(inputsOfScan(call)), ports)
  const { report } = outcome
  if (report.verdict === 'inconclusive') throw notWhole(report.headline)
  const path = call.text('output') ?? DEFAULT_PATH
  const baseline = makeBaseline(readReportOf(outcome))
  await ports.files.write(path, baseline)
  const count = JSON.parse(baseline).findings.length
  console.out(
    `wrote ${path}: ${count} findings that do not count from now on. Name it in .velocity.yml:\nsecrets:\n  baseline: ${path}\n`,
  )
  return EXIT.pass
}

function notWhole(headline: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_INCOMPLETE',
    message: `no baseline was written: ${headline}`,
    why: 'what was not scanned would count as new later, or never be found.',
    fix: 'mend what the message names and run it again.',
  })
}
