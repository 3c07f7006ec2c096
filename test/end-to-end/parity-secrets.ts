import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildPullRequestEvent,
  createGitFixture,
  type FixtureFiles,
  type GitFixture,
  runBundledAction,
} from '@velocity/testkit'
import { ROOT } from '../../scripts/bundle.ts'

const DIST = join(ROOT, 'actions', 'secret-scan', 'dist', 'index.js')
const CLI = join(ROOT, 'packages', 'cli', 'bin', 'velocity.mjs')
const VERDICT = '.velocity/out/secrets-default/verdict.json'
const SECRETS = '.velocity/out/secrets-default/secrets.json'

/** One pull request, checked out as in CI and as on a laptop. */
export interface SecretParityCase {
  /** The merge commit, as `actions/checkout` leaves it. */
  readonly ci: GitFixture
  /** The feature branch in a full clone, `origin/main` known. */
  readonly laptop: GitFixture
  readonly commits: { readonly baseSha: string; readonly headSha: string; readonly mergeSha: string }
  readonly dispose: () => void
}

/** What a scan left. */
export interface Scanned {
  /** The bytes of verdict.json. */
  readonly verdict: string
  /** The findings of secrets.json. */
  readonly findings: unknown
}

/** Lays `policy` on main and the commits of `change` on the branch. */
export function createSecretParityCase(policy: FixtureFiles, change: readonly FixtureFiles[]): SecretParityCase {
  const origin = createGitFixture()
  const baseSha = origin.commit({ '.gitignore': '.velocity/out/\n', 'README.md': '# rates\n', ...policy }, 'base')
  origin.branch('feature')
  for (const files of change) origin.commit(files, 'change')
  const headSha = origin.git('rev-parse', 'HEAD')
  origin.branch('merge', 'main')
  const mergeSha = origin.mergeNoFf('feature', `Merge ${headSha} into ${baseSha}`)
  const laptop = origin.clone({ revision: 'feature' })
  laptop.git('checkout', '--quiet', '-B', 'feature')
  laptop.git('fetch', '--quiet', 'origin', 'main:refs/remotes/origin/main')
  laptop.git('branch', '--quiet', '--force', 'main', 'origin/main')
  const ci = origin.clone({ depth: 1, revision: 'merge' })
  return { ci, laptop, commits: { baseSha, headSha, mergeSha }, dispose: () => origin.dispose() }
}

/** Runs the bundled action on the pull request's event. */
export async function scanInCi(
  { ci, commits }: SecretParityCase,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Scanned> {
  const event = buildPullRequestEvent(commits)
  const ended = await runBundledAction({ dist: DIST, inputs, event, workspace: ci.root })
  if (ended.outputs['report-json'] !== VERDICT)
    throw new Error(`the action ended without a report: ${ended.stdout}${ended.stderr}`)
  return readScan(ci)
}

/** Runs a command of velocity as a person would. */
export function scanOnLaptop(laptop: GitFixture, ...args: readonly string[]): Scanned {
  return scanBy(laptop, [process.execPath, CLI, ...args])
}

/** Runs the command by which a verdict says it can be had again, as written. */
export function reproduceScan(laptop: GitFixture, { verdict }: Scanned): Scanned {
  const { notices } = JSON.parse(verdict) as { readonly notices: readonly string[] }
  const line = notices.find((notice) => notice.startsWith('Reproduce: velocity '))?.slice('Reproduce: velocity '.length)
  if (line === undefined) throw new Error(`no command among ${notices.join(' / ')}`)
  return scanBy(laptop, ['sh', '-c', `"$0" "$1" ${line}`, process.execPath, CLI])
}

function scanBy(laptop: GitFixture, [program = '', ...args]: readonly string[]): Scanned {
  const env = { ...process.env, VELOCITY_SOURCES: '1' }
  const { status, stderr } = spawnSync(program, args, { cwd: laptop.root, encoding: 'utf8', env })
  if (![0, 3, 10].includes(status ?? -1)) throw new Error(`velocity ended with ${status}: ${stderr}`)
  return readScan(laptop)
}

function readScan({ root }: GitFixture): Scanned {
  const { findings } = JSON.parse(readFileSync(join(root, SECRETS), 'utf8')) as { readonly findings: unknown }
  return { verdict: readFileSync(join(root, VERDICT), 'utf8'), findings }
}
