import { describe, expect, test } from '@jest/globals'
import { CoverageCollector } from '../src/merge/coverage-collector.ts'
import { mergeFileCoverage } from '../src/merge/merge-file-coverage.ts'
import { simplecovParser } from '../src/parse/simplecov.ts'
import { codeOf, parseText, show } from './support/parse-text.ts'

const lines = [1, null, 0, 'ignored', 3]
const branches = {
  '[:if, 0, 3, 4, 7, 7]': { '[:then, 1, 4, 6, 4, 20]': 2, '[:else, 2, 6, 6, 6, 20]': 0 },
  '[:"&.", 3, 5, 4, 5, 20]': { '[:then, 4, 5, 4, 5, 20]': 0, '[:else, 5, 5, 4, 5, 20]': 1 },
}
const suite = (coverage: unknown) => ({ coverage, timestamp: 1763640000.25 })
const parse = (value: unknown) => parseText(simplecovParser, JSON.stringify(value))
const codeFor = (record: unknown): Promise<string> => codeOf(() => parse({ RSpec: suite({ '/app/a.rb': record }) }))

describe('trap 10: SimpleCov', () => {
  test('null and "ignored" are no executable lines', async () => {
    const { files } = await parse({ RSpec: suite({ '/app/a.rb': { lines } }) })
    expect(files).toEqual([{ path: '/app/a.rb', lines: '+1 -3 +5', branches: null, functions: null }])
  })

  test('the array of old versions reads the same as lines', async () => {
    const old = await parse({ RSpec: suite({ '/app/a.rb': lines }) })
    expect(old.files).toEqual((await parse({ RSpec: suite({ '/app/a.rb': { lines } }) })).files)
  })

  test('arms belong to the line of their condition, safe navigation too', async () => {
    const { files } = await parse({ RSpec: suite({ '/app/a.rb': { lines, branches } }) })
    expect(files[0]?.branches).toBe('3:1/2 5:1/2')
  })

  test('a file that was asked for branches and has none knows that', async () => {
    expect((await parse({ RSpec: suite({ a: { lines, branches: {} } }) })).files[0]?.branches).toBe('')
  })

  test('several suites are merged and named; a merge never lowers a line', async () => {
    const { raw, notes } = await parse({
      RSpec: suite({ '/app/a.rb': { lines: [1, 0, null] } }),
      Minitest: suite({ '/app/a.rb': { lines: [0, 2, 0] } }),
    })
    const collector = new CoverageCollector()
    for (const file of raw) collector.add(file)
    expect(collector.files().map(show)).toEqual([
      { path: '/app/a.rb', lines: '+1 +2 -3', branches: null, functions: null },
    ])
    expect(notes.remarks).toEqual(['2 suites were merged: "RSpec", "Minitest".'])
  })

  test('branches merge by place: ordinals differ between suites', async () => {
    const renumbered = {
      '[:if, 8, 3, 4, 7, 7]': { '[:else, 9, 6, 6, 6, 20]': 1, '[:then, 10, 4, 6, 4, 20]': 0 },
      '[:"&.", 3, 5, 4, 5, 20]': { '[:then, 4, 5, 4, 5, 20]': 0, '[:else, 5, 5, 4, 5, 20]': 1 },
    }
    const { raw } = await parse({
      A: suite({ a: { lines, branches } }),
      B: suite({ a: { lines, branches: renumbered } }),
    })
    expect(show(mergeFileCoverage(raw[0]!, raw[1]!)).branches).toBe('3:2/2 5:1/2')
  })

  test('methods are functions; the address of an anonymous class does not matter', async () => {
    const methods = (address: string, hits: number) => ({
      [`[#<Class:0x${address}>, :pay, 3, 2, 5, 5]`]: hits,
      '["Shop::Cart", :add, 7, 2, 9, 5]': 1,
    })
    const { raw } = await parse({
      A: suite({ a: { lines, methods: methods('00ff12', 0) } }),
      B: suite({ a: { lines, methods: methods('00aa34', 2) } }),
    })
    expect(show(mergeFileCoverage(raw[0]!, raw[1]!)).functions).toBe('2/2')
  })

  test('coverage.json is read too, with its flat branches and methods', async () => {
    const arm = { start_line: 4, end_line: 4, inline: false, report_line: 3 }
    const { files } = await parse({
      meta: { simplecov_version: '0.22.0' },
      coverage: {
        '/app/a.rb': {
          lines,
          branches: [
            { type: 'then', coverage: 2, ...arm },
            { type: 'else', coverage: 'ignored', ...arm },
          ],
          methods: [{ name: 'Cart#add', start_line: 1, end_line: 3, coverage: 0 }],
        },
      },
      groups: { Models: { lines: { covered_percent: 90.1 } } },
    })
    expect(files).toEqual([{ path: '/app/a.rb', lines: '+1 -3 +5', branches: '3:1/1', functions: '0/1' }])
  })

  test('a suite called "coverage" is a suite', async () => {
    expect((await parse({ coverage: suite({ '/app/a.rb': { lines } }) })).files.map(({ path }) => path)).toEqual([
      '/app/a.rb',
    ])
  })

  test.each([
    ['a word for a count', { lines: [1, 'skipped'] }],
    ['a negative count', { lines: [-1] }],
    ['true for a count', { lines: [true] }],
    ['one-shot lines, which do not say what was missed', { oneshot_lines: [1, 4] }],
    ['lines that are null', { lines: null }],
    ['branches without lines', { branches }],
    ['a branch without a place', { lines, branches: { '[:if, 0]': {} } }],
    ['an arm without a count', { lines, branches: { '[:if, 0, 3, 4, 7, 7]': { '[:then, 1, 4, 6, 4, 20]': null } } }],
    ['a method without a place', { lines, methods: { pay: 1 } }],
    ['a record that is a number', 7],
  ])('%s is VEL_COV_PARSE', async (_name, record) => {
    expect(await codeFor(record)).toBe('VEL_COV_PARSE')
  })

  test('a suite without coverage is VEL_COV_PARSE: half of the evidence is missing', async () => {
    const value = { RSpec: suite({ a: { lines } }), Cucumber: { timestamp: 1 } }
    expect(await codeOf(() => parse(value))).toBe('VEL_COV_PARSE')
  })

  test('a report without files is VEL_COV_EMPTY', async () => {
    expect([await codeOf(() => parse({})), await codeOf(() => parse({ RSpec: suite({}) }))]).toEqual([
      'VEL_COV_EMPTY',
      'VEL_COV_EMPTY',
    ])
  })

  test('no cut of a report passes', async () => {
    const text = JSON.stringify({ RSpec: suite({ '/app/a.rb': { lines, branches } }) })
    for (let length = 0; length < text.length; length++) {
      const code = await codeOf(() => parseText(simplecovParser, text.slice(0, length), 50))
      expect(`${length} ${code}`).toBe(`${length} ${length === 0 ? 'VEL_COV_EMPTY' : 'VEL_COV_TRUNCATED'}`)
    }
  })
})
