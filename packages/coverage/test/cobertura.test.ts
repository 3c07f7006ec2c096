import { describe, expect, test } from '@jest/globals'
import { coberturaParser } from '../src/parse/cobertura.ts'
import { utf8 } from './bytes-chunks.ts'
import { codeOf, readWhole } from './parse-report.ts'

const wrap = (classes: string, head = 'line-rate="1"') =>
  `<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd"><coverage ${head}>` +
  `<sources><source>/src</source><source> C:\\a &amp; b </source><source>/src</source></sources>` +
  `<packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`
const classOf = (lines: string, methods = '') =>
  `<class name="A" filename="a.py"><methods>${methods}</methods><lines>${lines}</lines></class>`
const methodOf = (name: string, lines: string) =>
  `<method name="${name}" signature="()"><lines>${lines}</lines></method>`
const line = (number: number, hits: number | string, more = '') => `<line number="${number}" hits="${hits}" ${more}/>`
const one = async (classes: string) => (await readWhole(coberturaParser, wrap(classes))).files['a.py']

describe('Cobertura', () => {
  test('every position of a chunk border gives the same result', async () => {
    const xml = wrap(classOf(line(1, 1) + line(2, 0, 'branch="true" condition-coverage="50% (1/2)"')))
    const expected = await readWhole(coberturaParser, xml)
    expect(expected.files).toEqual({ 'a.py': { lines: [1, -2], branches: ['2: 1/2'], functions: null } })
    for (let cut = 0; cut <= xml.length; cut += 1) {
      expect(await readWhole(coberturaParser, xml, [cut, cut + 1, cut + 7])).toEqual(expected)
    }
  })

  test('header totals are declared and never used', async () => {
    const { files, notes } = await readWhole(
      coberturaParser,
      wrap(classOf(line(1, 1)), 'lines-valid="7815" lines-covered="7809"'),
    )
    expect(files['a.py']?.lines).toEqual([1])
    expect(notes.declared).toEqual({ lines: { covered: 7809, total: 7815 } })
    expect((await readWhole(coberturaParser, wrap(classOf(line(1, 1))))).notes.declared).toBeNull()
  })

  test('source roots are given back once each', async () => {
    expect((await readWhole(coberturaParser, wrap(classOf(line(1, 1))))).notes.sourceRoots).toEqual([
      '/src',
      'C:\\a & b',
    ])
  })

  test("a class's own lines count and its methods' lines are not added to them", async () => {
    const file = await one(classOf(line(1, 0) + line(2, 1), methodOf('m', line(1, 5) + line(9, 1))))
    expect(file?.lines).toEqual([-1, 2])
  })

  test("the methods' lines count where the class has none of its own, and that is told", async () => {
    const { files, notes } = await readWhole(coberturaParser, wrap(classOf('', methodOf('m', line(3, 1) + line(4, 0)))))
    expect(files['a.py']?.lines).toEqual([3, -4])
    expect(notes.remarks.join()).toContain('methods')
  })

  test('methods are functions: hit when any of their lines is', async () => {
    const methods = methodOf('m', line(1, 0) + line(2, 4)) + methodOf('n', line(5, 0)) + methodOf('empty', '')
    expect((await one(classOf(line(1, 0), methods)))?.functions).toEqual({ covered: 1, total: 2 })
    expect((await one(classOf(line(1, 0))))?.functions).toBeNull()
  })

  test('several classes of one file are united and none lowers the other', async () => {
    const classes = classOf(line(1, 0) + line(2, 1)) + classOf(line(1, 3) + line(2, 0) + line(8, 0))
    expect((await one(classes))?.lines).toEqual([1, 2, -8])
  })

  test.each([
    ['50% (1/2)', '1/2'],
    ['50.0% (1/2)', '1/2'],
    ['33,33% (1/3)', '1/3'],
    ['100% (4/4)', '4/4'],
    [' 75 % ( 3 / 4 ) ', '3/4'],
    ['50%', '1/2'],
    ['0,87', '1/2'],
    ['0', '0/2'],
    ['1.0', '2/2'],
    ['100', '2/2'],
  ])('condition-coverage="%s" is %s', async (value, arms) => {
    const file = await one(classOf(line(1, 1, `branch="true" condition-coverage="${value}"`)))
    expect(file).toMatchObject({ lines: [1], branches: [`1: ${arms}`] })
  })

  test('a share without counts is told to be a guess', async () => {
    const { notes } = await readWhole(
      coberturaParser,
      wrap(classOf(line(1, 1, 'branch="true" condition-coverage="50%"'))),
    )
    expect(notes.remarks.join()).toContain('two were assumed')
  })

  test('branches-covered may be written as a decimal', async () => {
    const file = await one(classOf(line(1, 1, 'branch="true" branches-covered="1.0" branches-valid="2.0"')))
    expect(file?.branches).toEqual(['1: 1/2'])
  })

  test('without condition-coverage the conditions are counted, two arms each', async () => {
    const conditions =
      '<conditions><condition number="0" type="jump" coverage="50%"/><condition number="1" coverage="100%"/></conditions>'
    const file = await one(classOf(`<line number="3" hits="1" branch="true">${conditions}</line>`))
    expect(file?.branches).toEqual(['3: 3/4'])
  })

  test('a branch that tells nothing of its arms is left out and told', async () => {
    const { files, notes } = await readWhole(coberturaParser, wrap(classOf(line(1, 1, 'branch="true"'))))
    expect(files['a.py']?.branches).toEqual([])
    expect(notes.remarks.join()).toContain('nothing of their arms')
  })

  test('a partially covered branch leaves its line hit', async () => {
    expect((await one(classOf(line(1, 1, 'branch="true" condition-coverage="0% (0/2)"'))))?.lines).toEqual([1])
  })

  test('branch="false" says that branches are measured and that there is none', async () => {
    expect((await one(classOf(line(1, 1, 'branch="false"'))))?.branches).toEqual([])
    expect((await one(classOf(line(1, 1))))?.branches).toBeNull()
  })

  test.each(['18446744073709551616', '1e5', '3.0'])('hits="%s" is a hit', async (hits) => {
    expect((await one(classOf(line(1, hits))))?.lines).toEqual([1])
  })

  test.each(['0', '-0', '-4', '0.0'])('hits="%s" is a miss', async (hits) => {
    expect((await one(classOf(line(1, hits))))?.lines).toEqual([-1])
  })

  test('line 0 is left out and told', async () => {
    const { files, notes } = await readWhole(coberturaParser, wrap(classOf(line(0, 1) + line(1, 1))))
    expect(files['a.py']?.lines).toEqual([1])
    expect(notes.remarks.join()).toContain('number 0')
  })

  test('a path in attributes is decoded', async () => {
    const xml = wrap(
      '<class filename="a &amp; b/&lt;x&gt;::error::&#10;y.cs"><lines><line number="1" hits="1"/></lines></class>',
    )
    expect(Object.keys((await readWhole(coberturaParser, xml)).files)).toEqual(['a & b/<x>::error::\ny.cs'])
  })

  test.each([
    ['a line without hits', wrap(classOf('<line number="1"/>')), 'VEL_COV_PARSE'],
    ['a line without a number', wrap(classOf('<line hits="1"/>')), 'VEL_COV_PARSE'],
    ['a negative line', wrap(classOf(line(-1, 1))), 'VEL_COV_PARSE'],
    ['a line of 2^31', wrap(classOf(line(2 ** 31, 1))), 'VEL_COV_PARSE'],
    ['hits that are no number', wrap(classOf(line(1, 'NaN'))), 'VEL_COV_PARSE'],
    ['no condition coverage', wrap(classOf(line(1, 1, 'condition-coverage="(3/2)"'))), 'VEL_COV_PARSE'],
    ['a class without filename', wrap('<class name="A"/>'), 'VEL_COV_PARSE'],
    [
      'an empty filename with lines',
      wrap('<class filename=""><lines><line number="1" hits="1"/></lines></class>'),
      'VEL_COV_PARSE',
    ],
    ['no class', wrap(''), 'VEL_COV_EMPTY'],
    ['nothing', '', 'VEL_COV_EMPTY'],
    ['a cut', wrap(classOf(line(1, 1))).slice(0, -12), 'VEL_COV_TRUNCATED'],
    ['an entity of its own', wrap('<class filename="&xxe;"/>'), 'VEL_COV_XML_ENTITY'],
  ])('%s ends in an error', async (_, report, code) => {
    expect(await codeOf(coberturaParser, report)).toBe(code)
  })

  test.each([
    ['its header', wrap(''), true],
    ['packages alone', '<coverage><packages/></coverage>', true],
    ['a truncated head', wrap(classOf(line(1, 1))).slice(0, 160), true],
    ['Clover', '<coverage generated="1" clover="3.2.0"><project/></coverage>', false],
    ["PHPUnit's Clover", '<coverage generated="1"><project timestamp="1"/></coverage>', false],
    ["SonarQube's own format", '<coverage version="1"><file path="a"/></coverage>', false],
    ['JaCoCo', '<report name="x"><package name="y"/></report>', false],
    ['no XML', 'SF:a\n', false],
  ])('is told by content: %s', (_, head, isCobertura) => {
    expect(coberturaParser.matches(utf8(head))).toBe(isCobertura)
  })
})
