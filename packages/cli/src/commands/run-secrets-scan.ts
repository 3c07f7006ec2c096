import { UserError, VERSION } from '@velocity/model'
import type { GateOutcome } from '@velocity/ports'
import { canonicalJson, renderSarif } from '@velocity/report'
import { readSecretInputs, secretScan } from '@velocity/secrets'
import type { Call, Console } from '../command.ts'
import { publishOutcome } from '../console/publish-outcome.ts'
import { createSecretPorts } from '../console/secret-ports.ts'
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts'
import { readReportOf } from './read-report-of.ts'
import { renderGitleaksJson } from './render-gitleaks-json.ts'
import { inputsOfScan } from './secret-options.ts'

const FORMATS = ['text', 'json', 'sarif', 'gitleaks-json'] as const
type Format = (typeof FORMATS)[number]

/** Scans, prints what was found in the format that was asked for, and ends with the verdict's exit code. */
export async function runSecretsScan(call: Call, console: Console): Promise<ExitCode> {
  refuseTwoSources(call)
  const format = formatOf(call)
  const inputs = readSecretInputs(inputsOfScan(call))
  const ports = await createSecretPorts(console, call.text('tree') ?? null, call.isSet('staged'))
  const outcome = await secretScan(inputs, ports)
  if (format === 'text') return publishOutcome(outcome, ports.files, console)
  console.out(render(outcome, format, call.text('confidence') ?? 'medium'))
  const { report } = outcome
  if (report.verdict === 'inconclusive') console.err(`${report.headline}\n`)
  return report.enforcement === 'enforce' ? exitCodeOf(report.verdict) : EXIT.pass
}

function render(outcome: GateOutcome, format: Exclude<Format, 'text'>, confidence: string): string {
  if (format === 'sarif') return renderSarif(outcome.report, VERSION)
  const report = readReportOf(outcome)
  return format === 'json' ? `${canonicalJson(report)}\n` : renderGitleaksJson(report, confidence)
}

function formatOf(call: Call): Format {
  const given = call.text('format') ?? 'text'
  const format = FORMATS.find((name) => name === given)
  if (format === undefined) throw usage(`"${given}" is no format`, `--format ${FORMATS.join(', ')}`)
  return format
}

function refuseTwoSources(call: Call): void {
  const given = ['staged', 'history'].filter((name) => call.isSet(name))
  const named = ['range', 'tree'].filter((name) => call.text(name) !== undefined)
  const all = [...given, ...named]
  if (all.length > 1) throw usage(`--${all.join(' and --')} cannot be given together`, 'give one of them')
  const range = call.text('range')
  if (range !== undefined && !isRange(range)) throw usage(`"${range}" is no range`, '--range origin/main..HEAD')
}

/** `A..B`: two names, and neither three dots nor one of them left out. */
function isRange(range: string): boolean {
  const [from = '', to = '', ...more] = range.split('..')
  return more.length === 0 && from !== '' && to !== '' && !to.startsWith('.') && !/\s/u.test(range)
}

function usage(message: string, fix: string): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: `velocity secrets scan: ${message}.`,
    why: 'what is scanned must be clear: a scan of the wrong thing would be green.',
    fix,
  })
}
