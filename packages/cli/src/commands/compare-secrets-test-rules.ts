import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { UserError } from '@velocity/model'
import type { Exec } from '@velocity/ports'
import { ALL_RULES, createScanner, type OwnRules, type Rule } from '@velocity/secrets'

/** How far the other scanner's binary agrees about the examples. A place is a rule, an example and a line. */
export interface RuleComparison {
  readonly equal: number
  readonly onlyOurs: readonly string[]
  readonly onlyTheirs: readonly string[]
}

interface ExampleText {
  readonly name: string
  readonly text: string
}

const TIMEOUT_MS = 60_000
const MAX_TOLD = 50
const MAX_OUTPUT_BYTES = 4 * 1024 * 1024

/**
 * Runs the gitleaks on the PATH with the repository's configuration over all examples, and ours as `compat: gitleaks`.
 *
 * Shape:  null without a configuration, with one that builds on gitleaks' own rules, and where no gitleaks is on the PATH or it refuses the configuration.
 *         Rules of a path alone are left out.
 * Errors: never for gitleaks' sake.
 */
export async function compareSecretsTestRules(
  { scanner, policy }: OwnRules,
  root: string,
  exec: Exec,
): Promise<RuleComparison | null> {
  if (scanner === null || scanner.usesDefaultRules) return null
  const texts = [...policy, ...ALL_RULES].flatMap(textsOf)
  const work = await mkdtemp(join(tmpdir(), 'velocity-examples-'))
  try {
    const folder = join(work, 'examples')
    await mkdir(folder)
    await Promise.all(texts.map(({ name, text }) => writeFile(join(folder, name), text, 'utf8')))
    const theirs = await runGitleaks(exec, resolve(root, scanner.path), folder, join(work, 'report.json'))
    if (theirs === null) return null
    const ours = new Set(placesOf(scanner, texts))
    return {
      equal: [...ours].filter((place) => theirs.has(place)).length,
      onlyOurs: [...ours].filter((place) => !theirs.has(place)).slice(0, MAX_TOLD),
      onlyTheirs: [...theirs].filter((place) => !ours.has(place)).slice(0, MAX_TOLD),
    }
  } finally {
    await rm(work, { recursive: true })
  }
}

function textsOf({ id, examples }: Rule): readonly ExampleText[] {
  return [...examples.positives, ...examples.negatives].map((example, index) => ({
    name: `${id}.${index + 1}.txt`,
    text: typeof example === 'string' ? example : example.text,
  }))
}

function placesOf(
  { rules, allowlists }: NonNullable<OwnRules['scanner']>,
  texts: readonly ExampleText[],
): readonly string[] {
  const scanner = createScanner({
    rules,
    allowlists,
    compat: 'gitleaks',
    decodeDepth: 0,
    nowMs: () => performance.now(),
    ruleBudgetMs: TIMEOUT_MS,
  })
  return texts.flatMap(({ name, text }) => {
    const bytes = Buffer.from(text, 'utf8').toString('latin1')
    const lineOf = (offset: number): number => bytes.slice(0, offset).split('\n').length
    const { hits } = scanner.scan({ kind: 'file', path: name, text: bytes, commit: null, lineOf })
    return hits
      .filter((hit) => hit.rule.pattern !== null && !bytes.includes('gitleaks:allow'))
      .map((hit) => `${hit.rule.id} in ${name}, line ${lineOf(hit.start)}`)
  })
}

/** Runs in the examples' folder, so that paths are those of both. Shape: null when it cannot be run, or fails. */
async function runGitleaks(
  exec: Exec,
  config: string,
  folder: string,
  report: string,
): Promise<ReadonlySet<string> | null> {
  const options = ['--config', config, '--report-format', 'json', '--report-path', report, '--exit-code', '0']
  try {
    const { exitCode } = await exec.run(
      'gitleaks',
      ['dir', '.', ...options, '--no-banner', '--max-decode-depth', '0', '--gitleaks-ignore-path', folder],
      { cwd: folder, timeoutMs: TIMEOUT_MS, maxOutputBytes: MAX_OUTPUT_BYTES },
    )
    if (exitCode !== 0) return null
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
  const found = JSON.parse(await readFile(report, 'utf8')) as readonly {
    RuleID: string
    File: string
    StartLine: number
  }[]
  return new Set(
    found.filter(({ StartLine }) => StartLine > 0).map((one) => `${one.RuleID} in ${one.File}, line ${one.StartLine}`),
  )
}
