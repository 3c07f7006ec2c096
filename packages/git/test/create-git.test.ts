import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createExec } from '@velocity/local'
import type { Git } from '@velocity/ports'
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

describe('revisions', () => {
  test('resolves names and hashes to full hashes, anything else to null', async () => {
    const sha = repo.commit({ a: '1' }, 'one')
    repo.git('tag', '-a', 'v1', '-m', 'v1')
    for (const revision of ['HEAD', 'main', 'v1', sha, sha.slice(0, 9)]) expect(await git.resolve(revision)).toBe(sha)
    for (const revision of ['none', 'f'.repeat(40), 'HEAD~1', 'HEAD:a', 'a b'])
      expect(await git.resolve(revision)).toBeNull()
    expect(await git.tree(sha)).toBe(repo.git('rev-parse', 'HEAD^{tree}'))
  })

  test.each(['--all', '-h', '', 'a\nb', '--output=/tmp/x'])('%j is VEL_GIT_UNKNOWN_REVISION', async (revision) => {
    repo.commit({ a: '1' }, 'one')
    const calls = [
      () => git.resolve(revision),
      () => git.tree(revision),
      () => git.parents(revision),
      () => git.listFiles(revision),
      () => git.firstParentAncestors(revision, 3),
      () => git.mergeBase('HEAD', revision),
      () => git.diff(revision, 'HEAD'),
      () => git.diff('HEAD', revision),
      () => git.diff(revision, null),
      () => git.show(revision, 'a', 10),
      () => git.fetch(revision, 1),
    ]
    for (const call of calls) await expect(call()).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
  })

  test('a commit that is not here is VEL_GIT_UNKNOWN_REVISION where an answer is needed', async () => {
    repo.commit({ a: '1' }, 'one')
    const absent = 'f'.repeat(40)
    await expect(git.parents(absent)).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
    await expect(git.tree(absent)).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
    await expect(git.diff(absent, 'HEAD')).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
    await expect(git.diff('HEAD', absent)).rejects.toEqual(code('VEL_GIT_UNKNOWN_REVISION'))
  })

  test('no repository is VEL_GIT_NOT_A_REPO, no git is VEL_GIT_MISSING', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'velocity-none-')))
    try {
      const none = createGit(createExec(), { cwd: folder })
      await expect(none.resolve('HEAD')).rejects.toEqual(code('VEL_GIT_NOT_A_REPO'))
      await expect(none.isDirty()).rejects.toEqual(code('VEL_GIT_NOT_A_REPO'))
      await expect(none.listFiles(null)).rejects.toEqual(code('VEL_GIT_NOT_A_REPO'))
      const bare = createGit(createExec({ PATH: folder }), { cwd: folder })
      await expect(bare.resolve('HEAD')).rejects.toEqual(code('VEL_GIT_MISSING'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('files', () => {
  test('lists a commit and the index, sorted, with modes, whatever the names', async () => {
    const files = { 'b c/ä€.ts': 'x', 'a\tb\n': 'y', '-n': 'z', link: { linkTo: '-n' }, ':(top)x': 'p', '*': 'q' }
    const sha = repo.commit(files, 'one')
    const listed = await git.listFiles(sha)
    expect(listed.map((entry) => entry.path)).toEqual(Object.keys(files).toSorted())
    expect(listed.find((entry) => entry.path === 'link')?.mode).toBe('120000')
    expect(await git.listFiles(null)).toEqual(listed)
    repo.write({ new: '1' })
    repo.git('add', 'new')
    expect((await git.listFiles(null)).map((entry) => entry.path)).toContain('new')
    expect(await git.listFiles(sha)).toEqual(listed)
  })

  test('shows the text of a file, null where there is none', async () => {
    const first = repo.commit({ 'd/ä.txt': 'öne\r\n', '*': 'star', ':(top)x': 'magic' }, 'one')
    repo.commit({ 'd/ä.txt': 'two' }, 'two')
    expect(await git.show(first, 'd/ä.txt', 6)).toBe('öne\r\n')
    expect(await git.show(first, '*', 10)).toBe('star')
    expect(await git.show(first, ':(top)x', 10)).toBe('magic')
    expect(await git.show(first, 'none', 10)).toBeNull()
    expect(await git.show(first, 'd/*', 10)).toBeNull()
    await expect(git.show(first, 'd/ä.txt', 5)).rejects.toEqual(code('VEL_FILE_TOO_LARGE'))
  })

  test('a link and a folder are VEL_GIT_NOT_A_FILE', async () => {
    const sha = repo.commit({ link: { linkTo: '/etc/passwd' }, 'dir/a': '1' }, 'one')
    await expect(git.show(sha, 'link', 100)).rejects.toEqual(code('VEL_GIT_NOT_A_FILE'))
    await expect(git.show(sha, 'dir', 100)).rejects.toEqual(code('VEL_GIT_NOT_A_FILE'))
  })
})

describe('history', () => {
  test('names parents in order and first-parent ancestors, nearest first', async () => {
    const root = repo.commit({ a: '1' }, 'root')
    repo.branch('topic')
    const topic = repo.commit({ b: '1' }, 'topic')
    repo.branch('main')
    const main = repo.commit({ c: '1' }, 'main')
    const merge = repo.mergeNoFf('topic', 'merge')
    expect(await git.parents(merge)).toEqual([main, topic])
    expect(await git.parents(root)).toEqual([])
    expect(await git.firstParentAncestors(merge, 10)).toEqual([main, root])
    expect(await git.firstParentAncestors(merge, 1)).toEqual([main])
    expect(await git.firstParentAncestors(merge, 0)).toEqual([])
    expect(await git.mergeBase(main, topic)).toBe(root)
    expect(await git.mergeBase(main, 'f'.repeat(40))).toBeNull()
  })

  test('commits without common history have no merge base', async () => {
    const one = repo.commit({ a: '1' }, 'one')
    repo.git('checkout', '--quiet', '--orphan', 'other')
    const two = repo.commit({ a: '2' }, 'two')
    expect(await git.mergeBase(one, two)).toBeNull()
  })
})

describe('isDirty', () => {
  test('tells changes of tracked files, staged or not, and no others', async () => {
    repo.commit({ a: '1', b: '1' }, 'one')
    expect(await git.isDirty()).toBe(false)
    repo.write({ untracked: '1' })
    expect(await git.isDirty()).toBe(false)
    repo.write({ a: '2' })
    expect(await git.isDirty()).toBe(true)
    repo.git('add', 'a')
    expect(await git.isDirty()).toBe(true)
    repo.write({ a: '1' })
    repo.git('add', 'a')
    expect(await git.isDirty()).toBe(false)
    repo.remove('b')
    expect(await git.isDirty()).toBe(true)
  })

  test('a file that was only touched is no change', async () => {
    repo.commit({ a: '1' }, 'one')
    repo.write({ a: '1' })
    expect(await git.isDirty()).toBe(false)
  })

  test('before the first commit whatever is staged is a change', async () => {
    expect(await git.isDirty()).toBe(false)
    repo.write({ a: '1' })
    repo.git('add', 'a')
    expect(await git.isDirty()).toBe(true)
  })
})
