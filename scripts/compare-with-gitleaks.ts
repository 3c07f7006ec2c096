/**
 * `node --conditions=source scripts/compare-with-gitleaks.ts <folder> <config…> [--default FILE] [--decode N] [--git] [--show N]`:
 * holds `compat: gitleaks` against the gitleaks on the PATH, with the very same configuration on the very same input.
 *
 * A folder is scanned as it is (`gitleaks dir`), with `--git` as a repository (`gitleaks git`). `--default` names the file that stands
 * for gitleaks' own configuration where one says useDefault. Exits 1 on a difference that nothing explains, 0 otherwise, and says so
 * where no gitleaks is installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compareFindings } from './compare-with-gitleaks/compare-findings.ts'
import { findWithGitleaks, gitleaksVersion } from './compare-with-gitleaks/find-with-gitleaks.ts'
import { findWithOurs, readSetup } from './compare-with-gitleaks/find-with-ours.ts'
import { isSkippedThere } from './compare-with-gitleaks/is-skipped-there.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    default: { type: 'string' },
    decode: { type: 'string', default: '0' },
    git: { type: 'boolean', default: false },
    show: { type: 'string', default: '10' },
  },
})
const [folder, ...configs] = positionals
if (folder === undefined || configs.length === 0) {
  console.error('usage: compare-with-gitleaks.ts <folder> <config…> [--default FILE] [--decode N] [--git] [--show N]')
  process.exitCode = 2
} else if (gitleaksVersion() === null) {
  console.log('skipped: this machine has no gitleaks')
} else {
  process.exitCode = await compareAll(resolve(folder), configs)
}

async function compareAll(root: string, paths: readonly string[]): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'velocity-gitleaks-'))
  let unexplained = 0
  try {
    for (const path of paths) unexplained += await compareOne(root, resolve(path), work)
  } finally {
    rmSync(work, { recursive: true })
  }
  console.log(`${paths.length} configurations, ${unexplained} differences that nothing explains`)
  return unexplained === 0 ? 0 : 1
}

async function compareOne(root: string, config: string, work: string): Promise<number> {
  const request = { root, config, work, decodeDepth: Number(values.decode), isGit: values.git }
  const theirs = findWithGitleaks(request)
  const setup = outcomeOf(() => readSetup(root, config, values.default ?? null))
  if (setup instanceof Error || theirs instanceof Error) {
    const isSame = setup instanceof Error && theirs instanceof Error
    console.log(`${basename(config)}: ${isSame ? 'both refuse it' : 'ONE REFUSES IT'}`)
    for (const [name, one] of [
      ['ours', setup],
      ['theirs', theirs],
    ] as const)
      console.log(`  ${name}: ${one instanceof Error ? one.message.slice(0, 300) : 'accepts it'}`)
    return isSame ? 0 : 1
  }
  const ours = await findWithOurs(setup, request)
  const compared = compareFindings(ours, theirs, (path) => whyLeftOut(root, path, request.isGit))
  const explained = [...compared.explained].map(([reason, count]) => `${count} ${reason}`).join(', ')
  console.log(
    `${basename(config)}: ${compared.equal} equal, ${compared.onlyOurs.length} only ours, ${compared.onlyTheirs.length} only theirs${explained === '' ? '' : ` (explained: ${explained})`}`,
  )
  for (const [name, list] of [
    ['ours', compared.onlyOurs],
    ['theirs', compared.onlyTheirs],
  ] as const)
    for (const line of list.slice(0, Number(values.show))) console.log(`  only ${name}: ${line}`)
  return compared.onlyOurs.length + compared.onlyTheirs.length
}

/** Why gitleaks does not look into a file: ours does. */
function whyLeftOut(root: string, path: string, isGit: boolean): string | null {
  if (!isGit)
    return isSkippedThere(path, (name) => readFileSync(join(root, name))) ? 'in a file that it takes for binary' : null
  const { stdout } = spawnSync('git', ['check-attr', 'diff', '--', path], { cwd: root, encoding: 'utf8' })
  return stdout.trimEnd().endsWith(': unset') ? 'in a file that .gitattributes takes out of patches' : null
}

function outcomeOf<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}
