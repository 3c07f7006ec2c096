import type { Git } from '@velocity/ports'
import { fakeDiff, type Tree } from './fake-diff.ts'

/** A commit of the fake repository. */
export interface FakeCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly tree: Tree
}

/** A full hash from a short name: `sha('a')`. */
export function sha(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(40, '0').slice(0, 40)
}

/** What a fake clone knows. */
export interface FakeRepo {
  readonly commits: readonly FakeCommit[]
  readonly head: string
  readonly refs?: Readonly<Record<string, string>>
  /** Differs from HEAD's tree when given. */
  readonly workingTree?: Tree
  /** Commits that only a fetch brings. */
  readonly remote?: readonly string[]
}

function unexpected(): Promise<never> {
  return Promise.reject(new Error('coverage does not ask for that'))
}

/** A clone in memory behind the Git port. */
export function fakeGit(repo: FakeRepo): Git & { readonly fetched: string[] } {
  const byHash = new Map(repo.commits.map((commit) => [commit.sha, commit]))
  const hidden = new Set(repo.remote ?? [])
  const fetched: string[] = []
  const known = (hash: string): FakeCommit | undefined => (hidden.has(hash) ? undefined : byHash.get(hash))
  const must = (hash: string): FakeCommit => {
    const commit = known(hash)
    if (commit === undefined) throw new Error(`the fake clone has no ${hash}`)
    return commit
  }
  const working = (): Tree => repo.workingTree ?? must(repo.head).tree
  const lineage = (hash: string): readonly string[] => {
    const parent = known(hash)?.parents[0]
    return parent === undefined || known(parent) === undefined ? [] : [parent, ...lineage(parent)]
  }
  const ancestors = (hash: string): readonly string[] => {
    const commit = known(hash)
    return commit === undefined ? [] : [hash, ...commit.parents.flatMap(ancestors)]
  }
  const resolve = (revision: string): string | null => {
    if (revision === 'HEAD') return repo.head
    const hash = repo.refs?.[revision] ?? revision
    return known(hash) === undefined ? null : hash
  }
  return {
    fetched,
    resolve: async (revision) => resolve(revision),
    parents: async (hash) => must(hash).parents.filter((parent) => known(parent) !== undefined),
    isRoot: async (hash) => must(hash).parents.length === 0,
    tree: async (hash) => sha(`t${hash.slice(0, 12)}`),
    listFiles: async (hash) =>
      Object.keys(hash === null ? working() : must(hash).tree)
        .sort()
        .map((path) => ({ path, mode: '100644' })),
    firstParentAncestors: async (hash, max) => lineage(hash).slice(0, max),
    mergeBase: async (left, right) => {
      const ours = new Set(ancestors(left))
      return ancestors(right).find((hash) => ours.has(hash)) ?? null
    },
    diff: async (base, head) => fakeDiff(must(base).tree, head === null ? working() : must(head).tree),
    show: async (hash, path) => must(hash).tree[path] ?? null,
    fetch: async (hash) => {
      fetched.push(hash)
      const isThere = byHash.has(hash)
      if (isThere) for (const each of [hash, ...(byHash.get(hash)?.parents ?? [])]) hidden.delete(each)
      return isThere
    },
    isDirty: async () => repo.workingTree !== undefined,
    listRange: unexpected,
    countCommits: unexpected,
    isShallow: unexpected,
    deepen: unexpected,
    remoteRef: unexpected,
    listRefs: unexpected,
    readTag: unexpected,
    patches: () => {
      throw new Error('coverage reads no patches')
    },
    treeBlobs: () => {
      throw new Error('coverage reads no trees')
    },
  }
}
