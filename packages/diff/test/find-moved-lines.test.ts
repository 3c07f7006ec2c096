import { describe, expect, test } from '@jest/globals'
import { type Diff, diffDigestText, type FileChange, findMovedLines } from '../src/index.ts'

const BLOCK = ['function pay(sum) {', '  if (sum < 0) {', '    throw negative', '  }', '  return charge(sum)', '}']

function change(path: string, removed: readonly string[], added: readonly string[], at = 1): FileChange {
  const hunk = { oldStart: at, oldLines: removed.length, newStart: at, newLines: added.length, removed, added }
  return {
    path,
    oldPath: path,
    status: 'modified',
    isBinary: false,
    isSubmodule: false,
    isSymlink: false,
    hunks: [hunk],
  }
}

function diff(...files: FileChange[]): Diff {
  return { files, problem: null }
}

function short(value: Diff): readonly string[] {
  return findMovedLines(value).map((line) => `${line.oldPath}:${line.oldLine}>${line.newPath}:${line.newLine}`)
}

describe('findMovedLines', () => {
  test('finds a block in another file, with its blank and brace lines, whatever its indent', () => {
    const indented = BLOCK.map((line) => `\t${line}`)
    expect(short(diff(change('a', BLOCK, [], 10), change('b', [], ['new()', ...indented], 5)))).toEqual([
      'a:10>b:6',
      'a:11>b:7',
      'a:12>b:8',
      'a:13>b:9',
      'a:14>b:10',
      'a:15>b:11',
    ])
  })

  test('blank lines that came or went do not part a block', () => {
    const spaced = ['one = 1', '', 'two = 2', '', 'three = 3']
    expect(short(diff(change('a', spaced, []), change('b', [], ['one = 1', 'two = 2', 'three = 3'])))).toEqual([
      'a:1>b:1',
      'a:3>b:2',
      'a:5>b:3',
    ])
  })

  test.each([
    ['two short lines are no block', ['a = 1', 'b = 2']],
    ['brace lines do not count towards three', ['a = 1', '}', '})', ']', 'b = 2']],
    ['a short line is no evidence', ['return null']],
    ['a long line of punctuation is no evidence', ['*'.repeat(40)]],
  ])('%s', (_, lines) => {
    expect(short(diff(change('a', lines, []), change('b', [], lines)))).toEqual([])
  })

  test('a line that is unique on both sides and long enough was moved', () => {
    const line = 'const total = sumOfAllLines(files)'
    expect(short(diff(change('a', [line], []), change('b', [], ['x', line])))).toEqual(['a:1>b:2'])
    expect(short(diff(change('a', [line, 'y', line], []), change('b', [], [line])))).toEqual([])
    expect(short(diff(change('a', [line], []), change('b', [], [line, 'y', line])))).toEqual([])
  })

  test('each old line pays once', () => {
    const moved = short(diff(change('a', BLOCK, []), change('b', [], BLOCK), change('c', [], BLOCK)))
    expect(moved).toHaveLength(BLOCK.length)
    expect(new Set(moved.map((line) => line.split('>')[0]))).toHaveProperty('size', BLOCK.length)
  })

  test('prefers the longest block', () => {
    const start = BLOCK.slice(0, 5)
    const value = diff(change('a', start, []), change('b', BLOCK, []), change('c', [], BLOCK))
    expect(new Set(short(value).map((line) => line.charAt(0)))).toEqual(new Set(['b']))
  })

  test('lines of binary files, submodules and symbolic links never count', () => {
    for (const kind of [{ isBinary: true }, { isSubmodule: true }, { isSymlink: true }])
      expect(short(diff({ ...change('a', BLOCK, []), ...kind }, change('b', [], BLOCK)))).toEqual([])
  })

  test('a very repetitive change is done in good time', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => (index % 4 === 0 ? '}' : `same(${index % 2})`))
    const startedAt = performance.now()
    expect(findMovedLines(diff(change('a', lines, []), change('b', [], ['z', ...lines])))).toHaveLength(
      lines.length - 1,
    )
    const odd = lines.filter((_, index) => index % 5 !== 0)
    expect(findMovedLines(diff(change('a', lines, []), change('b', [], odd))).length).toBeGreaterThan(0)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})

describe('diffDigestText', () => {
  const base = diff(change('b', ['x'], ['y']), change('a', ['p'], ['q']))

  test('does not depend on the order of files nor on line numbers', () => {
    expect(diffDigestText(diff(change('a', ['p'], ['q'], 40), change('b', ['x'], ['y'])))).toBe(diffDigestText(base))
  })

  test.each<[string, Diff]>([
    ['another line', diff(change('b', ['x'], ['y2']), change('a', ['p'], ['q']))],
    ['another path', diff(change('c', ['x'], ['y']), change('a', ['p'], ['q']))],
    ['one file less', diff(change('b', ['x'], ['y']))],
    ['a problem', { ...base, problem: 'cut off' }],
    ['a line moved between two files', diff(change('b', ['x'], ['y', 'q']), change('a', ['p'], []))],
  ])('%s alters it', (_, other) => {
    expect(diffDigestText(other)).not.toBe(diffDigestText(base))
  })
})
