import { describe, expect, test } from '@jest/globals'
import { goParser } from '../src/parse/go.ts'
import { utf8 } from './bytes-chunks.ts'
import { codeOf, readWhole } from './parse-report.ts'

const WHOLE = [
  'mode: set',
  'example.com/m/a.go:3.14,5.16 2 1',
  'example.com/m/a.go:5.16,7.3 1 0',
  'example.com/m/b.go:3.10,3.20 1 0',
  'example.com/m/a.go:9.2,9.10 1 1',
  '',
].join('\n')

const linesOf = async (...blocks: string[]) =>
  (await readWhole(goParser, `mode: count\n${blocks.map((block) => `a.go:${block}\n`).join('')}`)).files['a.go']?.lines

describe('Go', () => {
  test('every line of a block counts, hit when any block on it is', async () => {
    expect((await readWhole(goParser, WHOLE)).files).toEqual({
      'example.com/m/a.go': { lines: [3, 4, 5, -6, -7, 9], branches: null, functions: null },
      'example.com/m/b.go': { lines: [-3], branches: null, functions: null },
    })
  })

  test('every position of a chunk border gives the same result', async () => {
    const expected = await readWhole(goParser, WHOLE)
    for (let cut = 0; cut <= WHOLE.length; cut += 1) {
      expect(await readWhole(goParser, WHOLE, [cut, cut + 1])).toEqual(expected)
    }
  })

  test('a block that several test binaries report counts once, in any order', async () => {
    expect(await linesOf('1.1,2.9 2 0', '1.1,2.9 2 5', '1.1,2.9 2 0')).toEqual([1, 2])
  })

  test('a last line that is touched by the closing brace only is not counted', async () => {
    expect(await linesOf('1.10,4.2 2 1')).toEqual([1, 2, 3])
    expect(await linesOf('1.10,4.3 2 1')).toEqual([1, 2, 3, 4])
    expect(await linesOf('4.1,4.2 1 1')).toEqual([4])
  })

  test('a block without a statement has nothing to execute', async () => {
    expect(await linesOf('1.10,1.12 0 0', '3.1,3.9 1 1')).toEqual([3])
  })

  test('mode may repeat in concatenated profiles and is told', async () => {
    const { files, notes } = await readWhole(goParser, `${WHOLE}${WHOLE.replace('mode: set', 'mode: atomic')}`)
    expect(files).toEqual((await readWhole(goParser, WHOLE)).files)
    expect(notes.remarks.join()).toContain('mode:')
  })

  test.each(['C:\\a b\\x.go', 'a:b/c.go', 'ö.go', 'v1.2,3/x.go', '__proto__'])('the path %s is kept', async (path) => {
    const { files } = await readWhole(goParser, `mode: set\n${path}:1.1,1.9 1 1\n`)
    expect(Object.keys(files)).toEqual([path])
  })

  test('counts of 2^64 are hits', async () => {
    expect(await linesOf('1.1,1.9 1 18446744073709551616')).toEqual([1])
  })

  test.each([
    ['no block', 'mode: set\n', 'VEL_COV_EMPTY'],
    ['nothing', '', 'VEL_COV_EMPTY'],
    ['a line that is no block', 'mode: set\nnot a block\n', 'VEL_COV_PARSE'],
    ['line 0', 'mode: set\na.go:0.1,1.9 1 1\n', 'VEL_COV_PARSE'],
    ['an end before the start', 'mode: set\na.go:5.1,4.9 1 1\n', 'VEL_COV_PARSE'],
    ['a negative count', 'mode: set\na.go:5.1,5.9 1 -1\n', 'VEL_COV_PARSE'],
    ['a negative line', 'mode: set\na.go:-5.1,5.9 1 1\n', 'VEL_COV_PARSE'],
    ['no path', 'mode: set\n:5.1,5.9 1 1\n', 'VEL_COV_PARSE'],
    ['NaN', 'mode: set\na.go:5.1,5.9 1 NaN\n', 'VEL_COV_PARSE'],
    ['a line beyond any file', 'mode: set\na.go:1.1,2147483648.9 1 1\n', 'VEL_COV_LIMIT'],
    ['a cut in a line', WHOLE.slice(0, -3), 'VEL_COV_TRUNCATED'],
    ['a cut before the last line end', WHOLE.slice(0, -1), 'VEL_COV_TRUNCATED'],
  ])('%s ends in an error', async (_, report, code) => {
    expect(await codeOf(goParser, report)).toBe(code)
  })

  test('files that together would take too much memory are refused', async () => {
    const blocks = Array.from({ length: 100 }, (_, index) => `f${index}.go:1.1,4000000.9 1 1\n`).join('')
    await expect(readWhole(goParser, `mode: set\n${blocks}`)).rejects.toMatchObject({
      code: 'VEL_COV_LIMIT',
      message: expect.stringMatching(/names more lines in its 68 files than 268435456 bytes of memory hold/u),
    })
  })

  test('a block that no Go file can have is named by its lines', async () => {
    await expect(readWhole(goParser, 'mode: set\na.go:1.1,2147483648.9 1 1\n')).rejects.toMatchObject({
      message: expect.stringMatching(/has a block from line 1 to 2147483648, which no Go file can have/u),
    })
  })

  test.each([
    ['mode: set\n', true],
    ['mode: atomic\r\na.go:1.1,1.2 1 1\n', true],
    ['mode: count', true],
    ['mode: other\n', false],
    ['SF:a\n', false],
  ])('is told by content: %j is %p', (head, isGo) => {
    expect(goParser.matches(utf8(head))).toBe(isGo)
  })
})
