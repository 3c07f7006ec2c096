import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildPullRequestEvent,
  createGitFixture,
  type GitFixture,
  runBundledAction,
  startFakeGitHub,
} from '@velocity/testkit'
import { ROOT } from '../../scripts/bundle.ts'

const DIST = join(ROOT, 'actions', 'coverage-gate', 'dist', 'index.js')
const CLI = join(ROOT, 'packages', 'cli', 'bin', 'velocity.mjs')
const VERDICT = '.velocity/out/coverage-default/verdict.json'

/** What of a verdict the tests look at. */
export interface Judged {
  readonly verdict: string
  readonly reason: string
}

/** One pull request, checked out as in CI and as on a laptop, with the same coverage report. */
export interface ParityCase {
  /** The merge commit, as `actions/checkout` with `fetch-depth: 2` leaves it. */
  readonly ci: GitFixture
  /** The feature branch in a full clone, `origin/main` known. */
  readonly laptop: GitFixture
  readonly commits: { readonly baseSha: string; readonly headSha: string; readonly mergeSha: string }
  readonly dispose: () => void
}

/** What differs from case to case. */
export interface CaseFiles {
  /** The bytes of lcov.info. */
  readonly report: string
  /** The policy's `waivers:`, with that key. */
  readonly waivers?: string
  /** `coverage.total`; a minimum of 40 when left out. */
  readonly total?: string
  /** .gitignore */
  readonly ignore?: string
}

function policyOf({ waivers = '', total = 'min: 40' }: CaseFiles): string {
  return `version: 1\ncoverage:\n  total:\n    ${total}\n  patch:\n    min: 80\n    min-lines: 1\n${waivers}`
}

export function createParityCase(files: CaseFiles): ParityCase {
  const origin = createGitFixture()
  const ignore = files.ignore ?? 'lcov.info\n.velocity/out/\n'
  const baseSha = origin.commit(
    { 'src/rate.js': '1\n2\n3\n', '.velocity.yml': policyOf(files), '.gitignore': ignore },
    'base',
  )
  origin.branch('feature')
  const headSha = origin.commit({ 'src/rate.js': '1\n2\n3\n4\n5\n6\n', 'README.md': '# rates\n' }, 'change')
  origin.branch('merge', 'main')
  const mergeSha = origin.mergeNoFf('feature', `Merge ${headSha} into ${baseSha}`)
  const ci = origin.clone({ depth: 2, revision: 'merge' })
  const laptop = origin.clone({ revision: 'feature' })
  laptop.git('checkout', '--quiet', '-B', 'feature')
  laptop.git('fetch', '--quiet', 'origin', 'main:refs/remotes/origin/main')
  laptop.git('branch', '--quiet', '--force', 'main', 'origin/main')
  for (const clone of [ci, laptop]) clone.write({ 'lcov.info': files.report })
  return { ci, laptop, commits: { baseSha, headSha, mergeSha }, dispose: () => origin.dispose() }
}

/** Runs the bundled action on the pull request's event; gives the bytes of verdict.json. */
export async function judgeInCi(
  { ci, commits }: ParityCase,
  inputs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const github = await startFakeGitHub()
  try {
    github.addPullRequest({ number: 7, ...commits })
    const ended = await runBundledAction({
      dist: DIST,
      inputs,
      event: buildPullRequestEvent(commits),
      workspace: ci.root,
      github,
      token: github.issueToken(),
    })
    if (ended.outputs['report-json'] !== VERDICT)
      throw new Error(`the action ended without a report: ${ended.stdout}${ended.stderr}`)
    return readFileSync(join(ci.root, VERDICT), 'utf8')
  } finally {
    await github.close()
  }
}

/** Runs `velocity check` as a person would; gives the bytes of verdict.json. */
export function judgeOnLaptop(laptop: GitFixture, ...args: readonly string[]): string {
  return judgeBy(laptop, [process.execPath, CLI, 'check', ...args])
}

/** Runs the command by which a verdict says it can be had again, as written; gives the bytes of verdict.json. */
export function reproduce(laptop: GitFixture, verdict: string): string {
  const { notices } = JSON.parse(verdict) as { readonly notices: readonly string[] }
  const line = notices.find((notice) => notice.startsWith('Reproduce: velocity '))?.slice('Reproduce: velocity '.length)
  if (line === undefined) throw new Error(`no command among ${notices.join(' / ')}`)
  return judgeBy(laptop, ['sh', '-c', `"$0" "$1" ${line}`, process.execPath, CLI])
}

function judgeBy(laptop: GitFixture, [program = '', ...args]: readonly string[]): string {
  const { status, stderr } = spawnSync(program, args, { cwd: laptop.root, encoding: 'utf8' })
  if (![0, 3, 10].includes(status ?? -1)) throw new Error(`velocity ended with ${status}: ${stderr}`)
  return readFileSync(join(laptop.root, VERDICT), 'utf8')
}
