import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseDiff } from '@velocity/diff'
import { createExec } from '@velocity/local'
import type { Git } from '@velocity/ports'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { createGit } from '../src/index.ts'

let origin: GitFixture
let shas: {
  readonly root: string
  readonly fork: string
  readonly base: string
  readonly head: string
  readonly merge: string
}

function open(fixture: GitFixture): Git {
  return createGit(createExec(), { cwd: fixture.root })
}

/** root ─ fork ─ x ─ base ─ merge, and fork ─ y ─ head ─ merge. */
beforeEach(() => {
  origin = createGitFixture()
  const root = origin.commit({ a: '1\n' }, 'root')
  const fork = origin.commit({ a: '2\n' }, 'fork')
  origin.branch('topic')
  origin.commit({ t: '1\n' }, 'y')
  const head = origin.commit({ t: '2\n' }, 'head')
  origin.branch('main')
  origin.commit({ m: '1\n' }, 'x')
  const base = origin.commit({ m: '2\n' }, 'base')
  const merge = origin.mergeNoFf('topic', 'merge')
  shas = { root, fork, base, head, merge }
})
afterEach(() => origin.dispose())

describe("a clone of depth 2 of a pull request's merge commit", () => {
  test('is enough for the change: first parent to merge commit', async () => {
    const git = open(origin.clone({ depth: 2, revision: shas.merge }))
    expect(await git.parents(shas.merge)).toEqual([shas.base, shas.head])
    const diff = parseDiff(await git.diff(shas.base, shas.merge))
    expect(diff).toMatchObject({ problem: null, files: [{ path: 't', status: 'added' }] })
    expect(await git.isDirty()).toBe(false)
  })

  test('a cut parent is not named', async () => {
    const git = open(origin.clone({ depth: 2, revision: shas.merge }))
    expect(await git.parents(shas.base)).toEqual([])
    expect(await git.parents(shas.head)).toEqual([])
    expect(await git.firstParentAncestors(shas.merge, 10)).toEqual([shas.base])
    expect(await git.resolve(`${shas.base}^`)).toBeNull()
  })

  test('a cut commit is no root, the first commit is', async () => {
    const git = open(origin.clone({ depth: 1, revision: shas.merge }))
    expect(await git.parents(shas.merge)).toEqual([])
    expect(await git.isRoot(shas.merge)).toBe(false)
    expect(await open(origin).isRoot(shas.root)).toBe(true)
    expect(await open(origin).isRoot(shas.fork)).toBe(false)
  })

  test('the merge base behind the cut is null', async () => {
    const git = open(origin.clone({ depth: 2, revision: shas.merge }))
    expect(await git.mergeBase(shas.base, shas.head)).toBeNull()
    expect(await git.mergeBase(shas.merge, shas.head)).toBe(shas.head)
  })

  test('a merge base that a hidden one may beat is null', async () => {
    // depth 3 from the merge shows x and y but cuts above them; `fork` comes in by itself, cut as well.
    const clone = origin.clone({ depth: 3, revision: shas.merge })
    const git = open(clone)
    expect(await git.mergeBase(shas.base, shas.head)).toBeNull()
    expect(await git.fetch(shas.fork, 1)).toBe(true)
    const answer = await git.mergeBase(shas.base, shas.head)
    expect([null, shas.fork]).toContain(answer)
    const deep = open(origin.clone({ depth: 4, revision: shas.merge }))
    expect(await deep.mergeBase(shas.base, shas.head)).toBe(shas.fork)
  })

  test('an older common ancestor is never taken for the merge base', async () => {
    // a and b both descend from `late`, whose other side shows only `old`: the visible answer would be `old`.
    const repo = createGitFixture()
    const old = repo.commit({ f: '0' }, 'old')
    repo.branch('side')
    repo.commit({ s: '1' }, 'side')
    repo.branch('main')
    for (const n of [1, 2, 3, 4]) repo.commit({ f: String(n) }, `main ${n}`)
    const late = repo.git('rev-parse', 'HEAD')
    repo.branch('a')
    repo.commit({ a: '1' }, 'a1')
    const a = repo.mergeNoFf('side', 'a takes side')
    repo.branch('b', late)
    repo.commit({ b: '1' }, 'b1')
    repo.commit({ b: '2' }, 'b2')
    const b = repo.mergeNoFf('side', 'b takes side')
    expect(await open(repo).mergeBase(a, b)).toBe(late)
    const clone = repo.clone({ depth: 3, revision: a })
    const git = open(clone)
    expect(await git.fetch(b, 3)).toBe(true)
    clone.git('cat-file', '-e', old)
    expect(await git.mergeBase(a, b)).not.toBe(old)
    repo.dispose()
  })
})

describe('fetch', () => {
  test('brings exactly the missing commit, as deep as asked', async () => {
    const clone = origin.clone({ depth: 1, revision: shas.merge })
    const git = open(clone)
    expect(await git.resolve(shas.fork)).toBeNull()
    expect(await git.fetch(shas.fork, 1)).toBe(true)
    expect(await git.parents(shas.fork)).toEqual([])
    expect(await git.fetch(shas.fork, 2)).toBe(true)
    expect(await git.parents(shas.fork)).toEqual([shas.root])
    expect(await git.show(shas.fork, 'a', 10)).toBe('2\n')
    expect(clone.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
  })

  test('never cuts a history that is here already', async () => {
    const shallow = open(origin.clone({ depth: 3, revision: shas.merge }))
    const before = await shallow.firstParentAncestors(shas.merge, 10)
    expect(await shallow.fetch(shas.base, 1)).toBe(true)
    expect(await shallow.firstParentAncestors(shas.merge, 10)).toEqual(before)
    const fixture = origin.clone({ revision: shas.base })
    const full = open(fixture)
    expect(await full.fetch(shas.head, 1)).toBe(true)
    expect(fixture.git('rev-parse', '--is-shallow-repository')).toBe('false')
    expect(await full.mergeBase(shas.base, shas.head)).toBe(shas.fork)
  })

  test('is false when origin does not have it, or there is no origin', async () => {
    expect(await open(origin.clone({ depth: 1 })).fetch('f'.repeat(40), 1)).toBe(false)
    expect(await open(origin).fetch('f'.repeat(40), 1)).toBe(false)
  })

  test('anything but a full hash is VEL_GIT_UNKNOWN_REVISION', async () => {
    for (const sha of ['main', 'HEAD', shas.merge.slice(0, 12), '+refs/heads/*:refs/heads/*'])
      await expect(open(origin).fetch(sha, 1)).rejects.toMatchObject({ code: 'VEL_GIT_UNKNOWN_REVISION' })
  })
})

describe('a repository of another user', () => {
  const isRoot = process.getuid?.() === 0
  const chowned = isRoot ? test : test.skip

  chowned('is read, because its folder is named as safe', async () => {
    const clone = origin.clone({ depth: 2, revision: shas.merge })
    execFileSync('chown', ['-R', '12345:12345', clone.root])
    expect(() => clone.git('status')).toThrow('dubious ownership')
    const git = open(clone)
    expect(await git.resolve('HEAD')).toBe(shas.merge)
    expect(await git.isDirty()).toBe(false)
    expect(parseDiff(await git.diff(shas.base, null))).toMatchObject({ problem: null, files: [{ path: 't' }] })
  })
})
