import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { findSubject } from '@velocity/policy'
import type { GitHub, RunEvent } from '@velocity/ports'
import { fakePorts } from './support/fake-ports.ts'
import { type FakeRepo, sha } from './support/fake-repo.ts'

const [root, main, head, merge, stranger] = [sha('root'), sha('main'), sha('head'), sha('merge'), sha('stranger')]
const commits: FakeRepo['commits'] = [
  { sha: root, parents: [], tree: {} },
  { sha: main, parents: [root], tree: {} },
  { sha: head, parents: [root], tree: {} },
  { sha: merge, parents: [main, head], tree: {} },
  { sha: stranger, parents: [root], tree: {} },
]
const pull: RunEvent = {
  kind: 'pull_request',
  number: 1,
  baseSha: main,
  headSha: head,
  baseRef: 'main',
  headRef: 'topic',
  isFork: true,
}

interface Given {
  readonly event: RunEvent
  readonly head: string
  readonly commits?: FakeRepo['commits']
  readonly remote?: readonly string[]
  readonly refs?: Readonly<Record<string, string>>
  readonly github?: Partial<GitHub> | null
  readonly baseSha?: string
}

async function find(given: Given) {
  const repo: FakeRepo = {
    commits: given.commits ?? commits,
    head: given.head,
    remote: given.remote ?? [],
    refs: given.refs ?? {},
  }
  const ports = fakePorts({ repo, event: given.event, github: given.github ?? null })
  const { subject, wrongCommit, noBase, isRoot, diffHead } = await findSubject(given.baseSha ?? null, ports)
  return {
    ...subject,
    wrongCommit,
    noBase,
    isRoot,
    diffHead,
    fetched: (ports.git as unknown as { fetched: string[] }).fetched,
  }
}

describe('findSubject', () => {
  test('a pull request’s merge commit is compared with its first parent: fetch-depth 2 is enough (trap 18)', async () => {
    expect(await find({ event: pull, head: merge, remote: [root] })).toMatchObject({
      headSha: head,
      baseSha: main,
      baseOrigin: 'base branch main',
      diffHead: merge,
      fetched: [],
    })
  })

  test('with fetch-depth 1 the parents of the merge commit are fetched', async () => {
    expect(await find({ event: pull, head: merge, remote: [root, main, head] })).toMatchObject({
      baseSha: main,
      fetched: [merge],
    })
  })

  test('a checked-out head is compared with the merge base in the clone (trap 18)', async () => {
    expect(await find({ event: pull, head })).toMatchObject({ baseSha: root, diffHead: head, fetched: [] })
  })

  test('else with the merge base that GitHub names, fetching that one commit (trap 18)', async () => {
    const github = { mergeBase: async () => root }
    expect(await find({ event: pull, head, remote: [root, main], github })).toMatchObject({
      baseSha: root,
      fetched: [root],
    })
  })

  test('without GitHub’s answer there is no base, and it says why', async () => {
    const github = {
      mergeBase: () =>
        Promise.reject(new UserError({ code: 'VEL_GITHUB_UNAVAILABLE', message: 'down', why: 'why', fix: 'wait' })),
    }
    const found = await find({ event: pull, head, remote: [root, main], github })
    expect(found.baseSha).toBeNull()
    expect(found.noBase).toContain('VEL_GITHUB_UNAVAILABLE')
  })

  test('another commit than the pull request’s is wrong', async () => {
    expect((await find({ event: pull, head: stranger })).wrongCommit).toContain(stranger)
  })

  test('a merge group is compared with its base, which is fetched when it is missing', async () => {
    const event: RunEvent = { kind: 'merge_group', baseSha: main, headSha: merge, baseRef: 'main' }
    expect(await find({ event, head: merge, remote: [main] })).toMatchObject({
      baseSha: main,
      baseOrigin: 'base branch main',
      wrongCommit: null,
      fetched: [main],
    })
    expect((await find({ event, head: main })).wrongCommit).toContain('merge group')
  })

  test('a push is compared with the previous head', async () => {
    const event: RunEvent = { kind: 'push', before: root, after: main, ref: 'refs/heads/main', defaultBranch: 'main' }
    expect(await find({ event, head: main })).toMatchObject({ baseSha: root, baseOrigin: 'previous push' })
  })

  test('a forced push to the default branch is compared with the first parent', async () => {
    const event: RunEvent = {
      kind: 'push',
      before: sha('gone'),
      after: main,
      ref: 'refs/heads/main',
      defaultBranch: 'main',
    }
    expect(await find({ event, head: main })).toMatchObject({ baseSha: root, baseOrigin: 'first parent' })
  })

  test('a new branch is compared with the merge base of the trunk', async () => {
    const event: RunEvent = { kind: 'push', before: null, after: head, ref: 'refs/heads/x', defaultBranch: 'main' }
    expect(await find({ event, head, refs: { 'origin/main': main } })).toMatchObject({
      baseSha: root,
      baseOrigin: 'base branch main',
    })
  })

  test('the trunk is the default branch, whatever its name', async () => {
    const refs = { 'origin/develop': main, 'origin/main': head }
    const push: RunEvent = { kind: 'push', before: null, after: head, ref: 'refs/heads/x', defaultBranch: 'develop' }
    const local: RunEvent = { kind: 'local', base: null }
    expect(await find({ event: push, head, refs })).toMatchObject({ baseSha: root, baseOrigin: 'base branch develop' })
    expect(await find({ event: local, head, refs: { ...refs, 'origin/HEAD': main } })).toMatchObject({
      baseSha: root,
      baseOrigin: 'base branch develop',
    })
    expect(await find({ event: local, head, refs: { 'origin/HEAD': main } })).toMatchObject({
      baseSha: root,
      baseOrigin: 'base branch HEAD',
    })
  })

  test('a branch called like a trunk is none where the default branch is known', async () => {
    const push: RunEvent = { kind: 'push', before: null, after: head, ref: 'refs/heads/master', defaultBranch: 'main' }
    expect(await find({ event: push, head, refs: { 'origin/master': head } })).toMatchObject({
      baseSha: root,
      baseOrigin: 'first parent',
    })
  })

  test('a first commit has no base', async () => {
    const event: RunEvent = { kind: 'push', before: null, after: root, ref: 'refs/heads/main', defaultBranch: 'main' }
    expect(await find({ event, head: root })).toMatchObject({ baseSha: null, wrongCommit: null, isRoot: true })
    expect(await find({ event: { kind: 'local', base: null }, head: root })).toMatchObject({ isRoot: true })
  })

  test('a commit whose parents the clone hides is no first commit', async () => {
    const event: RunEvent = { kind: 'push', before: null, after: head, ref: 'refs/heads/main', defaultBranch: 'main' }
    const hidden = [{ sha: head, parents: [sha('cut')], tree: {} }]
    expect(await find({ event, head, commits: hidden })).toMatchObject({ baseSha: null, isRoot: false })
  })

  test('a pull request is never a first commit', async () => {
    const own: RunEvent = { ...pull, headSha: root }
    expect(await find({ event: own, head: root, github: null, remote: [main] })).toMatchObject({
      baseSha: null,
      isRoot: false,
    })
  })

  test('a laptop compares its working tree with the trunk', async () => {
    expect(await find({ event: { kind: 'local', base: null }, head, refs: { main } })).toMatchObject({
      headSha: head,
      baseSha: root,
      baseOrigin: 'base branch main',
      diffHead: null,
    })
  })

  test('a given base is taken at its merge base, and an unknown one is refused', async () => {
    expect(await find({ event: pull, head, baseSha: head })).toMatchObject({ baseSha: head, baseOrigin: 'given' })
    // The one that would be found anyway is not told apart: a laptop that names it writes the same report as CI.
    expect(await find({ event: pull, head, baseSha: main })).toMatchObject({
      baseSha: root,
      baseOrigin: 'base branch main',
    })
    await expect(find({ event: pull, head, baseSha: 'nowhere' })).rejects.toMatchObject({
      code: 'VEL_GIT_UNKNOWN_REVISION',
    })
  })
})
