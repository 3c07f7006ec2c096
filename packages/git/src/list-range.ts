import type { CommitRange, RangeCommit, RangeListing } from '@velocity/ports'
import type { GitCommand } from './git-command.ts'
import { readCuts } from './git-folder.ts'
import { checkHash } from './revision.ts'

interface TimedCommit extends RangeCommit {
  readonly committedAtSeconds: number
}

/**
 * Lists the commits of a range, and says what a shallow clone may hide of it.
 *
 * Shape:  a whole clone costs one process. In a shallow one `hidden` is `commits` as soon as one of the range was cut: its parents
 *         are not known, and belong to the range unless `excluded` reaches them.
 * Errors: VEL_GIT_UNKNOWN_REVISION for an end that is no full hash.
 */
export async function listRange(git: GitCommand, range: CommitRange): Promise<RangeListing> {
  const found = await revList(git, range)
  if (found === null) return { missing: await missingOf(git, range), commits: [], hidden: 'commits' }
  const cuts = await readCuts(git)
  const hidden = cuts.size === 0 ? 'nothing' : await hiddenOf(git, range, found, cuts)
  return { missing: [], commits: found.map(({ sha, parents }) => ({ sha, parents })), hidden }
}

/** The number of commits of a range. Errors: VEL_GIT_FAILED for an end that is not here. */
export async function countCommits(git: GitCommand, range: CommitRange): Promise<number> {
  const { stdout } = await git.run(['rev-list', '--count', '--stdin'], { stdin: revisionsOf(range) })
  return Number(stdout.trim())
}

/** The lines that git reads for a range. Errors: VEL_GIT_UNKNOWN_REVISION for anything but full hashes. */
export function revisionsOf(range: CommitRange): string {
  const heads = range.heads.map((sha) => `${checkHash(sha)}\n`)
  const excluded = range.excluded.map((sha) => `^${checkHash(sha)}\n`)
  return [...heads, ...excluded].join('')
}

async function revList(git: GitCommand, range: CommitRange): Promise<readonly TimedCommit[] | null> {
  if (range.heads.length === 0) return []
  const args = ['rev-list', '--parents', '--timestamp', '--stdin']
  const { exitCode, stdout } = await git.run(args, { stdin: revisionsOf(range), exitCodes: [0, 128] })
  if (exitCode !== 0) return null
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [seconds = '', sha = '', ...parents] = line.split(' ')
      return { sha, parents, committedAtSeconds: Number(seconds) }
    })
}

/** Errors: what git says of the range when every end is here. */
async function missingOf(git: GitCommand, range: CommitRange): Promise<readonly string[]> {
  const ends = [...new Set([...range.heads, ...range.excluded])]
  const { stdout } = await git.run(['cat-file', '--batch-check'], { stdin: ends.map((end) => `${end}\n`).join('') })
  const missing = stdout.split('\n').flatMap((line) => (line.endsWith(' missing') ? [line.slice(0, -8)] : []))
  if (missing.length === 0) await git.run(['rev-list', '--count', '--stdin'], { stdin: revisionsOf(range) })
  return missing
}

/**
 * A cut on the way from `excluded` alone hides which commits it shares with the range. So does a cut on the shared part, for a
 * commit of the range that is older than it; one that is younger cannot be its ancestor.
 */
async function hiddenOf(
  git: GitCommand,
  range: CommitRange,
  commits: readonly TimedCommit[],
  cuts: ReadonlySet<string>,
): Promise<RangeListing['hidden']> {
  if (commits.length === 0) return 'nothing'
  if (commits.some(({ sha }) => cuts.has(sha))) return 'commits'
  const others = await revList(git, { heads: range.excluded, excluded: range.heads })
  if (others === null || others.some(({ sha }) => cuts.has(sha))) return 'common'
  const oldest = Math.min(...commits.map(({ committedAtSeconds }) => committedAtSeconds))
  return (await newestCut(git, range.excluded, cuts)) > oldest ? 'common' : 'nothing'
}

async function newestCut(git: GitCommand, from: readonly string[], cuts: ReadonlySet<string>): Promise<number> {
  const args = ['rev-list', '--max-parents=0', '--timestamp', '--stdin']
  const { stdout } = await git.run(args, { stdin: revisionsOf({ heads: from, excluded: [] }) })
  const times = stdout.split('\n').map((line) => line.split(' '))
  return times.reduce(
    (newest, [seconds = '', sha = '']) => (cuts.has(sha) ? Math.max(newest, Number(seconds)) : newest),
    0,
  )
}
