import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createExec } from '@velocity/local'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { createGit } from '../src/index.ts'

let repo: GitFixture
beforeEach(() => {
  repo = createGitFixture()
})
afterEach(() => repo.dispose())

async function textOf(head: string, hasOctopus = false): Promise<string> {
  const git = createGit(createExec(), { cwd: repo.root })
  let text = ''
  const range = { heads: [head], excluded: [] }
  for await (const piece of git.patches({ kind: 'commits', range, hasOctopus })) text += piece
  return text
}

describe('a history that somebody bent', () => {
  test('by grafts still has every commit', async () => {
    const base = repo.commit({ a: '1\n' }, 'base')
    repo.commit({ a: 'planted\n' }, 'in')
    const head = repo.commit({ a: '2\n' }, 'out')
    writeFileSync(join(repo.root, '.git', 'info', 'grafts'), `${head} ${base}\n`)
    expect(await textOf(head)).toContain('\n+planted\n')
    const listing = await createGit(createExec(), { cwd: repo.root }).listRange({ heads: [head], excluded: [base] })
    expect(listing.commits).toHaveLength(2)
  })

  test('by a replacement still has every commit', async () => {
    const base = repo.commit({ a: '1\n' }, 'base')
    const planted = repo.commit({ a: 'planted\n' }, 'in')
    const head = repo.commit({ a: '2\n' }, 'out')
    repo.git('replace', planted, base)
    expect(await textOf(head)).toContain('\n+planted\n')
  })
})

describe('a merge of many parents', () => {
  test('shows the line that none of them has, and no other', async () => {
    const base = repo.commit({ a: 'base\n' }, 'base')
    const parents = Array.from({ length: 40 }, (_, at) => {
      const blob = repo.git('hash-object', '-w', writeTemporary(`line ${at}\n`))
      repo.git('update-index', '--add', '--cacheinfo', `100644,${blob},a`)
      return repo.git('commit-tree', repo.git('write-tree'), '-p', base, '-m', `parent ${at}`)
    })
    const blob = repo.git('hash-object', '-w', writeTemporary('line 3\nplanted\nline 39\nbase\n'))
    repo.git('update-index', '--add', '--cacheinfo', `100644,${blob},a`)
    const links = parents.flatMap((parent) => ['-p', parent])
    const head = repo.git('commit-tree', repo.git('write-tree'), ...links, '-m', 'all')
    const text = await textOf(head, true)
    const own = text.slice(text.indexOf(`\0${head}\0`))
    expect(own.match(/^\+(?!\+\+).*$/gmu)).toEqual(['+planted', '+base'])
  })
})

function writeTemporary(text: string): string {
  const path = join(repo.root, '.git', 'adversary.txt')
  writeFileSync(path, text)
  return path
}
