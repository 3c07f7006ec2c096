import type { TreeEntry } from '@velocity/ports'
import type { GitCommand } from './git-command.ts'
import { resolveObject, unknownRevision } from './revision.ts'

/**
 * Tracked files of a commit, or of the index when null.
 *
 * Shape:  sorted by path; a path that is in conflict comes once.
 * Errors: VEL_GIT_UNKNOWN_REVISION.
 */
export async function listFiles(git: GitCommand, revision: string | null): Promise<readonly TreeEntry[]> {
  const args = revision === null ? indexArguments() : await treeArguments(git, revision)
  const { stdout } = await git.run(args, revision === null ? { env: { GIT_LITERAL_PATHSPECS: '0' } } : {})
  const entries = new Map<string, TreeEntry>()
  for (const record of stdout.split('\0')) {
    const tab = record.indexOf('\t')
    if (tab === -1) continue
    const path = record.slice(tab + 1)
    if (!entries.has(path)) entries.set(path, { path, mode: record.slice(0, 6) })
  }
  return [...entries.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** `:/` is the root, wherever the command runs. */
function indexArguments(): readonly string[] {
  return ['ls-files', '-z', '--stage', '--full-name', '--', ':/']
}

async function treeArguments(git: GitCommand, revision: string): Promise<readonly string[]> {
  const tree = await resolveObject(git, revision, 'tree')
  if (tree === null) throw unknownRevision(revision)
  return ['ls-tree', '-r', '-z', '--full-tree', tree]
}
