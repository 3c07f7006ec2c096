import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { stripControls, UserError } from '@velocity/model'
import { outputFolder } from '@velocity/report'
import { parseSecretReport, type SecretReport } from '@velocity/secrets'
import type { Call, Console } from '../command.ts'
import { findRoot } from '../console/local-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'

type Finding = SecretReport['findings'][number]

/** Prints everything that the last scan knows of a finding. */
export async function runSecretsExplain(call: Call, console: Console): Promise<ExitCode> {
  const [wanted] = call.positionals
  if (wanted === undefined) throw usage()
  const given = call.text('report')
  const path =
    given === undefined
      ? resolve(await findRoot(console), outputFolder('secrets', call.text('id') ?? 'default'), 'secrets.json')
      : resolve(console.cwd, given)
  const report = await readReport(path)
  const prefix = wanted.replace(/…$/u, '')
  const found = report.findings.filter(({ fingerprint }) => fingerprint.startsWith(prefix))
  const [finding] = found
  if (finding === undefined || found.length > 1) throw unknown(wanted, found.length, path)
  console.out(`${render(finding).map(stripLine).join('\n')}\n`)
  return EXIT.pass
}

function render(finding: Finding): readonly string[] {
  const { title, provider, confidence, isBlocking, validity, validityDetail, suppression } = finding
  const places = finding.occurrences.map(
    ({ commit, startLine }) =>
      `  ${commit === null ? 'here' : commit.slice(0, 12)}  ${finding.path === '' ? finding.kind : `${finding.path}:${startLine}`}`,
  )
  const more = finding.occurrenceCount - places.length
  return [
    `${title} (${provider}) · ${finding.rule}`,
    `${finding.fingerprint}`,
    '',
    `Confidence:  ${confidence}${isBlocking ? ', blocks' : ', does not block'}`,
    ...(validity === null ? [] : [`Checked:     ${validity}${validityDetail === null ? '' : `: ${validityDetail}`}`]),
    ...finding.reasons.map((reason) => `Because:     ${reason}`),
    ...(suppression === null
      ? []
      : [`Suppressed:  by ${suppression.origin}: ${suppression.reason ?? 'no reason given'}`]),
    `Looks like:  ${finding.excerpt}`,
    `Length:      ${finding.secretLength} bytes, ${finding.entropy} bits each`,
    `Now:         ${finding.line === null ? 'no longer in the tree' : `${finding.path}:${finding.line}`}`,
    'Came in:',
    ...places,
    ...(more > 0 ? [`  and ${more} more`] : []),
    '',
    `Revoke:      ${finding.rotate}`,
    ...(finding.documentation === null ? [] : [`Read:        ${finding.documentation}`]),
    '',
    'If it is no secret, in .velocity.yml of the base branch:',
    'waivers:',
    '  - id: W-1',
    '    gate: secrets',
    `    rule: secrets/${finding.rule}`,
    `    scope: fingerprint:${finding.fingerprint}`,
    '    reason: why it is none, in ten characters or more',
    '    owner: "@you"',
    '    approver: "@somebody-else"',
    '    expires: a day within ninety days, YYYY-MM-DD',
  ]
}

function stripLine(line: string): string {
  return stripControls(line)
}

async function readReport(path: string): Promise<SecretReport> {
  try {
    return parseSecretReport(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new UserError({
      code: 'VEL_SECRETS_NO_REPORT',
      message: `${path} cannot be read as the report of a scan.`,
      why: 'no scan was run here yet, or another version wrote it.',
      fix: 'velocity secrets scan',
      cause,
    })
  }
}

function unknown(wanted: string, count: number, path: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_UNKNOWN_FINGERPRINT',
    message: `${count === 0 ? 'no finding' : `${count} findings`} of ${path} ${count === 1 ? 'has' : 'have'} a fingerprint that starts with "${stripControls(wanted)}".`,
    why: count === 0 ? 'it is misspelt, or the last scan looked elsewhere.' : 'the start that was given is too short.',
    fix: 'give the whole fingerprint; scan the same range again:\nvelocity secrets scan',
  })
}

function usage(): UserError {
  return new UserError({
    code: 'VEL_CLI_USAGE',
    message: 'velocity secrets explain: no fingerprint was given.',
    why: 'it tells of one finding.',
    fix: 'velocity secrets explain vs2-…',
  })
}
