import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'

const open: GitFixture[] = []
afterEach(() => {
  for (const fixture of open.splice(0)) fixture.dispose()
})

function create(): GitFixture {
  const fixture = createGitFixture()
  open.push(fixture)
  return fixture
}

describe('createGitFixture', () => {
  test('the same calls give the same hashes', () => {
    const build = (): readonly string[] => {
      const repo = create()
      const first = repo.commit({ 'a b': '1\n', link: { linkTo: 'a b' }, bytes: new Uint8Array([0, 255]) }, 'one')
      repo.branch('topic')
      repo.rename('a b', 'dir/c')
      const second = repo.commit({ link: null }, 'two')
      repo.branch('main')
      repo.commit({ other: 'x' }, 'three')
      return [first, second, repo.mergeNoFf('topic', 'merge')]
    }
    expect(build()).toEqual(build())
  })

  test('no configuration of this machine reaches it', () => {
    const repo = create()
    repo.commit({ a: '1' }, 'one')
    expect(repo.git('config', '--list', '--show-scope')).not.toMatch(/^(?:global|system)/m)
    expect(repo.git('log', '-1', '--format=%an <%ae> %aI')).toBe(
      'Ada Fixture <ada@example.com> 2026-01-01T00:01:00+00:00',
    )
  })

  test('writes, links, moves and removes files', () => {
    const repo = create()
    repo.commit({ a: '1', gone: '2', link: { linkTo: 'a' } }, 'one')
    repo.rename('a', 'd/e')
    repo.remove('gone')
    repo.commit({}, 'two')
    expect(repo.git('ls-files').split('\n')).toEqual(['d/e', 'link'])
    expect(lstatSync(join(repo.root, 'link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(repo.root, 'd/e'), 'utf8')).toBe('1')
  })

  test('clones as deep as asked, and dispose removes the clones too', () => {
    const repo = create()
    repo.commit({ a: '1' }, 'one')
    const second = repo.commit({ a: '2' }, 'two')
    repo.commit({ a: '3' }, 'three')
    const clone = repo.clone({ depth: 1, revision: second })
    expect(clone.git('rev-list', 'HEAD')).toBe(second)
    expect(repo.clone().git('rev-list', '--count', 'HEAD')).toBe('3')
    repo.dispose()
    expect([existsSync(repo.root), existsSync(clone.root)]).toEqual([false, false])
  })
})
