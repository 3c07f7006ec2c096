import { realpathSync } from 'node:fs'
import type { Exec, Git } from '@velocity/ports'
import type { Credentials } from './authorization.ts'
import { deepen } from './deepen.ts'
import { diffTrees } from './diff-trees.ts'
import { fetchCommit } from './fetch-commit.ts'
import { createGitCommand } from './git-command.ts'
import { readCuts } from './git-folder.ts'
import { firstParentAncestors, isRoot, mergeBase, parents } from './history.ts'
import { listFiles } from './list-files.ts'
import { countCommits, listRange } from './list-range.ts'
import { patches } from './patches.ts'
import { listRefs, readTag, remoteRef } from './refs.ts'
import { resolveObject, unknownRevision } from './revision.ts'
import { showFile } from './show-file.ts'
import { treeBlobs } from './tree-blobs.ts'
import { diffWorkingTree, isWorkingTreeDirty } from './working-tree.ts'

/** `cwd` is the repository's root. `credentials` are used for what asks origin only. */
export interface GitOptions {
  readonly cwd: string
  readonly credentials?: Credentials
}

/**
 * Makes the Git port over the git command (2.30 or newer).
 *
 * Shape:  as the port says. Paths are relative to the repository's root. The user's index, working tree and configuration are never
 *         written; no hook, file system monitor, external diff or text converter that the repository names is started.
 * Errors: as the port says, and VEL_GIT_OWNERSHIP where git refuses another user's repository, VEL_GIT_NOT_A_FILE for `show` of a
 *         link, a folder or a submodule. A revision that starts with `-` is VEL_GIT_UNKNOWN_REVISION.
 */
export function createGit(exec: Exec, options: GitOptions): Git {
  const git = createGitCommand(exec, realPath(options.cwd))
  const credentials = options.credentials ?? null
  return {
    resolve: (revision) => resolveObject(git, revision, 'commit'),
    tree: async (sha) => {
      const tree = await resolveObject(git, sha, 'tree')
      if (tree === null) throw unknownRevision(sha)
      return tree
    },
    parents: (sha) => parents(git, sha),
    isRoot: (sha) => isRoot(git, sha),
    firstParentAncestors: (sha, max) => firstParentAncestors(git, sha, max),
    mergeBase: (left, right) => mergeBase(git, left, right),
    listFiles: (sha) => listFiles(git, sha),
    diff: (base, head) => (head === null ? diffWorkingTree(git, base) : diffTrees(git, base, head)),
    show: (sha, path, maxBytes) => showFile(git, sha, path, maxBytes),
    fetch: (sha, depth) => fetchCommit(git, sha, depth, credentials),
    isDirty: () => isWorkingTreeDirty(git),
    listRange: (range) => listRange(git, range),
    countCommits: (range) => countCommits(git, range),
    isShallow: async () => (await readCuts(git)).size > 0,
    deepen: (tips, depth) => deepen(git, tips, depth, credentials),
    remoteRef: (name) => remoteRef(git, name, credentials),
    listRefs: () => listRefs(git),
    readTag: (sha) => readTag(git, sha),
    patches: (source) => patches(git, source, credentials),
    treeBlobs: (sha, maxBytes, paths) => treeBlobs(git, sha, maxBytes, paths),
  }
}

/** A folder that is not there is left to the first call, which says so. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
