import { createLocal } from '@velocity/local'
import { UserError } from '@velocity/model'
import { canonicalJson } from '@velocity/report'
import { ALL_RULES, loadOwnRules, type OwnRules, renderTrials, testBuiltInRules, testOwnRules } from '@velocity/secrets'
import type { Call, Console } from '../command.ts'
import { findRoot } from '../console/local-ports.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { compareSecretsTestRules, type RuleComparison } from './compare-secrets-test-rules.ts'

const POLICY = '.velocity.yml'
const MAX_BYTES = 4 * 1024 * 1024

/**
 * Tries rules and prints what came of it. Exit code 10 when one does not hold.
 *
 * Errors: VEL_SECRETS_NO_RULES where there is nothing to try; VEL_SECRETS_NO_CONFIG; those of the files' parsers.
 */
export async function runSecretsTestRules(call: Call, console: Console): Promise<ExitCode> {
  const root = await rootOf(console)
  const { files, exec } = createLocal(root)
  const read = async (path: string): Promise<string | null> =>
    (await files.stat(path)) === null ? null : files.readText(path, MAX_BYTES)
  const policyPath = call.text('config') ?? POLICY
  if (call.text('config') !== undefined && (await read(policyPath)) === null) throw noConfig(policyPath)
  const own = await loadOwnRules(policyPath, call.text('scanner-config') ?? null, ALL_RULES, read)
  const trials = [...testOwnRules(own, ALL_RULES), ...(call.isSet('built-in') ? testBuiltInRules(ALL_RULES) : [])]
  if (trials.length === 0) throw noRules(policyPath)
  const comparison = await compareSecretsTestRules(own, root, exec)
  const notices = own.scanner?.notices ?? []
  console.out(
    call.isSet('json')
      ? `${canonicalJson({ schema: 'velocity.rule-trials/1', rules: trials, notices, gitleaks: comparison })}\n`
      : `${renderTrials(trials)}${notices.map((notice) => `note: ${notice}\n`).join('')}${renderComparison(comparison, own)}`,
  )
  return trials.every(({ problems }) => problems.length === 0) ? EXIT.pass : EXIT.fail
}

function renderComparison(comparison: RuleComparison | null, { scanner }: OwnRules): string {
  if (scanner === null) return ''
  if (comparison === null)
    return 'gitleaks was not compared with: none is on the PATH, it refuses the configuration, or that builds on its own rules.\n'
  const { equal, onlyOurs, onlyTheirs } = comparison
  return [
    `gitleaks finds the same in ${equal} places of the examples.`,
    ...onlyOurs.map((place) => `  only compat: gitleaks here: ${place}`),
    ...onlyTheirs.map((place) => `  only gitleaks: ${place}`),
    '',
  ].join('\n')
}

/** The repository around the current folder, or the folder itself. */
async function rootOf(console: Console): Promise<string> {
  try {
    return await findRoot(console)
  } catch (error) {
    if (error instanceof UserError && error.code === 'VEL_GIT_NOT_A_REPO') return console.cwd
    throw error
  }
}

function noRules(path: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_NO_RULES',
    message: `there is no rule to try: ${path} has none under secrets.rules.custom, and no gitleaks configuration was found.`,
    why: 'nothing was tried, so nothing is known to hold.',
    fix: 'name the files with --config and --scanner-config, or try the rules that come with velocity:\nvelocity secrets test-rules --built-in',
  })
}

function noConfig(path: string): UserError {
  return new UserError({
    code: 'VEL_SECRETS_NO_CONFIG',
    message: `the file "${path}" does not exist where it is read.`,
    why: 'it was named by hand, from the root of the repository.',
    fix: 'correct the name.',
  })
}
