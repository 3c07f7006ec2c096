/** One entry of a tree. */
export interface TreeEntry {
  readonly path: string
  /** `120000` symbolic link, `160000` submodule, else a file. */
  readonly mode: string
}

/**
 * The repository under test. Revisions are full hashes once resolved.
 *
 * Errors: VEL_GIT_MISSING (no git), VEL_GIT_NOT_A_REPO, VEL_GIT_FAILED (with git's own words), VEL_GIT_UNKNOWN_REVISION.
 */
export interface Git {
  /** The full hash, or null when the revision does not exist here (a shallow clone, a wrong name). */
  resolve(revision: string): Promise<string | null>
  /** Parents in order; [] for a root commit. In a shallow clone a cut parent is not named. */
  parents(sha: string): Promise<readonly string[]>
  /** True when the commit itself names no parent. Unlike `parents` it does not take a commit at which a clone was cut for the first. */
  isRoot(sha: string): Promise<boolean>
  /** The hash of the commit's tree. */
  tree(sha: string): Promise<string>
  /** Tracked files of the commit, or of the index when null; sorted. */
  listFiles(sha: string | null): Promise<readonly TreeEntry[]>
  /** First-parent ancestors, nearest first, without `sha` itself, as far as this clone knows them. */
  firstParentAncestors(sha: string, max: number): Promise<readonly string[]>
  /** The merge base, or null when there is none in this clone. */
  mergeBase(left: string, right: string): Promise<string | null>
  /** `git diff -U0` with fixed options (histogram, renames at 50 %, no external tools); `head` null means the working tree. */
  diff(base: string, head: string | null): Promise<string>
  /** The file's text at that commit, or null when it is not there. Throws VEL_FILE_TOO_LARGE over the cap. */
  show(sha: string, path: string, maxBytes: number): Promise<string | null>
  /** Fetches exactly that commit from origin, `depth` deep. False when origin does not give it. */
  fetch(sha: string, depth: number): Promise<boolean>
  /** True when tracked files differ from HEAD. */
  isDirty(): Promise<boolean>
}
