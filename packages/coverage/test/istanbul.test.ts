import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import libCoverage from 'istanbul-lib-coverage'
import { mergeFileCoverage } from '../src/merge/merge-file-coverage.ts'
import { istanbulParser } from '../src/parse/istanbul.ts'
import { codeOf, lineTally, parseText, show } from './support/parse-text.ts'

interface At {
  readonly line: number
  readonly column: number
}
const at = (line: number, column = 0): { start: At; end: At } => ({
  start: { line, column },
  end: { line, column: 99 },
})

const record = (path = '/app/a.ts') => ({
  path,
  statementMap: { '0': at(1), '1': at(2), '2': at(2, 30), '3': at(5) },
  fnMap: { '0': { name: 'pay', decl: at(2, 9), loc: at(2, 20), line: 2 } },
  branchMap: {
    '0': { loc: at(2, 30), type: 'if', locations: [at(2, 30), { start: {}, end: {} }], line: 2 },
    '1': { loc: at(5), type: 'cond-expr', locations: [at(5, 4), at(5, 8)], line: 5 },
  },
  s: { '0': 1, '1': 0, '2': 7, '3': 0 },
  f: { '0': 7 },
  b: { '0': [7, 0], '1': [0, 0] },
})

const parse = (value: unknown, cut?: number) => parseText(istanbulParser, JSON.stringify(value), cut)
const codeFor = (value: unknown): Promise<string> => codeOf(() => parse(value))

describe('trap 8: Istanbul', () => {
  test('a line is hit when one of the statements that start on it ran', async () => {
    const { files } = await parse({ '/app/a.ts': record() })
    expect(files).toEqual([{ path: '/app/a.ts', lines: '+1 +2 -5', branches: '2:1/2 5:0/2', functions: '1/1' }])
  })

  test('an implicit else, written as an empty location, is an arm of the line of its branch', async () => {
    const implicit = record()
    implicit.branchMap['0'].locations[1] = {} as never
    expect((await parse({ a: implicit })).files[0]?.branches).toBe('2:1/2 5:0/2')
  })

  test('branches merge by location, not by the ordinal of one run', async () => {
    const one = record()
    const other = {
      ...record(),
      branchMap: { '7': record().branchMap['1'], '9': record().branchMap['0'] },
      b: { '7': [1, 0], '9': [0, 1] },
    }
    const [left] = (await parse({ a: one })).raw
    const [right] = (await parse({ a: other })).raw
    expect(show(mergeFileCoverage(left!, right!)).branches).toBe('2:2/2 5:1/2')
  })

  test('two branches on one line that swap their ordinals keep their arms apart', async () => {
    const swapped = (isSwapped: boolean) => ({
      ...record(),
      branchMap: {
        [isSwapped ? '1' : '0']: { loc: at(2, 1), type: 'if', locations: [at(2, 1), at(2, 2)], line: 2 },
        [isSwapped ? '0' : '1']: { loc: at(2, 50), type: 'if', locations: [at(2, 50), at(2, 51)], line: 2 },
      },
      b: { [isSwapped ? '1' : '0']: [3, 0], [isSwapped ? '0' : '1']: [0, 0] },
    })
    const [left] = (await parse({ a: swapped(false) })).raw
    const [right] = (await parse({ a: swapped(true) })).raw
    expect(show(mergeFileCoverage(left!, right!)).branches).toBe('2:1/4')
  })

  test('what an ignore comment skips is neither hit nor missed', async () => {
    const skipped = {
      ...record(),
      statementMap: { ...record().statementMap, '3': { ...at(5), skip: true } },
      fnMap: { '0': { ...record().fnMap['0'], skip: true } },
    }
    expect((await parse({ a: skipped })).files[0]).toMatchObject({ lines: '+1 +2', functions: '0/0' })
  })

  test('a stub of `all: true` is measured, with nothing hit', async () => {
    const stub = {
      ...record(),
      all: true,
      s: { '0': 0, '1': 0, '2': 0, '3': 0 },
      f: { '0': 0 },
      b: { '0': [0, 0], '1': [0, 0] },
    }
    expect((await parse({ a: stub })).files[0]).toMatchObject({ lines: '-1 -2 -5', branches: '2:0/2 5:0/2' })
  })

  test('columns may be null, and anonymous functions do not depend on their number', async () => {
    const numbered = (n: number) => ({
      ...record(),
      statementMap: { '0': { start: { line: 1, column: 0 }, end: { line: 1, column: null } } },
      s: { '0': 1 },
      fnMap: { '0': { name: `(anonymous_${n})`, decl: at(3, 4), loc: at(3, 9) } },
      f: { '0': n },
    })
    const [left] = (await parse({ a: numbered(0) })).raw
    const [right] = (await parse({ a: numbered(3) })).raw
    expect(show(mergeFileCoverage(left!, right!))).toMatchObject({ lines: '+1', functions: '1/1' })
  })

  test('a map without branches or functions leaves them unknown', async () => {
    const { statementMap, s } = record()
    expect((await parse({ a: { statementMap, s } })).files).toEqual([
      { path: 'a', lines: '+1 +2 -5', branches: null, functions: null },
    ])
  })

  test('a file has nothing of the file before it', async () => {
    const small = { path: 'b', statementMap: { '0': at(9) }, s: { '0': 0 } }
    const { files } = await parse({ a: record(), b: small, c: record('c') })
    expect(files.map(({ lines, branches, functions }) => [lines, branches, functions])).toEqual([
      ['+1 +2 -5', '2:1/2 5:0/2', '1/1'],
      ['-9', null, null],
      ['+1 +2 -5', '2:1/2 5:0/2', '1/1'],
    ])
  })

  test('2⁶⁴ hits are a hit', async () => {
    const text = JSON.stringify({ a: record() }).replace('"s":{"0":1', '"s":{"0":18446744073709551616')
    expect((await parseText(istanbulParser, text)).files[0]?.lines).toBe('+1 +2 -5')
  })

  test('__proto__ is a path like any other, and a repeated path is given twice', async () => {
    const one = JSON.stringify(record('__proto__'))
    const { files } = await parseText(istanbulParser, `{"__proto__":${one},"__proto__":${one}}`)
    expect(files.map(({ path }) => path)).toEqual(['__proto__', '__proto__'])
  })

  test.each([
    ['a missing count', { ...record(), s: { '0': 1, '1': 0, '2': 7 } }],
    ['a count of another statement', { ...record(), s: { '0': 1, '1': 0, '2': 7, '9': 0 } }],
    ['no counts', { ...record(), s: undefined }],
    ['no statementMap', { ...record(), statementMap: undefined }],
    ['a null count', { ...record(), s: { ...record().s, '0': null } }],
    ['a count in quotes', { ...record(), s: { ...record().s, '0': '1' } }],
    ['a negative count', { ...record(), s: { ...record().s, '0': -1 } }],
    [
      'a statement without a line',
      { ...record(), statementMap: { ...record().statementMap, '0': { start: {}, end: {} } } },
    ],
    ['a statement on line 0', { ...record(), statementMap: { ...record().statementMap, '0': at(0) } }],
    ['a statement on line 1.5', { ...record(), statementMap: { ...record().statementMap, '0': at(1.5) } }],
    ['functions without counts', { ...record(), f: undefined }],
    ['branch counts without a map', { ...record(), branchMap: undefined }],
    ['a count too few for the arms', { ...record(), b: { '0': [7], '1': [0, 0] } }],
    ['a map that is an array', { ...record(), statementMap: [at(1)] }],
    ['a record that is null', null],
  ])('%s is an error and not a zero', async (_name, broken) => {
    expect(await codeFor({ '/app/b.ts': record('/app/b.ts'), '/app/a.ts': broken })).toBe('VEL_COV_PARSE')
  })

  test('a report without files is VEL_COV_EMPTY, an array VEL_COV_PARSE', async () => {
    expect([await codeFor({}), await codeFor([])]).toEqual(['VEL_COV_EMPTY', 'VEL_COV_PARSE'])
  })

  test('no cut of a report passes', async () => {
    const text = JSON.stringify({ '/app/a.ts': record() })
    for (let length = 0; length < text.length; length++) {
      const code = await codeOf(() => parseText(istanbulParser, text.slice(0, length), 64))
      expect(`${length} ${code}`).toBe(`${length} ${length === 0 ? 'VEL_COV_EMPTY' : 'VEL_COV_TRUNCATED'}`)
    }
  })

  test('lines, branches and functions count as istanbul-lib-coverage counts them, at any chunk border', async () => {
    const count = fc.integer({ min: 0, max: 3 })
    const line = fc.integer({ min: 1, max: 30 })
    const reports = fc.record({
      statements: fc.array(fc.tuple(line, count), { minLength: 1, maxLength: 30 }),
      functions: fc.array(fc.tuple(line, count), { maxLength: 8 }),
      branches: fc.array(fc.tuple(line, fc.array(count, { minLength: 1, maxLength: 4 })), { maxLength: 8 }),
    })
    await fc.assert(
      fc.asyncProperty(reports, fc.integer({ min: 1, max: 300 }), async ({ statements, functions, branches }, cut) => {
        const numbered = <T>(items: readonly T[]): Record<string, T> => Object.fromEntries(items.entries())
        const value = {
          path: '/a.ts',
          statementMap: numbered(statements.map(([on]) => at(on))),
          s: numbered(statements.map(([, hits]) => hits)),
          fnMap: numbered(functions.map(([on], i) => ({ name: `f${i % 2}`, decl: at(on), loc: at(on) }))),
          f: numbered(functions.map(([, hits]) => hits)),
          branchMap: numbered(
            branches.map(([on, arms]) => ({ loc: at(on), type: 'if', locations: arms.map(() => at(on)) })),
          ),
          b: numbered(branches.map(([, arms]) => arms)),
        }
        const oracle = libCoverage.createFileCoverage(structuredClone(value)).toSummary()
        const { raw, files } = await parse({ '/a.ts': value }, cut)
        expect(lineTally(raw[0]!)).toBe(`${oracle.lines.covered}/${oracle.lines.total}`)
        expect(files[0]?.functions).toBe(`${oracle.functions.covered}/${oracle.functions.total}`)
        const arms = (files[0]?.branches ?? '').split(' ').map((entry) => entry.split(':')[1] ?? '0/0')
        const sum = (part: 0 | 1): number => arms.reduce((total, entry) => total + Number(entry.split('/')[part]), 0)
        expect(`${sum(0)}/${sum(1)}`).toBe(`${oracle.branches.covered}/${oracle.branches.total}`)
      }),
      { numRuns: 150 },
    )
  })
})
