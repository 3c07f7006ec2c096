import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createGit } from '@velocity/git'
import { createExec } from '@velocity/local'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { readUnits } from '../src/units/read-units.ts'
import { importCommits } from './support/fast-repo.ts'
import { allOf, filesOf, linesOf, oldGitOf, readRange } from './support/read-range.ts'

let repo: GitFixture
beforeEach(() => {
  repo = createGitFixture()
})
afterEach(() => repo.dispose())

const BASE = { a: '1\n2\n3\n4\n5\n', b: 'b\n' }
const LEFT = { ...BASE, a: '1\nleft\n3\n4\n5\n', l: 'l\n' }
const RIGHT = { ...BASE, a: '1\n2\n3\n4\nright\n', r: 'r\n' }
const MERGED = { ...BASE, a: '1\nleft\n3\n4\nright\n', l: 'l\n', r: 'r\n' }

describe('a merge', () => {
  async function merged(result: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    const shas = importCommits(repo, [
      { files: BASE },
      { files: LEFT },
      { files: RIGHT, parents: [0] },
      { files: result, parents: [1, 2] },
    ])
    const read = await readRange(repo, { heads: [shas[3] ?? ''], excluded: [] })
    expect(read.counts).toMatchObject({ commits: 4, merges: 1 })
    expect(filesOf(read, shas[1] ?? '')).toEqual({ a: 'left', l: 'l' })
    return filesOf(read, shas[3] ?? '')
  }

  test('that git would have made itself adds nothing', async () => {
    expect(await merged(MERGED)).toEqual({})
  })

  test('shows the line that it alone brings, in a file of both, of one, and in a new one', async () => {
    const evil = { ...MERGED, a: `${MERGED.a}evil\n`, l: 'l\nevil too\n', b: 'b\nevil three\n', new: 'evil four\n' }
    expect(await merged(evil)).toEqual({ a: 'evil', l: 'evil too', b: 'evil three', new: 'evil four' })
  })

  test('that takes one side whole shows what the other side had removed', async () => {
    expect(await merged(LEFT)).toEqual({ a: '5' })
  })
})

test('the resolution of a conflict is seen, its markers are not', async () => {
  const shas = importCommits(repo, [
    { files: { a: '1\n2\n3\n' } },
    { files: { a: '1\nleft\n3\n' } },
    { files: { a: '1\nright\n3\n' }, parents: [0] },
    { files: { a: '1\nleft\nby hand\nright\n3\n' }, parents: [1, 2] },
  ])
  const read = await readRange(repo, { heads: [shas[3] ?? ''], excluded: [shas[1] ?? '', shas[2] ?? ''] })
  expect(filesOf(read, shas[3] ?? '')).toEqual({ a: 'by hand' })
  const unit = read.units.find(({ file }) => file !== null)
  expect(unit === undefined ? [] : linesOf(unit)).toEqual([[3, 'by hand']])
})

test('a file that both deleted and changed, and a name with a line feed in a conflict, hide nothing', async () => {
  const odd = 'x\n@@ -0,0 +1,9 @@'
  const shas = importCommits(repo, [
    { files: { [odd]: '1\n', gone: '1\n' } },
    { files: { [odd]: '2\n' } },
    { files: { [odd]: '3\n', gone: '1\n2\n' }, parents: [0] },
    { files: { [odd]: '2\nevil\n', gone: '1\n2\nevil\n' }, parents: [1, 2] },
  ])
  const range = { heads: [shas[3] ?? ''], excluded: [shas[1] ?? '', shas[2] ?? ''] }
  const outcome = await readRange(repo, range).then(
    (read) => Object.values(filesOf(read, shas[3] ?? '')).join('\n'),
    (error: unknown) => String((error as { code?: unknown }).code),
  )
  // Either is honest; silence is not.
  expect(outcome === 'VEL_SECRETS_PATCH' || outcome.split('evil').length === 3).toBe(true)
})

describe('a merge of three and more', () => {
  const OCTOPUS = { ...BASE, l: 'l\n', r: 'r\n', t: 't\n' }

  async function octopus(result: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    const shas = importCommits(repo, [
      { files: BASE },
      { files: { ...BASE, l: 'l\n' } },
      { files: { ...BASE, r: 'r\n' }, parents: [0] },
      { files: { ...BASE, t: 't\n' }, parents: [0] },
      { files: result, parents: [1, 2, 3] },
      { files: { ...result, after: 'x\n' } },
    ])
    const read = await readRange(repo, { heads: [shas[5] ?? ''], excluded: [] })
    expect(read.counts).toMatchObject({ commits: 6, merges: 1 })
    return filesOf(read, shas[4] ?? '')
  }

  test('adds nothing of its own when it is clean', async () => {
    expect(await octopus(OCTOPUS)).toEqual({})
  })

  test('shows only lines that no parent has, in text and in what looks binary', async () => {
    const evil = { ...OCTOPUS, a: `0\n${BASE.a}evil\n`, 'no text': 'evil\0two\n', l: 'l\nevil three' }
    expect(await octopus(evil)).toEqual({ a: '0\nevil', 'no text': 'evil\0two', l: 'evil three' })
  })

  test('that the reader did not ask for is an error, never silence', async () => {
    const commits = [{ files: BASE }, { files: LEFT }, { files: RIGHT, parents: [0] }, { files: BASE, parents: [0] }]
    const shas = importCommits(repo, [...commits, { files: { ...OCTOPUS, evil: 'x' }, parents: [1, 2, 3] }])
    const git = createGit(createExec(), { cwd: repo.root })
    const range = { heads: [shas[4] ?? ''], excluded: [] }
    const { units } = readUnits(git.patches({ kind: 'commits', range, hasOctopus: false }))
    await expect(allOf(units)).rejects.toMatchObject({ code: 'VEL_SECRETS_PATCH' })
  })
})

test('a git that cannot merge again compares a merge with all its parents', async () => {
  const shas = importCommits(repo, [
    { files: BASE },
    { files: LEFT },
    { files: RIGHT, parents: [0] },
    { files: { ...MERGED, a: `${MERGED.a}evil\n`, new: 'evil four\n' }, parents: [1, 2] },
  ])
  const folder = mkdtempSync(join(tmpdir(), 'velocity-old-git-'))
  try {
    const git = oldGitOf(repo, folder)
    const range = { heads: [shas[3] ?? ''], excluded: [] }
    const reader = readUnits(git.patches({ kind: 'commits', range, hasOctopus: false }))
    const units = await allOf(reader.units)
    expect(filesOf({ units, counts: reader.counts() }, shas[3] ?? '')).toEqual({ a: 'evil', new: 'evil four' })
    expect(reader.counts()).toMatchObject({ commits: 4, merges: 1 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
