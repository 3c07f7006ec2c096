import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createExec } from '@velocity/local'
import type { Git, PatchSource, TreeBlob } from '@velocity/ports'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { createGit } from '../src/index.ts'

let repo: GitFixture
let git: Git
beforeEach(() => {
  repo = createGitFixture()
  git = open(repo)
})
afterEach(() => repo.dispose())

function open(fixture: GitFixture): Git {
  return createGit(createExec(), { cwd: fixture.root })
}

function code(expected: string): unknown {
  return expect.objectContaining({ name: 'UserError', code: expected })
}

async function allOf<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const each of stream) all.push(each)
  return all
}

describe('listRange', () => {
  test('gives the commits that heads reach and excluded do not, with their parents', async () => {
    const root = repo.commit({ a: '1' }, 'root')
    repo.branch('topic')
    const topic = repo.commit({ t: '1' }, 'topic')
    repo.branch('main')
    const main = repo.commit({ m: '1' }, 'main')
    const merge = repo.mergeNoFf('topic', 'merge')
    const listing = await git.listRange({ heads: [merge], excluded: [main] })
    expect(listing).toMatchObject({ missing: [], hidden: 'nothing' })
    expect(new Map(listing.commits.map(({ sha, parents }) => [sha, parents]))).toEqual(
      new Map([
        [merge, [main, topic]],
        [topic, [root]],
      ]),
    )
    expect(await git.countCommits({ heads: [merge], excluded: [main] })).toBe(2)
    expect(await git.listRange({ heads: [main], excluded: [merge] })).toEqual({
      missing: [],
      commits: [],
      hidden: 'nothing',
    })
    expect(await git.listRange({ heads: [], excluded: [] })).toMatchObject({ commits: [] })
  })

  test('names the ends that are not here, and refuses what is no full hash', async () => {
    const sha = repo.commit({ a: '1' }, 'one')
    const [none, other] = ['e'.repeat(40), 'f'.repeat(40)]
    const listing = await git.listRange({ heads: [sha, none], excluded: [other] })
    expect(listing).toEqual({ missing: [none, other], commits: [], hidden: 'commits' })
    for (const bad of ['HEAD', '--all', `${sha}^`])
      await expect(git.listRange({ heads: [bad], excluded: [] })).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
  })

  test('tells what a shallow clone hides: commits of the range, or that some belong to both sides', async () => {
    for (const n of [1, 2, 3, 4, 5]) repo.commit({ a: String(n) }, `main ${n}`)
    const fork = repo.git('rev-parse', 'HEAD')
    const base = repo.commit({ b: '1' }, 'base')
    repo.branch('topic', fork)
    const head = repo.commit({ t: '1' }, 'head')
    const clone = repo.clone({ depth: 1, revision: head })
    const shallow = open(clone)
    expect(await shallow.isShallow()).toBe(true)
    expect(await git.isShallow()).toBe(false)
    await shallow.fetch(base, 1)
    const range = { heads: [head], excluded: [base] }
    expect(await shallow.listRange(range)).toMatchObject({ hidden: 'commits' })
    expect(await shallow.deepen([head], 7)).toBe(true)
    // All of the head's history is here; of the base's only itself.
    const common = await shallow.listRange(range)
    expect(common).toMatchObject({ hidden: 'common', commits: { length: 6 } })
    expect(await shallow.deepen([head, base], 3)).toBe(true)
    expect(await shallow.listRange(range)).toMatchObject({
      hidden: 'nothing',
      commits: [{ sha: head, parents: [fork] }],
    })
  })
})

describe('deepen', () => {
  test('does nothing in a whole clone, and is false where origin is gone', async () => {
    const [first, second] = [repo.commit({ a: '1' }, 'one'), repo.commit({ a: '2' }, 'two')]
    const whole = open(repo.clone())
    expect(await whole.deepen([second], 5)).toBe(false)
    const clone = repo.clone({ depth: 1 })
    expect(await open(clone).deepen([second], Number.POSITIVE_INFINITY)).toBe(true)
    expect(await open(clone).resolve(first)).toBe(first)
    expect(await open(clone).isShallow()).toBe(false)
    const cut = repo.clone({ depth: 1 })
    cut.git('remote', 'set-url', 'origin', '/nowhere')
    expect(await open(cut).deepen([second], 5)).toBe(false)
    await expect(open(cut).deepen(['HEAD'], 5)).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
  })
})

describe('refs', () => {
  test('are listed with the commit behind a tag, and tags are read', async () => {
    const sha = repo.commit({ a: '1' }, 'one')
    repo.git('tag', '-a', 'v1', '-m', 'words\n\nmore')
    repo.git('tag', 'blob', repo.git('rev-parse', 'HEAD:a'))
    const tag = repo.git('rev-parse', 'refs/tags/v1')
    expect(await git.listRefs()).toEqual([
      { name: 'refs/heads/main', sha, commit: sha },
      { name: 'refs/tags/blob', sha: repo.git('rev-parse', 'HEAD:a'), commit: null },
      { name: 'refs/tags/v1', sha: tag, commit: sha },
    ])
    expect(await git.readTag(tag)).toMatch(/^object .*\ntype commit\ntag v1\ntagger Ada .*\n\nwords\n\nmore\n$/u)
    expect(await git.readTag(sha)).toBeNull()
    expect(await git.readTag('f'.repeat(40))).toBeNull()
  })

  test('of origin are asked for by their full name', async () => {
    const sha = repo.commit({ a: '1' }, 'one')
    repo.git('branch', 'x/refs/heads/main')
    const clone = open(repo.clone())
    expect(await clone.remoteRef('refs/heads/main')).toBe(sha)
    expect(await clone.remoteRef('refs/heads/none')).toBeNull()
    await expect(git.remoteRef('refs/heads/main')).rejects.toEqual(code('VEL_GIT_FAILED'))
    await expect(clone.remoteRef('--upload-pack=x')).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
  })
})

describe('treeBlobs', () => {
  test('gives every file of a commit and of the index, byte by byte', async () => {
    const content = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251)
    const sha = repo.commit({ 'b c/ä': 'x\n', big: content, empty: '', link: { linkTo: 'big' } }, 'one')
    repo.git('update-index', '--add', '--cacheinfo', `160000,${sha},module`)
    const seen = (blobs: readonly TreeBlob[]): unknown =>
      blobs.map(({ path, mode, bytes, sizeBytes }) => [path, mode, bytes === null ? sizeBytes : Buffer.from(bytes)])
    const expected = [
      ['b c/\u00c3\u00a4', '100644', Buffer.from('x\n')],
      ['big', '100644', Buffer.from(content)],
      ['empty', '100644', Buffer.from('')],
      ['link', '120000', Buffer.from('big')],
    ]
    expect(seen(await allOf(git.treeBlobs(sha, 300_000)))).toEqual(expected)
    expect(seen(await allOf(git.treeBlobs(null, 300_000)))).toEqual([['module', '160000', 0], ...expected])
    const capped = await allOf(git.treeBlobs(sha, 299_999))
    expect(capped.map(({ path, bytes, sizeBytes }) => [path, bytes === null, sizeBytes])).toEqual([
      ['b c/\u00c3\u00a4', false, 2],
      ['big', true, 300_000],
      ['empty', false, 0],
      ['link', false, 3],
    ])
  })

  test('of a commit that is not here is VEL_GIT_UNKNOWN_REVISION', async () => {
    await expect(allOf(git.treeBlobs('f'.repeat(40), 1))).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
  })
})

describe('patches', () => {
  test('fail with git’s own words when the range is not here', async () => {
    repo.commit({ a: '1' }, 'one')
    const range = { heads: ['f'.repeat(40)], excluded: [] }
    const source: PatchSource = { kind: 'commits', range, hasOctopus: false }
    await expect(allOf(git.patches(source))).rejects.toEqual(code('VEL_GIT_FAILED'))
  })

  test('of no repository are VEL_GIT_NOT_A_REPO', async () => {
    const none = createGit(createExec(), { cwd: '/' })
    await expect(allOf(none.patches({ kind: 'index' }))).rejects.toEqual(code('VEL_GIT_NOT_A_REPO'))
  })

  test('come from a linked working tree and from a bare repository too', async () => {
    const sha = repo.commit({ a: 'words\n' }, 'one')
    repo.git('worktree', 'add', '--quiet', '--detach', `${repo.root}/.git/linked`)
    repo.git('clone', '--quiet', '--bare', '.', '.git/bare.git')
    const source: PatchSource = { kind: 'commits', range: { heads: [sha], excluded: [] }, hasOctopus: false }
    for (const folder of ['linked', 'bare.git']) {
      const other = createGit(createExec(), { cwd: `${repo.root}/.git/${folder}` })
      expect((await allOf(other.patches(source))).join('')).toContain('\n+words\n')
      expect(await other.isShallow()).toBe(false)
    }
  })

  test('end their process when the reader stops', async () => {
    const sha = repo.commit({ a: `${'x'.repeat(70)}\n`.repeat(100_000) }, 'one')
    const source: PatchSource = { kind: 'commits', range: { heads: [sha], excluded: [] }, hasOctopus: false }
    for await (const text of git.patches(source)) {
      expect(text).toContain(sha)
      break
    }
  })
})
