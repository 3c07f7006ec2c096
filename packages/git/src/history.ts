import type { GitCommand } from './git-command.ts'
import { resolveObject, unknownRevision } from './revision.ts'

/** Parents in order, as far as this clone has them. Errors: VEL_GIT_UNKNOWN_REVISION. */
export async function parents(git: GitCommand, revision: string): Promise<readonly string[]> {
  const sha = await requireCommit(git, revision)
  const { stdout } = await git.run(['rev-list', '--parents', '--max-count=1', sha])
  return words(stdout).slice(1)
}

/** Tells whether the commit's own record names no parent, whatever this clone holds. Errors: VEL_GIT_UNKNOWN_REVISION. */
export async function isRoot(git: GitCommand, revision: string): Promise<boolean> {
  const { stdout } = await git.run(['cat-file', 'commit', await requireCommit(git, revision)])
  const [header = ''] = stdout.split('\n\n', 1)
  return !/^parent /mu.test(header)
}

/** First-parent ancestors, nearest first, without the commit itself. Errors: VEL_GIT_UNKNOWN_REVISION. */
export async function firstParentAncestors(git: GitCommand, revision: string, max: number): Promise<readonly string[]> {
  const sha = await requireCommit(git, revision)
  if (max <= 0) return []
  const { stdout } = await git.run(['rev-list', '--first-parent', '--skip=1', `--max-count=${Math.floor(max)}`, sha])
  return words(stdout)
}

/**
 * The best common ancestor of two commits.
 *
 * Shape:  null when a commit is not here, when they have none, and in a shallow clone also when a better one may lie behind the
 *         point where history was cut: no answer rather than a wrong one.
 */
export async function mergeBase(git: GitCommand, left: string, right: string): Promise<string | null> {
  const ends = [await resolveObject(git, left, 'commit'), await resolveObject(git, right, 'commit')]
  const [one, two] = ends
  if (one === undefined || one === null || two === undefined || two === null) return null
  const { exitCode, stdout } = await git.run(['merge-base', '--all', one, two], { exitCodes: [0, 1] })
  const bases = words(stdout)
  if (exitCode === 1 || bases.length === 0) return null
  // One that is an ancestor of the other cannot be beaten.
  const end = bases.find((base) => base === one || base === two)
  if (end !== undefined) return end
  if ((await isShallow(git)) && (await isCutAbove(git, [one, two], bases))) return null
  return bases[0] ?? null
}

async function isShallow(git: GitCommand): Promise<boolean> {
  const { stdout } = await git.run(['rev-parse', '--is-shallow-repository'])
  return stdout.trim() === 'true'
}

/** A commit without parents that no base reaches: history was cut there, and what lies behind it is unknown. */
async function isCutAbove(git: GitCommand, ends: readonly string[], bases: readonly string[]): Promise<boolean> {
  const { stdout } = await git.run(['rev-list', '--max-parents=0', '--max-count=1', ...ends, '--not', ...bases])
  return stdout.trim() !== ''
}

async function requireCommit(git: GitCommand, revision: string): Promise<string> {
  const sha = await resolveObject(git, revision, 'commit')
  if (sha === null) throw unknownRevision(revision)
  return sha
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
