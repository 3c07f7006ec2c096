import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Diff, parseDiff } from '@velocity/diff'
import { createExec } from '@velocity/local'
import type { Git } from '@velocity/ports'
import { createGitFixture, type GitFixture } from '@velocity/testkit'
import { createGit } from '../src/index.ts'

const SOURCE = Array.from({ length: 20 }, (_, index) => `line ${index} of the source\n`).join('')
let repo: GitFixture
let git: Git
beforeEach(() => {
  repo = createGitFixture()
  git = createGit(createExec(), { cwd: repo.root })
})
afterEach(() => repo.dispose())

async function diff(base: string, head: string | null): Promise<Diff> {
  const parsed = parseDiff(await git.diff(base, head))
  expect(parsed.problem).toBeNull()
  return parsed
}

function summary(value: Diff): readonly unknown[] {
  return value.files.map((file) => [file.status, file.oldPath, file.path])
}

describe('diff of two commits', () => {
  test('is empty for the same tree', async () => {
    const sha = repo.commit({ a: '1' }, 'one')
    expect(await git.diff(sha, 'HEAD')).toBe('')
  })

  test('follows renames, names any path, tells links, submodules and modes', async () => {
    const inner = createGitFixture()
    const first = inner.commit({ a: '1' }, 'inner')
    const base = repo.commit({ 'old name.ts': SOURCE, gone: 'x', 'ä\t"b"': 'one\n', script: '#!\n' }, 'base')
    repo.rename('old name.ts', 'new/näme.ts')
    repo.remove('gone')
    repo.git('update-index', '--add', '--cacheinfo', `160000,${first},sub`)
    repo.git('update-index', '--chmod=+x', 'script')
    mkdirSync(join(repo.root, 'sub'))
    repo.write({ 'ä\t"b"': 'two\n', link: { linkTo: 'gone' }, 'new/näme.ts': `${SOURCE}more\n` })
    repo.git('add', '--all')
    repo.git('update-index', '--add', '--cacheinfo', `160000,${first},sub`)
    repo.git('update-index', '--chmod=+x', 'script')
    repo.git('commit', '--quiet', '-m', 'head')
    const changes = await diff(base, 'HEAD')
    expect(summary(changes)).toEqual([
      ['deleted', 'gone', 'gone'],
      ['added', null, 'link'],
      ['renamed', 'old name.ts', 'new/näme.ts'],
      ['modified', 'script', 'script'],
      ['added', null, 'sub'],
      ['modified', 'ä\t"b"', 'ä\t"b"'],
    ])
    expect(changes.files.filter((file) => file.isSymlink).map((file) => file.path)).toEqual(['link'])
    expect(changes.files.filter((file) => file.isSubmodule).map((file) => file.path)).toEqual(['sub'])
    expect(changes.files[2]?.hunks).toEqual([
      { oldStart: 20, oldLines: 0, newStart: 21, newLines: 1, removed: [], added: ['more'] },
    ])
    inner.dispose()
  })

  test('new line endings alone change nothing', async () => {
    const base = repo.commit({ a: SOURCE }, 'base')
    repo.commit({ a: SOURCE.replaceAll('\n', '\r\n') }, 'crlf')
    expect(await git.diff(base, 'HEAD')).toBe('')
    repo.commit({ a: `${SOURCE.replaceAll('\n', '\r\n')}x\r\n` }, 'more')
    expect((await diff(base, 'HEAD')).files[0]?.hunks[0]?.added).toEqual(['x\r'])
  })

  test('.gitattributes of the change cannot hide its lines', async () => {
    const base = repo.commit({ 'a.ts': 'one\n' }, 'base')
    repo.commit({ 'a.ts': 'two\n', '.gitattributes': '*.ts -diff\n*.ts binary\n' }, 'hides')
    const file = (await diff(base, 'HEAD')).files.find((change) => change.path === 'a.ts')
    expect(file).toMatchObject({ isBinary: false, hunks: [{ removed: ['one'], added: ['two'] }] })
  })

  test('a NUL byte, or UTF-16, cannot hide the lines of a source file', async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
    const base = repo.commit({ 'a.ts': 'one\n', 'b.cs': wide('\ufeffa\nb\n') }, 'base')
    repo.commit({ 'a.ts': '// \0\none\ntwo\n', 'b.cs': wide('\ufeffa\nb\nc\nd\n'), 'c.png': '\0\n' }, 'hides')
    const { files } = await diff(base, 'HEAD')
    expect(files.map(({ path, isBinary, hunks }) => [path, isBinary, hunks.map((hunk) => hunk.newLines)])).toEqual([
      ['a.ts', false, [1, 1]],
      ['b.cs', false, [2]],
      ['c.png', true, []],
    ])
  })

  test('settings of the repository change no byte, and start no program', async () => {
    const base = repo.commit({ 'a.ts': SOURCE, 'b.ts': 'x\n', '.gitattributes': '*.ts diff=evil\n' }, 'base')
    repo.rename('a.ts', 'c.ts')
    repo.commit({ 'b.ts': 'y\n' }, 'head')
    const plain = await git.diff(base, 'HEAD')
    const proof = join(repo.root, '.git', 'ran')
    const program = join(repo.root, '.git', 'evil.sh')
    writeFileSync(program, `#!/bin/sh\necho ran >> ${proof}\ncat "$1" 2>/dev/null\n`, { mode: 0o755 })
    const hooks = join(repo.root, '.git', 'hooks')
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout'])
      writeFileSync(join(hooks, hook), `#!/bin/sh\necho ran >> ${proof}\n`, { mode: 0o755 })
    mkdirSync(join(repo.root, '.git', 'info'), { recursive: true })
    writeFileSync(join(repo.root, '.git', 'info', 'attributes'), '*.ts diff=local\n')
    const settings = {
      'diff.local.command': program,
      'diff.local.textconv': program,
      'core.fsmonitor': program,
      'core.pager': program,
      'core.editor': program,
      'diff.external': program,
      'diff.evil.command': program,
      'diff.evil.textconv': program,
      'diff.evil.binary': 'true',
      'diff.renames': 'false',
      'diff.algorithm': 'minimal',
      'diff.noprefix': 'true',
      'diff.mnemonicPrefix': 'true',
      'diff.context': '9',
      'diff.submodule': 'log',
      'diff.orderFile': 'nowhere',
      'core.quotepath': 'on',
      'color.ui': 'always',
      'color.diff': 'always',
      'pager.diff': 'true',
    }
    for (const [key, value] of Object.entries(settings)) repo.git('config', key, value)
    expect(await git.diff(base, 'HEAD')).toBe(plain)
    const named = createGit(createExec({ ...process.env, GIT_DIFF_OPTS: '-u9', GIT_EXTERNAL_DIFF: program }), {
      cwd: repo.root,
    })
    expect(await named.diff(base, 'HEAD')).toBe(plain)
    repo.write({ 'b.ts': 'z\n' })
    expect(summary(await diff('HEAD', null))).toEqual([['modified', 'b.ts', 'b.ts']])
    expect(await git.isDirty()).toBe(true)
    expect((await git.listFiles(null)).length).toBe(3)
    expect(() => statSync(proof)).toThrow('ENOENT')
  })
})

describe('diff of the working tree', () => {
  test('holds staged, unstaged and untracked files, not ignored ones, and touches nothing', async () => {
    const base = repo.commit({ '.gitignore': 'ignored\n', a: 'a\n', b: 'b\n', c: 'c\n', 'd/e': SOURCE }, 'base')
    repo.write({ a: 'staged\n' })
    repo.git('add', 'a')
    repo.write({ b: 'unstaged\n', 'new ä\n': 'new\n', ignored: 'x', ':(top)': 'p\n', link: { linkTo: 'a' } })
    repo.remove('c')
    repo.rename('d/e', 'd/f')
    const index = join(repo.root, '.git', 'index')
    const before = [
      readFileSync(index),
      statSync(index).mtimeMs,
      repo.git('count-objects', '-v'),
      repo.git('--no-optional-locks', 'status', '-z'),
    ]
    const changes = await diff(base, null)
    expect([
      readFileSync(index),
      statSync(index).mtimeMs,
      repo.git('count-objects', '-v'),
      repo.git('--no-optional-locks', 'status', '-z'),
    ]).toEqual(before)
    expect(summary(changes)).toEqual([
      ['added', null, ':(top)'],
      ['modified', 'a', 'a'],
      ['modified', 'b', 'b'],
      ['deleted', 'c', 'c'],
      ['renamed', 'd/e', 'd/f'],
      ['added', null, 'link'],
      ['added', null, 'new ä\n'],
    ])
    expect(changes.files.find((file) => file.path === 'new ä\n')?.hunks[0]?.added).toEqual(['new'])
  })

  test('is byte for byte the diff of the commit that it would become', async () => {
    const base = repo.commit({ a: SOURCE, b: 'b\n', '.gitattributes': '* text=auto\n' }, 'base')
    repo.write({ a: `${SOURCE}x\n`.replaceAll('\n', '\r\n'), new: 'n\r\n' })
    const uncommitted = await git.diff(base, null)
    repo.commit({}, 'head')
    expect(await git.diff(base, 'HEAD')).toBe(uncommitted)
    expect(await git.diff(base, null)).toBe(uncommitted)
  })

  test('sees an edit of the same second and size', async () => {
    for (let round = 0; round < 10; round += 1) {
      const base = repo.commit({ a: `${round}\n` }, 'base')
      repo.write({ a: `${9 - round}\n` })
      expect(summary(await diff(base, null))).toEqual([['modified', 'a', 'a']])
    }
  })

  test('leaves out other repositories inside this one, also an empty one', async () => {
    const base = repo.commit({ a: '1' }, 'base')
    for (const name of ['empty', 'full']) {
      mkdirSync(join(repo.root, name))
      repo.git('init', '--quiet', name)
    }
    repo.write({ 'full/x': '1', y: '1' })
    repo.git('-C', 'full', 'add', '--all')
    repo.git('-C', 'full', 'commit', '--quiet', '-m', 'inner')
    expect(summary(await diff(base, null))).toEqual([['added', null, 'y']])
  })

  test('works from a folder below the root, and in a linked working tree', async () => {
    const base = repo.commit({ 'd/a': '1\n' }, 'base')
    repo.write({ 'd/a': '2\n', new: 'x\n' })
    const below = createGit(createExec(), { cwd: join(repo.root, 'd') })
    expect(await below.diff(base, null)).toBe(await git.diff(base, null))
    expect(await below.listFiles(null)).toEqual(await git.listFiles(null))
    repo.git('worktree', 'add', '--quiet', '../linked-of-fixture', base)
    const linked = createGit(createExec(), { cwd: join(repo.root, '../linked-of-fixture') })
    expect(await linked.diff(base, null)).toBe('')
    repo.git('worktree', 'remove', '--force', '../linked-of-fixture')
  })
})
