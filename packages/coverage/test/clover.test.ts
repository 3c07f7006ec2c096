import { describe, expect, test } from '@jest/globals'
import { cloverParser } from '../src/parse/clover.ts'
import { utf8 } from './bytes-chunks.ts'
import { codeOf, readWhole } from './parse-report.ts'

const wrap = (body: string, metrics = '') =>
  `<?xml version="1.0"?><coverage generated="1" clover="4.4"><project name="p" timestamp="1">${metrics}${body}</project></coverage>`
const fileOf = (body: string, attributes = 'name="A.java" path="/w/A.java"') => `<file ${attributes}>${body}</file>`
const one = async (body: string) => Object.values((await readWhole(cloverParser, wrap(fileOf(body)))).files)[0]

describe('Clover', () => {
  test('every position of a chunk border gives the same result', async () => {
    const xml = wrap(fileOf('<line num="1" type="stmt" count="2"/><line num="2" type="stmt" count="0"/>'))
    const expected = await readWhole(cloverParser, xml)
    expect(expected.files).toEqual({ '/w/A.java': { lines: [1, -2], branches: null, functions: null } })
    for (let cut = 0; cut <= xml.length; cut += 1) {
      expect(await readWhole(cloverParser, xml, [cut, cut + 2])).toEqual(expected)
    }
  })

  test('OpenClover: a condition has two arms, and a method is a function and no line', async () => {
    const body =
      '<line num="3" type="method" signature="run() : void" count="4"/>' +
      '<line num="9" type="method" signature="stop() : void" count="0"/>' +
      '<line num="4" type="cond" truecount="4" falsecount="0"/>' +
      '<line num="4" type="cond" truecount="0" falsecount="0"/>' +
      '<line num="5" type="cond" truecount="0" falsecount="0"/>'
    expect(await one(body)).toEqual({
      lines: [4, -5],
      branches: ['4: 1/4', '5: 0/2'],
      functions: { covered: 1, total: 2 },
    })
  })

  test('Istanbul: truecount and falsecount are arms taken and not taken beside the count of the line', async () => {
    const body =
      '<line num="4" count="7" type="cond" truecount="3" falsecount="1"/><line num="5" count="0" type="cond" truecount="0" falsecount="2"/>'
    expect(await one(body)).toEqual({ lines: [4, -5], branches: ['4: 3/4', '5: 0/2'], functions: null })
  })

  test('PHPUnit: the name of a file is its path', async () => {
    const body = fileOf(
      '<class name="App\\A" namespace="App"><metrics statements="1"/></class><line num="8" type="method" name="f" count="1"/><line num="9" type="stmt" count="1"/>',
      'name="/w/src/A.php"',
    )
    const { files } = await readWhole(cloverParser, wrap(`<package name="App">${body}</package>`))
    expect(files).toEqual({ '/w/src/A.php': { lines: [9], branches: null, functions: { covered: 1, total: 1 } } })
  })

  test.each([
    ['name="A.java" path="/w/src/A.java"', '/w/src/A.java'],
    ['name="/w/A.php"', '/w/A.php'],
    ['name="C:\\w\\A.php"', 'C:\\w\\A.php'],
    ['name="A.java"', 'com/acme/A.java'],
  ])('the path of <file %s> is %s', async (attributes, path) => {
    const file = fileOf('<line num="1" type="stmt" count="1"/>', attributes)
    const { files } = await readWhole(cloverParser, wrap(`<package name="com.acme">${file}</package>`))
    expect(Object.keys(files)).toEqual([path])
  })

  test('the metrics of a bigger project change no count and are told', async () => {
    const metrics = '<metrics statements="900" coveredstatements="800"/>'
    const { files, notes } = await readWhole(
      cloverParser,
      wrap(fileOf('<metrics statements="5"/><line num="1" type="stmt" count="1"/>'), metrics),
    )
    expect(files['/w/A.java']?.lines).toEqual([1])
    expect(notes.remarks).toEqual([
      "the project's metrics say 800 of 900 statements, its files list 1 of 1: the files count",
    ])
  })

  test("Istanbul's metrics count statements and its files list lines: they are not compared", async () => {
    const metrics = '<metrics statements="900" coveredstatements="800"/>'
    const xml = wrap(fileOf('<line num="1" type="stmt" count="1"/>'), metrics).replace('clover="4.4"', 'clover="3.2.0"')
    expect((await readWhole(cloverParser, xml)).notes.remarks).toEqual([])
  })

  test('files of a testproject are left out and told', async () => {
    const test =
      '<testproject name="t"><file name="T.java" path="/w/T.java"><line num="1" type="stmt" count="1"/></file></testproject>'
    const xml = `<coverage clover="4"><project>${fileOf('<line num="1" type="stmt" count="0"/>')}</project>${test}</coverage>`
    const { files, notes } = await readWhole(cloverParser, xml)
    expect(Object.keys(files)).toEqual(['/w/A.java'])
    expect(notes.remarks.join()).toContain('test code')
  })

  test('two statements on one line: hit when either is', async () => {
    expect((await one('<line num="1" type="stmt" count="0"/><line num="1" type="stmt" count="5"/>'))?.lines).toEqual([
      1,
    ])
  })

  test.each([
    ['a statement without a count', wrap(fileOf('<line num="1" type="stmt"/>')), 'VEL_COV_PARSE'],
    ['a line without a type', wrap(fileOf('<line num="1" count="1"/>')), 'VEL_COV_PARSE'],
    ['a line of no known type', wrap(fileOf('<line num="1" type="huh" count="1"/>')), 'VEL_COV_PARSE'],
    ['a negative line', wrap(fileOf('<line num="-1" type="stmt" count="1"/>')), 'VEL_COV_PARSE'],
    ['a count that is none', wrap(fileOf('<line num="1" type="stmt" count="undefined"/>')), 'VEL_COV_PARSE'],
    ['a file without a name', wrap(fileOf('', '')), 'VEL_COV_PARSE'],
    ['no file', wrap(''), 'VEL_COV_EMPTY'],
    ['nothing', '', 'VEL_COV_EMPTY'],
    ['a cut', wrap(fileOf('')).slice(0, -5), 'VEL_COV_TRUNCATED'],
    ['an entity of its own', wrap(fileOf('', 'name="&e;"')), 'VEL_COV_XML_ENTITY'],
  ])('%s ends in an error', async (_, report, code) => {
    expect(await codeOf(cloverParser, report)).toBe(code)
  })

  test.each([
    ['OpenClover and Istanbul', '<coverage generated="1" clover="3.2.0">', true],
    ['PHPUnit', '<coverage generated="1"><project timestamp="1">', true],
    ['Cobertura', '<coverage line-rate="1"><packages/>', false],
    ["SonarQube's own format", '<coverage version="1"><file path="a"/>', false],
  ])('is told by content: %s', (_, head, isClover) => {
    expect(cloverParser.matches(utf8(head))).toBe(isClover)
  })
})
