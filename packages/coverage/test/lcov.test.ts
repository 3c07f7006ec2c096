import { describe, expect, test } from '@jest/globals'
import { lcovParser } from '../src/parse/lcov.ts'
import { utf8 } from './bytes-chunks.ts'
import { codeOf, readWhole } from './parse-report.ts'

const one = async (body: string) => (await readWhole(lcovParser, `SF:a.c\n${body}\nend_of_record\n`)).files['a.c']
const remarksOf = async (report: string) => (await readWhole(lcovParser, report)).notes.remarks.join('; ')

const WHOLE = [
  'TN:unit',
  'SF:src/a.ts',
  'VER:1',
  'FN:1,5,main',
  'FN:7,helper<int, 3>',
  'FNDA:2,main',
  'FNDA:0,helper<int, 3>',
  'FNF:2',
  'FNH:1',
  'BRDA:3,0,0,1',
  'BRDA:3,0,1,-',
  'BRF:2',
  'BRH:1',
  'DA:1,2',
  'DA:3,18446744073709551616',
  'DA:7,0',
  'LF:3',
  'LH:2',
  'end_of_record',
  'TN:',
  'SF:src/b.ts',
  'DA:1,1',
  'LF:1',
  'LH:1',
  'end_of_record',
  '',
].join('\n')

describe('lcov', () => {
  test('a whole report is read, and its own totals are only declared', async () => {
    const { files, notes } = await readWhole(lcovParser, WHOLE)
    expect(files).toEqual({
      'src/a.ts': { lines: [1, 3, -7], branches: ['3: 1/2'], functions: { covered: 1, total: 2 } },
      'src/b.ts': { lines: [1], branches: null, functions: null },
    })
    expect(notes).toEqual({ sourceRoots: [], declared: { lines: { covered: 3, total: 4 } }, remarks: [] })
  })

  test('every position of a chunk border gives the same result', async () => {
    const expected = await readWhole(lcovParser, WHOLE)
    for (let cut = 0; cut <= utf8(WHOLE).length; cut += 1) {
      expect(await readWhole(lcovParser, WHOLE, [cut, cut + 1, cut + 5])).toEqual(expected)
    }
  })

  test('CRLF line ends are read', async () => {
    const { files } = await readWhole(lcovParser, WHOLE.replaceAll('\n', '\r\n'))
    expect(files).toEqual((await readWhole(lcovParser, WHOLE)).files)
  })

  test('a branch that was never evaluated is not taken and still counted', async () => {
    expect((await one('BRDA:5,0,0,-\nBRDA:5,0,1,-\nBRDA:5,0,2,3'))?.branches).toEqual(['5: 1/3'])
  })

  test('an exception branch is told apart from the plain one of the same block', async () => {
    expect((await one('BRDA:5,e0,0,1\nBRDA:5,0,0,0'))?.branches).toEqual(['5: 1/2'])
  })

  test('a branch may be an expression that holds commas', async () => {
    expect((await one('BRDA:5,0,f(a,b),1\nBRDA:5,0,!f(a,b),0'))?.branches).toEqual(['5: 1/2'])
  })

  test('FN with an end line, FNL and FNA with aliases', async () => {
    expect((await one('FN:1,9,f\nFNDA:1,f'))?.functions).toEqual({ covered: 1, total: 1 })
    expect((await one('FNL:0,3,9\nFNA:0,0,f<int>\nFNA:0,2,f<char>\nFNL:1,12\nFNA:1,0,g'))?.functions).toEqual({
      covered: 1,
      total: 2,
    })
  })

  test('counts of one name go to its places in order', async () => {
    const functions = (await one('FN:1,f\nFN:9,f\nFN:20,g\nFNDA:0,f\nFNDA:3,f'))?.functions
    expect(functions).toEqual({ covered: 1, total: 3 })
  })

  test('FNDA before FN and FNDA without FN', async () => {
    expect((await one('FNDA:4,f\nFN:1,f\nFNDA:1,stray'))?.functions).toEqual({ covered: 2, total: 2 })
  })

  test('MCDC, VER, comments, blank lines and repeated TN change nothing', async () => {
    const noise = '# made by hand\n\nTN:x\nTN:y\nVER:2\nMCDC:1,2,t,1,0,a\nMCF:2\nMCH:1'
    expect(await one(`${noise}\nDA:1,1`)).toEqual({ lines: [1], branches: null, functions: null })
  })

  test('two records of one file are united and none lowers the other', async () => {
    const report = 'SF:a\nDA:1,1\nDA:2,0\nend_of_record\nTN:\nSF:a\nDA:2,3\nDA:1,0\nDA:4,0\nend_of_record\n'
    expect((await readWhole(lcovParser, report)).files['a']?.lines).toEqual([1, 2, -4])
  })

  test('DA with a checksum is read', async () => {
    expect((await one('DA:1,3,cbhKTRoSkyGh6WKq'))?.lines).toEqual([1])
  })

  test.each([
    ['9007199254740993', 1],
    ['18446744073709551616', 1],
    ['1'.repeat(400), 1],
    ['1e5', 1],
    ['0e5', -1],
    ['-0', -1],
    ['-17', -1],
    ['0', -1],
    ['1.0', 1],
    ['=====', -1],
    ['#####', -1],
  ])('the count %# is read', async (count, line) => {
    expect((await one(`DA:1,${count}`))?.lines).toEqual([line])
  })

  test('counts below zero are told', async () => {
    expect(await remarksOf('SF:a\nDA:1,-3\nend_of_record\n')).toContain('below zero')
  })

  test.each([
    'DA:undefined,1',
    'DA:1,undefined',
    'DA:1',
    'DA:1,',
    'DA:',
    'DA:,1',
    'DA:-1,1',
    'DA:1.5,1',
    'DA:1e2,1',
    'DA:2147483648,1',
    'DA:99999999999999999999,1',
    'DA:1,NaN',
    'DA:1,0x10',
    'BRDA:1,0,1',
    'BRDA:1,0,0,maybe',
    'FN:f',
    'FNDA:f',
    'FNL:x,1',
    'FNA:0,f',
    'garbage',
    '{"a":1}',
  ])('%s is an error that names file, byte and line', async (line) => {
    const report = `SF:a\n${line}\nend_of_record\n`
    expect(await codeOf(lcovParser, report)).toBe('VEL_COV_PARSE')
    await expect(readWhole(lcovParser, report)).rejects.toThrow(/"the\/report".*at byte 5 \(line 2\)/)
  })

  test('line 0 is left out and told', async () => {
    const report = 'SF:a\nDA:0,4\nBRDA:0,0,0,1\nDA:1,1\nend_of_record\n'
    expect((await readWhole(lcovParser, report)).files['a']?.lines).toEqual([1])
    expect(await remarksOf(report)).toContain('number 0')
  })

  test.each(['C:\\src\\a.c', '<define:DATA>', '/a b/ö.c', 'a::error::.c', '../x.c', '%00.c', '__proto__'])(
    'the path %s is kept as it is written',
    async (path) => {
      const collected: string[] = []
      async function* chunks() {
        yield utf8(`SF:${path}\nDA:1,1\nend_of_record\n`)
      }
      await lcovParser.parse('r', chunks(), (file) => collected.push(file.path))
      expect(collected).toEqual([path])
    },
  )

  test('LF and LH that are wrong or missing change no count', async () => {
    const { files, notes } = await readWhole(lcovParser, 'SF:a\nDA:1,1\nLF:100\nLH:99\nend_of_record\n')
    expect(files['a']?.lines).toEqual([1])
    expect(notes.declared).toEqual({ lines: { covered: 99, total: 100 } })
    expect((await readWhole(lcovParser, 'SF:a\nDA:1,1\nend_of_record\n')).notes.declared).toBeNull()
  })

  test('a record without a line is a file without a line', async () => {
    expect((await readWhole(lcovParser, 'SF:a\nend_of_record\n')).files['a']?.lines).toEqual([])
  })

  test.each([
    ['the only record, with its totals', 'SF:a\nDA:1,1\nLF:1\nLH:1\n'],
    ['another record follows', 'SF:a\nDA:1,1\nSF:b\nDA:1,1\nend_of_record\n'],
    ['the record ends with its totals', 'SF:a\nDA:1,1\nend_of_record\nSF:b\nDA:1,1\nLF:1\nLH:1\n'],
  ])('a missing end_of_record is told and not refused: %s', async (_, report) => {
    expect(await remarksOf(report)).toContain('without end_of_record')
  })

  test.each([
    ['the only record is not closed', 'SF:a\nDA:1,1\n'],
    ['no record is closed', 'SF:a\nDA:1,1\nSF:b\nDA:1,1\n'],
    ['the last record alone is not closed', 'SF:a\nDA:1,1\nend_of_record\nSF:b\nDA:1,1\n'],
    ['the last line has no end', 'SF:a\nDA:1,1\nend_of_record\nSF:b\nDA:1,1\nLF:1\nLH:1'],
    ['the last line is half an end_of_record', 'SF:a\nDA:1,1\nend_of_rec'],
    ['the cut is in a number', 'SF:a\nDA:1,1'],
    ['the cut is in a path', 'SF:a/b'],
  ])('a truncated report is refused: %s', async (_, report) => {
    expect(await codeOf(lcovParser, report)).toBe('VEL_COV_TRUNCATED')
  })

  test.each([
    ['behind the last record', `SF:a\nDA:1,1\nend_of_record\n${'\0'.repeat(64)}`, 'VEL_COV_TRUNCATED'],
    ['behind the last record, with a line end', `SF:a\nDA:1,1\nend_of_record\n${'\0'.repeat(64)}\n`, 'VEL_COV_PARSE'],
    ['right behind an end_of_record', `SF:a\nDA:1,1\nend_of_record${'\0'.repeat(64)}\n`, 'VEL_COV_PARSE'],
    [
      'between two records',
      `SF:a\nDA:1,1\nend_of_record\n${'\0'.repeat(64)}\nSF:b\nDA:1,1\nend_of_record\n`,
      'VEL_COV_PARSE',
    ],
  ])(
    'NUL bytes, which a crashed machine leaves in place of records, are no white space: %s',
    async (_, report, code) => {
      expect(await codeOf(lcovParser, report)).toBe(code)
    },
  )

  test('no cut inside of a report passes as the whole but behind a closed record or its totals', async () => {
    const ends: number[] = []
    for (let end = 0; end < WHOLE.length; end += 1) {
      if ((await codeOf(lcovParser, WHOLE.slice(0, end))) === 'none') ends.push(end)
    }
    const last = ends.map((end) => WHOLE.slice(0, end).trimEnd().split('\n').at(-1))
    expect(last.filter((line) => line === 'end_of_record').length).toBeGreaterThan(0)
    expect(new Set(last)).toEqual(new Set(['end_of_record', 'TN:', 'LH:1', 'LH:2']))
  })

  test('end_of_record without a line end closes the report', async () => {
    expect(await codeOf(lcovParser, 'SF:a\nDA:1,1\nend_of_record')).toBe('none')
  })

  test.each([
    ['', 'VEL_COV_EMPTY'],
    ['TN:\n', 'VEL_COV_EMPTY'],
    ['DA:1,1\n', 'VEL_COV_PARSE'],
    ['SF:\nend_of_record\n', 'VEL_COV_PARSE'],
  ])('%j ends in %s', async (report, code) => {
    expect(await codeOf(lcovParser, report)).toBe(code)
  })

  test('a line over 1 MiB is refused, wherever the chunks end', async () => {
    const report = `SF:a\nFN:1,${'x'.repeat(2_000_000)}\nend_of_record\n`
    expect(await codeOf(lcovParser, report)).toBe('VEL_COV_LIMIT')
    await expect(readWhole(lcovParser, report, [10, 500_000, 1_900_000])).rejects.toMatchObject({
      code: 'VEL_COV_LIMIT',
    })
  })

  test('a path that is not UTF-8 is refused', async () => {
    expect(await codeOf(lcovParser, Buffer.from('SF:\xe4.c\nDA:1,1\nend_of_record\n', 'latin1'))).toBe(
      'VEL_COV_ENCODING',
    )
  })

  test('an unknown keyword is left out and told', async () => {
    expect(await remarksOf('SF:a\nXYZ:1\nDA:1,1\nFUTURE:2\nend_of_record\n')).toContain('2 × lines with a keyword')
  })

  test.each([
    [WHOLE, true],
    ['SF:a\n', true],
    ['# comment\nTN:\nSF:a\n', true],
    ['mode: set\n', false],
    ['<coverage/>', false],
    ['{"SF:": 1}', false],
    ['', false],
  ])('is told by content: %# is %p', (head, isLcov) => {
    expect(lcovParser.matches(utf8(head))).toBe(isLcov)
  })
})
