import { describe, expect, test } from '@jest/globals'
import { addedRanges, type FileChange, type Hunk, mapNewLine, mapOldLine, toRanges } from '../src/index.ts'

function hunk(oldStart: number, oldLines: number, newStart: number, newLines: number): Hunk {
  const fill = (length: number): string[] => Array.from({ length }, (_, index) => `line ${index}`)
  return { oldStart, oldLines, newStart, newLines, removed: fill(oldLines), added: fill(newLines) }
}

function change(hunks: readonly Hunk[], more: Partial<FileChange> = {}): FileChange {
  return {
    path: 'a',
    oldPath: 'a',
    status: 'modified',
    isBinary: false,
    isSubmodule: false,
    isSymlink: false,
    hunks,
    ...more,
  }
}

describe('toRanges', () => {
  test.each([
    [[], []],
    [[4], [{ start: 4, end: 4 }]],
    [
      [1, 2, 2, 3, 7, 9, 10],
      [
        { start: 1, end: 3 },
        { start: 7, end: 7 },
        { start: 9, end: 10 },
      ],
    ],
  ])('coalesces %j', (lines, ranges) => {
    expect(toRanges(lines)).toEqual(ranges)
  })
})

describe('addedRanges', () => {
  test('names added and rewritten lines; hunks that touch become one range', () => {
    expect(addedRanges(change([hunk(1, 1, 1, 2), hunk(2, 0, 3, 1), hunk(8, 2, 9, 0), hunk(12, 1, 11, 1)]))).toEqual([
      { start: 1, end: 3 },
      { start: 11, end: 11 },
    ])
  })

  test('a submodule and a symbolic link have none', () => {
    expect(addedRanges(change([hunk(1, 1, 1, 1)], { isSubmodule: true }))).toEqual([])
    expect(addedRanges(change([hunk(1, 1, 1, 1)], { isSymlink: true }))).toEqual([])
  })
})

describe('mapOldLine and mapNewLine', () => {
  // old 1 2 3 4 5 6 7 8 → 2–3 became one line, two lines came in after 5, 7 went
  const file = change([hunk(2, 2, 2, 1), hunk(5, 0, 5, 2), hunk(7, 1, 7, 0)])

  test.each([
    [0, null],
    [1, 1],
    [2, null],
    [3, null],
    [4, 3],
    [5, 4],
    [6, 7],
    [7, null],
    [8, 8],
    [100, 100],
  ])('old line %p is new line %p', (old, now) => {
    expect(mapOldLine(file, old)).toBe(now)
  })

  test.each([
    [1, 1],
    [2, null],
    [3, 4],
    [4, 5],
    [5, null],
    [6, null],
    [7, 6],
    [8, 8],
  ])('new line %p was old line %p', (now, old) => {
    expect(mapNewLine(file, now)).toBe(old)
  })

  test('lines added before the first line shift all of them', () => {
    expect(mapOldLine(change([hunk(0, 0, 1, 3)]), 1)).toBe(4)
    expect(mapNewLine(change([hunk(0, 0, 1, 3)]), 4)).toBe(1)
  })

  test('an unchanged file, a mere rename and a mode change keep every line', () => {
    for (const same of [undefined, change([]), change([], { status: 'renamed', oldPath: 'b' })]) {
      expect([mapOldLine(same, 7), mapNewLine(same, 7)]).toEqual([7, 7])
    }
    expect(mapOldLine(undefined, 0)).toBeNull()
  })

  test.each<Partial<FileChange>>([{ status: 'added', oldPath: null }, { status: 'deleted' }, { isBinary: true }])(
    'nothing is known of the lines of %j',
    (more) => {
      expect([mapOldLine(change([], more), 1), mapNewLine(change([], more), 1)]).toEqual([null, null])
    },
  )
})
