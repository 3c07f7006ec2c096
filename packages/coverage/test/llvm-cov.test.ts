import { describe, expect, test } from '@jest/globals'
import { mergeFileCoverage } from '../src/merge/merge-file-coverage.ts'
import { llvmCovParser } from '../src/parse/llvm-cov.ts'
import { codeOf, parseText, show } from './support/parse-text.ts'

/** line, column, count, hasCount, isRegionEntry, isGapRegion */
type Segment = readonly [number, number, number, boolean, boolean, boolean?]

const sums = { lines: { count: 9, covered: 7, percent: 77.7 }, functions: { count: 4, covered: 3, percent: 75 } }
const file = (segments: readonly Segment[] | undefined, more: object = {}) => ({
  branches: [],
  expansions: [],
  filename: '/app/a.cpp',
  segments,
  summary: sums,
  ...more,
})
const exported = (files: readonly unknown[], functions: unknown = []) => ({
  data: [{ files, functions, totals: { lines: { count: 9, covered: 7, percent: 77.7 } } }],
  type: 'llvm.coverage.json.export',
  version: '2.0.1',
})
const parse = (value: unknown) => parseText(llvmCovParser, JSON.stringify(value))
const linesOf = async (segments: readonly Segment[]): Promise<string | undefined> =>
  (await parse(exported([file(segments)]))).files[0]?.lines
const codeFor = (one: unknown): Promise<string> => codeOf(() => parse(exported([one])))

describe('trap 11: llvm-cov', () => {
  test.each<[string, readonly Segment[], string]>([
    [
      'every line of a region counts, up to where it ends',
      [
        [1, 9, 3, true, true, false],
        [4, 2, 0, false, false, false],
      ],
      '+1 +2 +3 +4',
    ],
    [
      'lines between two regions are not executable',
      [
        [1, 1, 1, true, true, false],
        [2, 2, 0, false, false, false],
        [5, 1, 0, true, true, false],
        [6, 2, 0, false, false, false],
      ],
      '+1 +2 -5 -6',
    ],
    [
      'an inner region that did not run misses its lines; the line where the outer one goes on is hit',
      [
        [1, 1, 2, true, true, false],
        [2, 9, 0, true, true, false],
        [4, 4, 2, true, false, false],
        [5, 2, 0, false, false, false],
      ],
      '+1 +2 -3 -4 +5',
    ],
    [
      'the best of a line with two regions counts',
      [
        [1, 1, 0, true, true, false],
        [1, 9, 5, true, true, false],
        [1, 20, 0, true, false, false],
        [2, 2, 0, false, false, false],
      ],
      '+1 -2',
    ],
    [
      'a segment that is no region entry does not raise its line',
      [
        [1, 1, 0, true, true, false],
        [2, 5, 7, true, false, false],
        [3, 2, 0, false, false, false],
      ],
      '-1 -2 +3',
    ],
    [
      'a gap region maps its line but its count does not make it hit',
      [
        [1, 1, 0, true, true, false],
        [2, 3, 9, true, true, true],
        [3, 1, 0, false, false, false],
      ],
      '-1 -2 +3',
    ],
    [
      'a line that begins with a skipped region is not executable',
      [
        [1, 1, 1, true, true, false],
        [2, 1, 0, false, true, false],
        [4, 1, 1, true, false, false],
        [5, 2, 0, false, false, false],
      ],
      '+1 +5',
    ],
    [
      'a skipped region with a counted one on the same line is executable',
      [
        [1, 1, 1, true, true, false],
        [2, 1, 0, false, true, false],
        [2, 9, 3, true, true, false],
        [3, 2, 0, false, false, false],
      ],
      '+1 +2 +3',
    ],
    [
      'segments of five elements, as version 2.0.0 wrote them',
      [
        [1, 1, 1, true, true],
        [2, 2, 0, false, false],
      ],
      '+1 +2',
    ],
  ])('%s', async (_name, segments, lines) => {
    expect(await linesOf(segments)).toBe(lines)
  })

  test('a file has nothing of the file before it', async () => {
    const bare = { filename: 'b', segments: [[9, 1, 0, true, true]] }
    const { files } = await parse(exported([file([[1, 1, 1, true, true]]), bare]))
    expect(files[1]).toEqual({ path: 'b', lines: '-9', branches: null, functions: null })
  })

  test('flags may be written as 0 and 1', async () => {
    const text = JSON.stringify(
      exported([
        file([
          [1, 1, 1, true, true],
          [2, 2, 0, false, false],
        ]),
      ]),
    )
    const numbers = text.replaceAll('true', '1').replaceAll('false', '0')
    expect((await parseText(llvmCovParser, numbers)).files[0]?.lines).toBe('+1 +2')
  })

  test('the conditions of a macro stand at the line that uses it, once per use and not per instance of a template', async () => {
    const inMacro = (trueCount: number) => [5, 30, 5, 41, trueCount, 0, 2, 0, 4]
    const use = (line: number, ...branches: unknown[]) => ({
      branches,
      filenames: ['/app/a.cpp', '/app/macro.h'],
      source_region: [line, 10, line, 15, 1, 0, 2, 1],
      target_regions: [[5, 30, 5, 41, 1, 2, 0, 0]],
    })
    // Line 7 uses the macro twice over in one use; line 8 is inside of a template with two instances.
    const expansions = [use(7, inMacro(0), inMacro(3)), use(8, inMacro(0)), use(8, inMacro(1)), use(9)]
    const branches = [[7, 2, 7, 5, 1, 1, 0, 0, 4]]
    const { files } = await parse(exported([file([[1, 1, 1, true, true]], { branches, expansions })]))
    expect(files[0]?.branches).toBe('7:3/6 8:1/2')
  })

  test('branches have a true and a false arm; instances of a template are one branch', async () => {
    const branches = [
      [3, 7, 3, 20, 0, 4, 0, 0, 4],
      [3, 7, 3, 20, 2, 0, 0, 0, 4],
      [3, 30, 3, 40, 0, 0, 0, 0, 4],
    ]
    const { files } = await parse(exported([file([[1, 1, 1, true, true]], { branches })]))
    expect(files[0]?.branches).toBe('3:2/4')
  })

  test('functions[] is passed over and the file summary counts functions; a merge keeps the better count', async () => {
    const functions = [{ name: 'f', count: 1, regions: [[1, 1, 2, 2, 1, 0, 0, 0]], filenames: ['/app/a.cpp'] }]
    const { files, raw } = await parse(exported([file([[1, 1, 1, true, true]])], functions))
    expect(files[0]?.functions).toBe('3/4')
    const worse = { ...sums, functions: { count: 4, covered: 1 } }
    const other = (await parse(exported([file([[1, 1, 0, true, true]], { summary: worse })]))).raw
    expect(show(mergeFileCoverage(raw[0]!, other[0]!)).functions).toBe('3/4')
  })

  test('what functions[] holds is still checked to be JSON', async () => {
    const text = JSON.stringify(exported([file([[1, 1, 1, true, true]])], ['HERE']))
    expect(await codeOf(() => parseText(llvmCovParser, text.replace('"HERE"', 'NaN')))).toBe('VEL_COV_PARSE')
    expect(await codeOf(() => parseText(llvmCovParser, text.replace('"HERE"', '[1}')))).toBe('VEL_COV_PARSE')
  })

  test('a --summary-only export has no lines, so a patch cannot be judged: it says so and how to export', async () => {
    const value = exported([{ filename: '/app/a.cpp', summary: sums }])
    expect(await codeOf(() => parse(value))).toBe('VEL_COV_NO_LINES')
    await expect(parse(value)).rejects.toMatchObject({
      message: expect.stringContaining('7 of 9 lines covered') as unknown as string,
      why: expect.stringContaining('--summary-only') as unknown as string,
      fix: expect.stringContaining('llvm-cov export') as unknown as string,
    })
  })

  test('the sums of the summaries are declared, not counted', async () => {
    const { notes } = await parse(exported([file([[1, 1, 1, true, true]]), file([[1, 1, 1, true, true]])]))
    expect(notes.declared).toEqual({ lines: { covered: 14, total: 18 } })
  })

  test.each([
    ['a segment of four elements', file([[1, 1, 1, true] as unknown as Segment])],
    ['a segment of seven elements', file([[1, 1, 1, true, true, false, 0] as unknown as Segment])],
    [
      'segments out of order',
      file([
        [5, 1, 1, true, true],
        [1, 1, 1, true, true],
      ]),
    ],
    ['a count in quotes', file([[1, 1, '1', true, true] as unknown as Segment])],
    ['a line 0', file([[0, 1, 1, true, true]])],
    ['no filename', { segments: [[1, 1, 1, true, true]] }],
    [
      'a summary that covers more than there is',
      file([[1, 1, 1, true, true]], { summary: { lines: { count: 1, covered: 2 } } }),
    ],
    ['an expansion that says nothing of its use', file([[1, 1, 1, true, true]], { expansions: [{ branches: [] }] })],
    ['a branch of three numbers', file([[1, 1, 1, true, true]], { branches: [[1, 2, 3]] })],
    ['a file that is null', null],
  ])('%s is VEL_COV_PARSE', async (_name, one) => {
    expect(await codeFor(one)).toBe('VEL_COV_PARSE')
  })

  test('a line that no file has is VEL_COV_LIMIT and does not fill the memory', async () => {
    expect(
      await codeFor(
        file([
          [1, 1, 1, true, true],
          [1_000_000_000, 1, 0, false, false],
        ]),
      ),
    ).toBe('VEL_COV_LIMIT')
  })

  test('another type of export is VEL_COV_PARSE, none without files VEL_COV_EMPTY', async () => {
    const other = { ...exported([file([[1, 1, 1, true, true]])]), type: 'llvm.coverage.other' }
    expect([await codeOf(() => parse(other)), await codeOf(() => parse(exported([])))]).toEqual([
      'VEL_COV_PARSE',
      'VEL_COV_EMPTY',
    ])
  })

  test('no cut of a report passes', async () => {
    const text = JSON.stringify(
      exported([
        file([
          [1, 1, 1, true, true],
          [2, 2, 0, false, false],
        ]),
      ]),
    )
    for (let length = 0; length < text.length; length++) {
      const code = await codeOf(() => parseText(llvmCovParser, text.slice(0, length), 50))
      expect(`${length} ${code}`).toBe(`${length} ${length === 0 ? 'VEL_COV_EMPTY' : 'VEL_COV_TRUNCATED'}`)
    }
  })
})
