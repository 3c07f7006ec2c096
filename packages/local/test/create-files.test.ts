import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Files } from '@velocity/ports'
import { createFiles } from '../src/index.ts'

let top: string
let root: string
let files: Files

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'velocity [files] ')))
  root = join(top, 'work')
  mkdirSync(root)
  put('outside.txt', 'secret', top)
  files = createFiles(root)
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

function put(path: string, content: string, base = root): void {
  mkdirSync(join(base, path, '..'), { recursive: true })
  writeFileSync(join(base, path), content)
}

function code(expected: string): unknown {
  return expect.objectContaining({ name: 'UserError', code: expected })
}

describe('paths', () => {
  test.each(['../outside.txt', 'a/../../outside.txt', '/etc/passwd', '..', 'a\0b'])(
    '%j is VEL_PATH_OUTSIDE',
    async (path) => {
      await expect(files.stat(path)).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
      await expect(files.readText(path, 100)).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
      await expect(files.write(path, 'x')).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
    },
  )

  test('an absolute path inside the workspace is accepted', async () => {
    put('a/b.txt', 'hello')
    expect(await files.readText(join(root, 'a/b.txt'), 100)).toBe('hello')
    expect(await files.glob([join(root, 'a/*.txt')])).toEqual(['a/b.txt'])
    const linked = join(top, 'linked')
    symlinkSync(root, linked)
    expect(await createFiles(linked).readText(join(linked, 'a/b.txt'), 100)).toBe('hello')
    expect(await createFiles(linked).readText(join(root, 'a/b.txt'), 100)).toBe('hello')
  })

  test('a link that leads out is VEL_PATH_OUTSIDE, for a file and for a folder', async () => {
    symlinkSync('../outside.txt', join(root, 'file'))
    symlinkSync('..', join(root, 'folder'))
    for (const path of ['file', 'folder/outside.txt']) {
      await expect(files.stat(path)).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
      await expect(files.readText(path, 100)).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
    }
    await expect(files.write('folder/new/deep.txt', 'x')).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
    expect(readdirSync(top).toSorted()).toEqual(['outside.txt', 'work'])
  })

  test('a link inside the workspace is followed for reading', async () => {
    put('real/b.txt', 'hello')
    symlinkSync('real', join(root, 'alias'))
    expect(await files.readText('alias/b.txt', 100)).toBe('hello')
  })

  test('links that run in a circle are VEL_PATH_OUTSIDE', async () => {
    symlinkSync('b', join(root, 'a'))
    symlinkSync('a', join(root, 'b'))
    await expect(files.stat('a')).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
  })

  test('a workspace that is not there is VEL_FILE_MISSING', () => {
    expect(() => createFiles(join(top, 'nowhere'))).toThrow(code('VEL_FILE_MISSING') as Error)
    expect(() => createFiles(join(top, 'outside.txt'))).toThrow(code('VEL_FILE_MISSING') as Error)
  })
})

describe('stat and read', () => {
  test('stat tells size and time of a regular file, null for anything else', async () => {
    put('a.txt', 'hello')
    expect(await files.stat('a.txt')).toEqual({ sizeBytes: 5, modifiedAt: lstatSync(join(root, 'a.txt')).mtime })
    expect(await files.stat('none')).toBeNull()
    expect(await files.stat('a.txt/below')).toBeNull()
    expect(await files.stat('.')).toBeNull()
  })

  test('reads in chunks of at most 1 MiB', async () => {
    const content = Buffer.alloc(2 * 1024 * 1024 + 7, 'abc')
    writeFileSync(join(root, 'big'), content)
    const chunks: Buffer[] = []
    for await (const chunk of files.read('big')) chunks.push(Buffer.from(chunk))
    expect(chunks.map((chunk) => chunk.length)).toEqual([1024 * 1024, 1024 * 1024, 7])
    expect(Buffer.concat(chunks).equals(content)).toBe(true)
  })

  test('readText refuses more than the cap rather than cutting', async () => {
    put('a.txt', '12345')
    expect(await files.readText('a.txt', 5)).toBe('12345')
    await expect(files.readText('a.txt', 4)).rejects.toEqual(code('VEL_FILE_TOO_LARGE'))
  })

  test('a missing file, a folder and a pipe are VEL_FILE_MISSING', async () => {
    mkdirSync(join(root, 'dir'))
    execFileSync('mkfifo', [join(root, 'pipe')])
    for (const path of ['none', 'dir', 'pipe'])
      await expect(files.readText(path, 10)).rejects.toEqual(code('VEL_FILE_MISSING'))
    await expect(files.readText('none', 10)).rejects.toThrow('there is no file "none".')
    await expect(files.readText('dir', 10)).rejects.toThrow('"dir" is a folder or a special file, not a regular one.')
  })
})

describe('write', () => {
  test('creates folders, replaces the file whole and leaves nothing else', async () => {
    await files.write('a/b/c.txt', 'one, which is long')
    await files.write('a/b/c.txt', new Uint8Array([104, 105]))
    expect(readFileSync(join(root, 'a/b/c.txt'), 'utf8')).toBe('hi')
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.txt'])
  })

  test('a link and a folder are VEL_FILE_IRREGULAR and stay as they are', async () => {
    put('real.txt', 'kept')
    symlinkSync('real.txt', join(root, 'link'))
    symlinkSync('../dangling', join(root, 'dangling'))
    mkdirSync(join(root, 'dir'))
    for (const path of ['link', 'dangling', 'dir'])
      await expect(files.write(path, 'x')).rejects.toEqual(code('VEL_FILE_IRREGULAR'))
    expect(readFileSync(join(root, 'real.txt'), 'utf8')).toBe('kept')
  })

  test('a file where a folder is needed is VEL_FILE_DENIED', async () => {
    put('a', 'file')
    await expect(files.write('a/b', 'x')).rejects.toEqual(code('VEL_FILE_DENIED'))
  })

  test('what the system refuses is VEL_FILE_DENIED', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0)
    put('secret', 'x')
    chmodSync(join(root, 'secret'), 0)
    await expect(files.readText('secret', 10)).rejects.toEqual(code('VEL_FILE_DENIED'))
  })
})

describe('glob', () => {
  test('is sorted, without duplicates, with dot files, never in .git or node_modules', async () => {
    for (const path of ['b/x.info', 'a/x.info', '.cov/x.info', '.git/x.info', 'b/node_modules/p/x.info', 'b/x.txt'])
      put(path, '')
    expect(await files.glob(['**/*.info', 'a/*'])).toEqual(['.cov/x.info', 'a/x.info', 'b/x.info'])
    expect(await files.glob(['**', 'node_modules/**', '.git/**', 'b/node_modules/p/x.info'])).not.toContain(
      'b/node_modules/p/x.info',
    )
  })

  test('`!` excludes, wherever it stands', async () => {
    for (const path of ['a.info', 'b.info', 'c/a.info']) put(path, '')
    expect(await files.glob(['!**/a.info', '**/*.info'])).toEqual(['b.info'])
    expect(await files.glob(['!a.info'])).toEqual([])
    expect(await files.glob([])).toEqual([])
  })

  test('a plain path, "./" and a climb that comes back are globs too', async () => {
    put('c/a.info', '')
    for (const pattern of ['c/a.info', './c/a.info', 'x/../c/*.info'])
      expect(await files.glob([pattern])).toEqual(['c/a.info'])
  })

  test('wildcards match no folder and no link, and never enter a linked folder', async () => {
    put('dir/a.info', '')
    symlinkSync('../outside.txt', join(root, 'out.info'))
    symlinkSync('..', join(root, 'up'))
    symlinkSync('dir', join(root, 'alias'))
    symlinkSync('dir/a.info', join(root, 'in.info'))
    symlinkSync('gone', join(root, 'dangling.info'))
    mkdirSync(join(root, 'folder.info'))
    expect(await files.glob(['**/*.info', '**/*.txt'])).toEqual(['dir/a.info'])
    expect(await files.glob(['in.info', 'alias/a.info', 'dangling.info', 'dir', '!in.*'])).toEqual(['alias/a.info'])
    await expect(files.glob(['out.info'])).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
  })

  test.each(['../*', '/etc/*', 'a/../../*', '!../x'])('%s is VEL_PATH_OUTSIDE', async (pattern) => {
    await expect(files.glob(['**', pattern])).rejects.toEqual(code('VEL_PATH_OUTSIDE'))
  })

  test.each(['a[', 'a{b', ''])('%j is VEL_GLOB_INVALID', async (pattern) => {
    await expect(files.glob([pattern])).rejects.toEqual(code('VEL_GLOB_INVALID'))
  })
})
