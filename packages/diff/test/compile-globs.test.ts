import { describe, expect, test } from '@jest/globals'
import { compileGlobs, normalizePath } from '../src/index.ts'

describe('compileGlobs', () => {
  test.each<[readonly string[], string, boolean]>([
    [['src/**'], 'src/a/b.ts', true],
    [['src/**'], 'lib/src/b.ts', false],
    [['**/*.ts'], 'b.ts', true],
    [['**/*.ts'], '.hidden/.b.ts', true],
    [['*.ts'], 'src/b.ts', false],
    [['src/'], 'src/a/b.ts', true],
    [['/src/*.ts'], 'src/b.ts', true],
    [['./src/*.ts'], 'src/b.ts', true],
    [['**', '!**/*.test.ts'], 'a.test.ts', false],
    [['**', '!**/*.test.ts', 'keep.test.ts'], 'keep.test.ts', true],
    [['!a', '**'], 'a', true],
    [['{a,b}/**'], 'b/x', true],
    [['src/\\[id\\].ts'], 'src/[id].ts', true],
    [['!(a).ts'], 'b.ts', true],
    [['SRC/**'], 'src/a', false],
    [[], 'a', false],
  ])('%j on %s is %p', (patterns, path, isMatch) => {
    expect(compileGlobs(patterns)(path)).toBe(isMatch)
  })

  test.each([[['']], [['!']], [['src/[a']], [['src/{a,b']], [['!a', '!b']], [['src/(a']], [['x'.repeat(70_000)]]])(
    '%j is VEL_GLOB_INVALID',
    (patterns) => {
      expect(() => compileGlobs(patterns)).toThrow(expect.objectContaining({ code: 'VEL_GLOB_INVALID' }))
    },
  )
})

describe('normalizePath', () => {
  test.each([
    ['', ''],
    ['.', ''],
    ['./a//b/./c/', 'a/b/c'],
    ['a\\b\\c.ts', 'a/b/c.ts'],
    ['C:\\a\\..\\..\\b', 'C:/b'],
    ['c:', 'c:'],
    ['/a/../../b', '/b'],
    ['a/../../b', '../b'],
    ['../../x', '../../x'],
    ['a/b/../../..', '..'],
    ['//srv/share', '/srv/share'],
    ['a:b', 'a:b'],
  ])('%j becomes %j', (path, normal) => {
    expect(normalizePath(path)).toBe(normal)
    expect(normalizePath(normal)).toBe(normal)
  })
})
