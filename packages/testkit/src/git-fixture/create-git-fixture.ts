import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runGit, runGitScript } from './run-git.ts'
import { writeRepository } from './write-repository.ts'

/** What a file of a fixture holds: text, bytes, a symbolic link, or null to remove it. */
export type FixtureContent = string | Uint8Array | { readonly linkTo: string } | null

/** A real git repository in a temporary folder. */
export interface GitFixture {
  /** The repository's root, without symbolic links. */
  readonly root: string
  /** Writes files into the working tree without committing them. */
  write(files: Readonly<Record<string, FixtureContent>>): void
  /** Writes the files, stages everything and commits; gives the full hash. The same calls give the same hash everywhere. */
  commit(files: Readonly<Record<string, FixtureContent>>, message: string): string
  /** Switches to a branch, and creates it from `start` (the present commit) where it does not exist. */
  branch(name: string, start?: string): void
  /** Merges a revision into the present branch with a merge commit; gives its hash. */
  mergeNoFf(revision: string, message: string): string
  /** Moves a file in the working tree; the next commit holds it. */
  rename(from: string, to: string): void
  /** Removes a file from the working tree; the next commit holds it. */
  remove(path: string): void
  /** Clones into a new temporary folder, as `actions/checkout` would: `origin` is this fixture. */
  clone(options?: { readonly depth?: number; readonly revision?: string }): GitFixture
  /** Runs any git command in the repository. */
  git(...args: readonly string[]): string
  /** Removes the folder, and those of the clones. */
  dispose(): void
}

const COMMIT = 'g add --all; g commit --quiet --allow-empty --no-verify -m "$1"; g rev-parse HEAD'
const MERGE = 'g merge --quiet --no-ff --no-edit -m "$1" "$2"; g rev-parse HEAD'
const BRANCH = `if g show-ref --verify --quiet "refs/heads/$1"; then g checkout --quiet "$1"
elif [ "$2" = HEAD ]; then g checkout --quiet -b "$1"
else g checkout --quiet -b "$1" "$2"; fi`
const CLONE = `sha=$(g -C "$1" rev-parse "$2^{commit}"); shift 2
g fetch --quiet --no-tags "$@" origin "$sha"
g checkout --quiet --force -B main "$sha"`

/**
 * Creates an empty repository on the branch `main`.
 *
 * Shape:  free of this machine's git configuration; author, dates and so the hashes are always the same.
 * Errors: throws with git's own words when git fails.
 */
export function createGitFixture(): GitFixture {
  const root = temporaryFolder()
  writeRepository(root, '\tautocrlf = false\n[uploadpack]\n\tallowAnySHA1InWant = true\n')
  return openFixture(root, 0)
}

function openFixture(root: string, startMinute: number): GitFixture {
  let minute = startMinute
  const clones: GitFixture[] = []
  const git = (...args: readonly string[]): string => runGit(root, args, minute)
  const script = (text: string, ...args: readonly string[]): string => runGitScript(root, text, args, minute)
  const write = (files: Readonly<Record<string, FixtureContent>>): void => {
    for (const [path, content] of Object.entries(files)) writeContent(join(root, path), content)
  }
  return {
    root,
    git,
    write,
    commit: (files, message) => {
      write(files)
      minute += 1
      return script(COMMIT, message)
    },
    branch: (name, start) => {
      script(BRANCH, name, start ?? 'HEAD')
    },
    mergeNoFf: (revision, message) => {
      minute += 1
      return script(MERGE, message, revision)
    },
    rename: (from, to) => {
      mkdirSync(dirname(join(root, to)), { recursive: true })
      renameSync(join(root, from), join(root, to))
    },
    remove: (path) => rmSync(join(root, path)),
    clone: (options = {}) => {
      const clone = openFixture(cloneInto(root, options), minute)
      clones.push(clone)
      return clone
    },
    dispose: () => {
      for (const clone of clones) clone.dispose()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function cloneInto(origin: string, options: { readonly depth?: number; readonly revision?: string }): string {
  const root = temporaryFolder()
  const depth = options.depth === undefined ? [] : [`--depth=${options.depth}`]
  const url = pathToFileURL(origin).href
  writeRepository(root, `[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`)
  runGitScript(root, CLONE, [origin, options.revision ?? 'HEAD', ...depth])
  return root
}

function writeContent(path: string, content: FixtureContent): void {
  if (content === null) {
    rmSync(path)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { recursive: true, force: true })
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content)
  else symlinkSync(content.linkTo, path)
}

function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'velocity-git-')))
}
