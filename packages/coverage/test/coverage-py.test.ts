import { describe, expect, test } from '@jest/globals'
import { mergeFileCoverage } from '../src/merge/merge-file-coverage.ts'
import { coveragePyParser } from '../src/parse/coverage-py.ts'
import { codeOf, parseText, show } from './support/parse-text.ts'

const meta = {
  format: 3,
  version: '7.17.3',
  timestamp: '2026-11-20T19:09:10',
  branch_coverage: true,
  show_contexts: false,
}
const summary = { covered_lines: 5, num_statements: 6, percent_covered: 80, num_branches: 4, covered_branches: 3 }
const totals = { covered_lines: 9, num_statements: 11, percent_covered: 80.0 }
/** As coverage.py 7.17 writes it. */
const file = {
  executed_lines: [1, 2, 3, 4, 8],
  summary,
  missing_lines: [5],
  excluded_lines: [6, 7],
  contexts: { '1': ['test_a'] },
  executed_branches: [
    [3, 4],
    [8, 9],
    [8, -1],
  ],
  missing_branches: [[3, 5]],
  functions: { f: { executed_lines: [3, 4], missing_lines: [5], excluded_lines: [], summary, start_line: 2 } },
  classes: { '': { executed_lines: [1, 2], missing_lines: [99], excluded_lines: [], summary } },
}

const parse = (value: unknown) => parseText(coveragePyParser, JSON.stringify(value))
const codeFor = (record: unknown): Promise<string> => codeOf(() => parse({ meta, files: { 'a.py': record }, totals }))

describe('trap 9: coverage.py', () => {
  test('executed and missing lines count; excluded ones, functions, classes and contexts do not', async () => {
    const { files } = await parse({ meta, files: { 'src/a.py': file }, totals })
    expect(files).toEqual([{ path: 'src/a.py', lines: '+1 +2 +3 +4 -5 +8', branches: '3:1/2 8:2/2', functions: null }])
  })

  test('percent_covered, which mixes branches in, is not used: the totals are only declared', async () => {
    const { notes } = await parse({ meta, files: { 'a.py': file }, totals: { ...totals, percent_covered: 100 } })
    expect(notes.declared).toEqual({ lines: { covered: 9, total: 11 } })
  })

  test('the arms of a line are the same whether they were taken or missed', async () => {
    const other = {
      ...file,
      executed_branches: [[3, 5]],
      missing_branches: [
        [3, 4],
        [8, 9],
        [8, -1],
      ],
    }
    const [left] = (await parse({ meta, files: { a: file }, totals })).raw
    const [right] = (await parse({ meta, files: { a: other }, totals })).raw
    expect(show(mergeFileCoverage(left!, right!)).branches).toBe('3:2/2 8:2/2')
  })

  test('without branch measurement the branches are unknown, not none', async () => {
    const { executed_branches: _taken, missing_branches: _missed, ...plain } = file
    const { files, notes } = await parse({ meta: { ...meta, branch_coverage: false }, files: { a: plain }, totals })
    expect([files[0]?.branches, notes.remarks]).toEqual([null, []])
  })

  test('a report of coverage.py 5 that measured branches but names none says so', async () => {
    const { executed_branches: _taken, missing_branches: _missed, ...plain } = file
    const { notes } = await parse({ meta: { version: '5.5', branch_coverage: true }, files: { a: plain }, totals })
    expect(notes.remarks).toHaveLength(1)
    expect(notes.remarks[0]).toContain('1 files name no branches')
  })

  test('a file has nothing of the file before it', async () => {
    const { files } = await parse({ meta, files: { a: file, b: { executed_lines: [], missing_lines: [9] } }, totals })
    expect(files[1]).toEqual({ path: 'b', lines: '-9', branches: null, functions: null })
  })

  test('files may stand before meta', async () => {
    expect((await parse({ files: { a: file }, totals, meta })).files).toHaveLength(1)
  })

  test.each([1, 2, 3])('format %i is read', async (format) => {
    expect((await parse({ meta: { ...meta, format }, files: { a: file }, totals })).files).toHaveLength(1)
  })

  test('format 4 is an error: what it means is not known', async () => {
    expect(await codeOf(() => parse({ meta: { ...meta, format: 4 }, files: { a: file }, totals }))).toBe(
      'VEL_COV_PARSE',
    )
  })

  test.each([
    ['no executed_lines', { ...file, executed_lines: undefined }],
    ['no missing_lines', { ...file, missing_lines: undefined }],
    ['executed branches without missing ones', { ...file, missing_branches: undefined }],
    ['a line 0', { ...file, executed_lines: [0] }],
    ['a line in quotes', { ...file, missing_lines: ['5'] }],
    ['a branch from nowhere', { ...file, missing_branches: [[-1, 3]] }],
    ['a branch of one number', { ...file, missing_branches: [[3]] }],
    ['a branch of three numbers', { ...file, missing_branches: [[3, 4, 5]] }],
    ['a record that is a list', [1, 2]],
  ])('%s is VEL_COV_PARSE', async (_name, record) => {
    expect(await codeFor(record)).toBe('VEL_COV_PARSE')
  })

  test('a report without files is VEL_COV_EMPTY', async () => {
    expect(await codeOf(() => parse({ meta, files: {}, totals }))).toBe('VEL_COV_EMPTY')
  })

  test('no cut of a report passes', async () => {
    const text = JSON.stringify({ meta, files: { 'a.py': file }, totals })
    for (let length = 0; length < text.length; length++) {
      const code = await codeOf(() => parseText(coveragePyParser, text.slice(0, length), 50))
      expect(`${length} ${code}`).toBe(`${length} ${length === 0 ? 'VEL_COV_EMPTY' : 'VEL_COV_TRUNCATED'}`)
    }
  })
})
