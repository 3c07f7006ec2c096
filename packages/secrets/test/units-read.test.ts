import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { type FastContent, importCommits } from './support/fast-repo.ts'
import { filesOf, linesOf, type ReadUnits, readRange, readSource } from './support/read-range.ts'

const HEAD = '@@ -1 +1 @@\ndiff --git a/x b/x\n+++ b/y\n--- a/y'
const FRAME = `\0${'a'.repeat(40)}\0\0n\0e\0n\0e\0d\0m\0`

let repo: GitFixture
beforeEach(() => {
  repo = createGitFixture()
})
afterEach(() => repo.dispose())

async function readAll(head: string, excluded: readonly string[] = []): Promise<ReadUnits> {
  return readRange(repo, { heads: [head], excluded })
}

function texts(read: ReadUnits, kind: string): readonly string[] {
  return read.units.filter(({ fragment }) => fragment.kind === kind).map(({ fragment }) => fragment.text)
}

describe('a commit', () => {
  test('gives its message, new identities and one text a file, with the lines of the file', async () => {
    const [first = '', second = ''] = importCommits(repo, [
      { files: { a: 'one\ntwo\nthree\nfour\n', b: 'b\n' }, message: 'first\n\nbody' },
      { files: { a: 'zero\none\ntwo\n3\nfour\nfive\n', b: 'b\n' }, message: 'second' },
    ])
    const read = await readAll(second)
    expect(filesOf(read, first)).toEqual({ a: 'one\ntwo\nthree\nfour', b: 'b' })
    expect(filesOf(read, second)).toEqual({ a: 'zero\n3\nfive' })
    const unit = read.units.find(({ fragment }) => fragment.text.startsWith('zero'))
    expect(unit === undefined ? [] : linesOf(unit)).toEqual([
      [1, 'zero'],
      [4, '3'],
      [6, 'five'],
    ])
    expect(unit).toMatchObject({
      commit: { sha: second, parents: [first], authorName: 'Ada Fixture', authorEmail: 'ada@example.com' },
      file: { status: 'modified', mode: '100644', previousPath: null, isBinary: false, isPart: false },
    })
    expect(texts(read, 'commit-message')).toEqual(['second', 'first\n\nbody'])
    expect(texts(read, 'identity')).toEqual(['Ada Fixture <ada@example.com>'])
    expect(read.counts).toMatchObject({ commits: 2, merges: 0, files: 3, addedBytes: 19 + 2 + 12 })
  })

  test('without a change gives its message only', async () => {
    const shas = importCommits(repo, [{ files: { a: 'a' } }, { files: { a: 'a' }, message: 'nothing here' }])
    const read = await readAll(shas[1] ?? '', [shas[0] ?? ''])
    expect(read.units.map(({ fragment }) => fragment.kind)).toEqual(['commit-message', 'identity'])
    expect(read.counts).toMatchObject({ commits: 1, files: 0, addedBytes: 0 })
  })

  test('gives messages and names byte by byte, whatever their encoding', async () => {
    const message = 'na\u00efve \u00c3\u00a9 \u00ff\r\nline'
    const [sha = ''] = importCommits(repo, [{ files: {}, message, author: 'J\u00fcrgen <j@example.com>' }])
    repo.git('config', 'i18n.logOutputEncoding', 'UTF-16')
    const read = await readAll(sha)
    expect(texts(read, 'commit-message')).toEqual([message])
    expect(texts(read, 'identity')).toEqual(['J\u00fcrgen <j@example.com>'])
  })

  test('that removes what an earlier one added leaves the earlier one to be seen', async () => {
    const shas = importCommits(repo, [{ files: { a: '1\n' } }, { files: { a: '1\nkey\n' } }, { files: { a: '1\n' } }])
    const read = await readAll(shas[2] ?? '', [shas[0] ?? ''])
    expect(filesOf(read, shas[1] ?? '')).toEqual({ a: 'key' })
    expect(filesOf(read, shas[2] ?? '')).toEqual({})
  })

  test('settings of the user and of the repository change nothing', async () => {
    const shas = importCommits(repo, [{ files: { 'a b': '1\n2\n3\n' } }, { files: { 'a b': '1\nx\n3\n' } }])
    const settings = {
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'diff.noprefix': 'true',
      'diff.context': '9',
      'diff.interHunkContext': '9',
      'diff.external': '/bin/false',
      'diff.orderFile': '/none',
      'diff.renames': 'false',
      'color.ui': 'always',
      'core.quotePath': 'true',
      'diff.relative': 'true',
      'format.pretty': 'oneline',
      'log.diffMerges': 'off',
    }
    for (const [key, value] of Object.entries(settings)) repo.git('config', key, value)
    const read = await readAll(shas[1] ?? '')
    expect(filesOf(read, shas[0] ?? '')).toEqual({ 'a b': '1\n2\n3' })
    expect(filesOf(read, shas[1] ?? '')).toEqual({ 'a b': 'x' })
  })
})

describe('a file that holds', () => {
  const CASES = {
    CRLF: ['a\r\nb\r\n', 'a\r\nb\r\n'],
    'no newline at the end': ['a\nb', 'a\nb'],
    'empty lines': ['\n\na\n\n', '\n\na\n\n'],
    'a line that looks like a head': [`${HEAD}\n`, `${HEAD}\n`],
    'a line that looks like a commit': [`${FRAME}\n`, `${FRAME}\n`],
    'a line that looks like a missing newline': ['\\ No newline at end of file\n', '\\ No newline at end of file\n'],
    'UTF-16': ['\u00ff\u00fea\0b\0\n\0c\0', '\u00ff\u00fea\0b\0\n\0c\0'],
    'every byte': [bytes(), bytes()],
    'one huge line': ['x'.repeat(3_000_000), 'x'.repeat(3_000_000)],
  } as const
  let shared: GitFixture
  let read: ReadUnits
  beforeAll(async () => {
    shared = createGitFixture()
    const files = Object.fromEntries(Object.entries(CASES).map(([name, [text]]) => [name, text]))
    const [sha = ''] = importCommits(shared, [{ files }])
    read = await readRange(shared, { heads: [sha], excluded: [] })
  })
  afterAll(() => shared.dispose())

  test.each(Object.entries(CASES))('%s', (name, [text, expected]) => {
    const unit = read.units.find(({ file }) => file?.path === name)
    // Not `toBe`, which would print three million characters.
    expect(unit?.fragment.text === expected).toBe(true)
    expect(unit?.file?.isBinary).toBe(text.includes('\0'))
  })

  test('any of it is counted', () => {
    const addedBytes = Object.values(CASES).reduce((sum, [, expected]) => sum + expected.length, 0)
    expect(read.counts).toMatchObject({ files: 9, addedBytes, binaryFiles: 3 })
  })
})

describe('a file that is called', () => {
  const NAMES = [
    'with blank',
    'tab\there',
    'line\nfeed',
    'quo"te',
    'back\\slash',
    'trailing ',
    '\u00c3\u00a9 utf-8',
    '\u00ff\u00fe no utf-8',
    '\u0001\u001b control',
    'a b/c -> d',
    'b/b b/b',
    '-dash',
    '"quoted"',
  ]
  const every = (of: (name: string, at: number) => Record<string, FastContent>): Record<string, FastContent> =>
    Object.assign({}, ...NAMES.map(of))
  let shared: GitFixture
  let read: ReadUnits
  let shas: readonly string[]
  beforeAll(async () => {
    shared = createGitFixture()
    shas = importCommits(shared, [
      { files: every((name, at) => ({ [name]: `${at}\n` })) },
      { files: every((name, at) => ({ [name]: `${at}\nadded ${at}\n`, [`${name}.empty`]: '' })) },
      {
        files: every((name, at) => ({
          [`${name}.moved`]: `${at}\nadded ${at}\n`,
          [`${name}.empty`]: { mode: '100755', text: '' },
        })),
      },
    ])
    read = await readRange(shared, { heads: [shas[2] ?? ''], excluded: [] })
  })
  afterAll(() => shared.dispose())

  test.each(NAMES.map((name, at) => [name, at] as const))('%j', (name, at) => {
    expect(filesOf(read, shas[0] ?? '')[name]).toBe(String(at))
    expect(filesOf(read, shas[1] ?? '')).toMatchObject({ [name]: `added ${at}`, [`${name}.empty`]: '' })
    expect(filesOf(read, shas[2] ?? '')[`${name}.moved`]).toBe('')
    const moved = read.units.find(({ file }) => file?.path === `${name}.moved`)
    expect(moved?.file).toMatchObject({ status: 'renamed', previousPath: name })
    expect(filesOf(read, shas[2] ?? '')[`${name}.empty`]).toBeUndefined()
  })
})

describe('a file', () => {
  test('that attributes call binary, or that names a driver, hides nothing', async () => {
    const attributes = '*.key -diff\n*.pem binary\n*.enc diff=secret filter=x working-tree-encoding=UTF-16\n'
    const files = { '.gitattributes': attributes, 'a.key': 'k\n', 'b.pem': 'p\n', 'c.enc': 'e\n' }
    repo.git('config', 'diff.secret.textconv', '/bin/false')
    repo.git('config', 'diff.secret.binary', 'true')
    const [sha = ''] = importCommits(repo, [{ files }])
    repo.git('reset', '--quiet', '--hard')
    expect(filesOf(await readAll(sha), sha)).toEqual({
      '.gitattributes': attributes.trimEnd(),
      'a.key': 'k',
      'b.pem': 'p',
      'c.enc': 'e',
    })
  })

  test('a symbolic link is its target, a submodule is counted and left out, so is a deleted file', async () => {
    const link = { mode: '120000', text: '/home/key' } as const
    const module = { mode: '160000', text: 'f'.repeat(40) } as const
    const shas = importCommits(repo, [{ files: { link, module, gone: 'x' } }, { files: { link, module } }])
    const read = await readAll(shas[1] ?? '')
    expect(filesOf(read, shas[0] ?? '')).toEqual({ link: '/home/key', gone: 'x' })
    expect(read.counts).toMatchObject({ submodules: 1, symlinks: 1, deletedFiles: 1, files: 2 })
  })

  test('that becomes a link is both', async () => {
    const shas = importCommits(repo, [{ files: { a: 'x' } }, { files: { a: { mode: '120000', text: 'y' } } }])
    expect(filesOf(await readAll(shas[1] ?? ''), shas[1] ?? '')).toEqual({ a: 'y' })
  })

  test('over the cap comes in parts that overlap and know their lines', async () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => `line ${at + 1}`)
    const [sha = ''] = importCommits(repo, [{ files: { a: `${lines.join('\n')}\n`, b: 'y'.repeat(9_000) } }])
    const read = await readRange(repo, { heads: [sha], excluded: [] }, { maxTextBytes: 4_096, overlapBytes: 100 })
    const parts = read.units.filter(({ file }) => file?.path === 'a')
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) {
      expect(part.fragment.text.length).toBeLessThan(4_096 + 100)
      // The first line of a part may be cut; a part that ends with a line feed has nothing behind it.
      for (const [at, text] of linesOf(part).slice(1)) if (text !== '') expect(text).toBe(`line ${at}`)
    }
    for (const [at, part] of parts.entries())
      if (at > 0) expect(parts[at - 1]?.fragment.text.endsWith(part.fragment.text.slice(0, 100))).toBe(true)
    const long = read.units.filter(({ file }) => file?.path === 'b').map(({ fragment }) => fragment.text.length)
    expect(long.reduce((sum, length) => sum + length, 0)).toBe(9_000 + 100 * (long.length - 1))
    expect(read.counts).toMatchObject({ files: 2, splitFiles: 2, addedBytes: lines.join('\n').length + 1 + 9_000 })
  })
})

describe('the index and the working tree', () => {
  test('the index is read without a commit, and with one only what it changes', async () => {
    repo.write({ 'a b': '1\n2\n', '.gitattributes': '* -diff\n' })
    repo.git('add', '--all')
    const unborn = await readSource(repo, { kind: 'index' })
    expect(filesOf(unborn, null)).toEqual({ 'a b': '1\n2', '.gitattributes': '* -diff' })
    repo.git('commit', '--quiet', '-m', 'one')
    repo.write({ 'a b': '1\n2\n3\n', untracked: 'u', other: 'not staged' })
    repo.git('add', 'a b')
    const read = await readSource(repo, { kind: 'index' })
    expect(filesOf(read, null)).toEqual({ 'a b': '3' })
    expect(read.units[0]).toMatchObject({ commit: null, file: { status: 'modified' } })
  })

  test('an index without a change gives nothing', async () => {
    repo.commit({ a: '1' }, 'one')
    expect(await readSource(repo, { kind: 'index' })).toMatchObject({ units: [], counts: { files: 0 } })
  })

  test('paths in conflict are counted', async () => {
    repo.commit({ a: '1\n', b: '1\n' }, 'base')
    repo.branch('topic')
    repo.commit({ a: '2\n' }, 'topic')
    repo.branch('main')
    repo.commit({ a: '3\n' }, 'main')
    expect(() => repo.git('merge', 'topic')).toThrow('merge topic')
    expect((await readSource(repo, { kind: 'index' })).counts).toMatchObject({ unmerged: 1, files: 0 })
  })

  test('the working tree holds what is staged, what is not, and what is not tracked', async () => {
    repo.commit({ a: '1\n', b: '1\n', '.gitignore': 'ignored\n' }, 'one')
    repo.write({ a: '1\n2\n', b: '1\n3\n', untracked: 'u\n', ignored: 'i\n' })
    repo.git('add', 'a')
    const before = repo.git('ls-files', '--stage')
    const read = await readSource(repo, { kind: 'working-tree' })
    expect(filesOf(read, null)).toEqual({ a: '2', b: '3', untracked: 'u' })
    expect(repo.git('ls-files', '--stage')).toBe(before)
  })
})

function bytes(): string {
  const all = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
  return `${all.join('')}x`
}
