/** One entry of a tree. */
export interface TreeEntry {
  readonly path: string
  /** `120000` symbolic link, `160000` submodule, else a file. */
  readonly mode: string
}

/** Every commit that `heads` reach and `excluded` do not. All are full hashes; the commits of one range are a set, not a line. */
export interface CommitRange {
  readonly heads: readonly string[]
  readonly excluded: readonly string[]
}

/** A commit of a range, with its parents as far as this clone has them. */
export interface RangeCommit {
  readonly sha: string
  readonly parents: readonly string[]
}

/** What this clone knows of a range. */
export interface RangeListing {
  /** Ends that are not in this clone: then `commits` is []. */
  readonly missing: readonly string[]
  readonly commits: readonly RangeCommit[]
  /**
   * What a shallow clone may hide. `commits`: some of the range. `common`: none of the range, but that some of it are reachable
   * from `excluded` too and so belong to it not.
   */
  readonly hidden: 'nothing' | 'common' | 'commits'
}

/** Whose added lines are wanted. `index` is compared with HEAD (or nothing); `working-tree` too, with untracked files. */
export type PatchSource =
  | {
      readonly kind: 'commits'
      readonly range: CommitRange
      /** Whether a commit of it has three parents or more; said by who listed the range, for it costs a process. */
      readonly hasOctopus: boolean
    }
  | { readonly kind: 'index' }
  | { readonly kind: 'working-tree' }

/** A file of a tree with its bytes. */
export interface TreeBlob {
  /** In latin-1: one character per byte. */
  readonly path: string
  /** As in `TreeEntry`. A submodule has no bytes. */
  readonly mode: string
  readonly id: string
  readonly sizeBytes: number
  /** null for a submodule and for more than was asked for. */
  readonly bytes: Uint8Array | null
}

/** A ref, and what it names. */
export interface Ref {
  /** For example `refs/tags/v1`. */
  readonly name: string
  /** The object that it names: of an annotated tag the tag itself. */
  readonly sha: string
  /** The commit behind it, or null when there is none. */
  readonly commit: string | null
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
  /** The commits of a range. Never throws for an end that is not here. */
  listRange(range: CommitRange): Promise<RangeListing>
  /** How many commits a range has in this clone; cheaper than to list them. */
  countCommits(range: CommitRange): Promise<number>
  /** True when history was cut somewhere in this clone. */
  isShallow(): Promise<boolean>
  /**
   * Fetches the history of `tips` down to `depth` commits; Infinity: all of it. A history that was deeper is cut there. False when
   * origin cannot be reached or does not give it, and where nothing was cut.
   */
  deepen(tips: readonly string[], depth: number): Promise<boolean>
  /** The object that a full ref name has at origin, or null. Throws VEL_GIT_FAILED when origin cannot be reached. */
  remoteRef(name: string): Promise<string | null>
  /** Every ref of this clone. */
  listRefs(): Promise<readonly Ref[]>
  /** The raw text of an annotated tag in latin-1 (headers, empty line, message), or null when the object is none or is not here. */
  readTag(sha: string): Promise<string | null>
  /**
   * What was added, in latin-1, in pieces: `git log -p -U0` (see packages/git/src/patches.ts for the frame of a commit), or
   * `git diff -U0` for index and working tree. No attribute, NUL byte or setting hides a line. A merge is compared with what git
   * would have merged by itself; where git cannot (before 2.35; three parents or more) the lines that no parent's file has are given.
   */
  patches(source: PatchSource): AsyncIterable<string>
  /** The files of a commit, or of the index when null, with their bytes up to `maxBytes` each; only those of `paths` (in latin-1) when given. */
  treeBlobs(sha: string | null, maxBytes: number, paths?: readonly string[]): AsyncIterable<TreeBlob>
}
