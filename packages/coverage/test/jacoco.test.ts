import { describe, expect, test } from '@jest/globals'
import { jacocoParser } from '../src/parse/jacoco.ts'
import { utf8 } from './bytes-chunks.ts'
import { codeOf, readWhole } from './parse-report.ts'

const wrap = (body: string) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">' +
  `<report name="demo"><sessioninfo id="x" start="1" dump="2"/>${body}</report>`
const line = (nr: number | string, mi: number, ci: number | string, mb = 0, cb = 0) =>
  `<line nr="${nr}" mi="${mi}" ci="${ci}" mb="${mb}" cb="${cb}"/>`
const packageOf = (body: string, name = 'com/acme') => `<package name="${name}">${body}</package>`
const fileOf = (body: string, name = 'A.java') => `<sourcefile name="${name}">${body}</sourcefile>`
const one = async (lines: string) =>
  (await readWhole(jacocoParser, wrap(packageOf(fileOf(lines))))).files['com/acme/A.java']

describe('JaCoCo', () => {
  test('every position of a chunk border gives the same result', async () => {
    const xml = wrap(packageOf(fileOf(line(3, 0, 4, 1, 1) + line(4, 2, 0))))
    const expected = await readWhole(jacocoParser, xml)
    expect(expected.files).toEqual({ 'com/acme/A.java': { lines: [3, -4], branches: ['3: 1/2'], functions: null } })
    for (let cut = 0; cut <= xml.length; cut += 1) {
      expect(await readWhole(jacocoParser, xml, [cut, cut + 3])).toEqual(expected)
    }
  })

  test('a line is hit when any of its instructions was executed, also with missed ones and missed branches', async () => {
    expect(await one(line(1, 5, 1, 3, 1) + line(2, 1, 0) + line(3, 0, 9))).toMatchObject({
      lines: [1, -2, 3],
      branches: ['1: 1/4'],
    })
  })

  test('branches are known even where there is none', async () => {
    expect((await one(line(1, 0, 1)))?.branches).toEqual([])
  })

  test('nr="0" is left out and told', async () => {
    const { files, notes } = await readWhole(jacocoParser, wrap(packageOf(fileOf(line(0, 0, 4) + line(7, 0, 1)))))
    expect(files['com/acme/A.java']?.lines).toEqual([7])
    expect(notes.remarks.join()).toContain('number 0')
  })

  test('lines that Kotlin repeats for inlined functions are joined', async () => {
    expect(await one(line(4, 0, 3, 0, 2) + line(9, 1, 0) + line(4, 3, 0, 2, 0))).toMatchObject({
      lines: [4, -9],
      branches: ['4: 2/2'],
    })
  })

  test('groups are modules: told, and their packages are read', async () => {
    const groups = `<group name="app"><group name="core">${packageOf(fileOf(line(1, 0, 1)))}</group></group><group name="web">${packageOf(
      fileOf(line(2, 1, 0)),
      'org/web',
    )}</group>`
    const { files, notes } = await readWhole(jacocoParser, wrap(groups))
    expect(Object.keys(files)).toEqual(['com/acme/A.java', 'org/web/A.java'])
    expect(notes.remarks).toEqual(['modules: app, core, web'])
  })

  test('the default package adds nothing to the path', async () => {
    const { files } = await readWhole(jacocoParser, wrap(packageOf(fileOf(line(1, 0, 1), 'Main.kt'), '')))
    expect(Object.keys(files)).toEqual(['Main.kt'])
  })

  test('methods are functions of their source file', async () => {
    const method = (name: string, at: number, missed: number) =>
      `<method name="${name}" desc="()V" line="${at}"><counter type="LINE" missed="1" covered="1"/><counter type="METHOD" missed="${missed}" covered="${1 - missed}"/></method>`
    const classes =
      `<class name="com/acme/A" sourcefilename="A.java">${method('&lt;init&gt;', 1, 0)}${method('run', 3, 1)}<counter type="METHOD" missed="1" covered="1"/></class>` +
      `<class name="com/acme/A$B" sourcefilename="A.java">${method('run', 3, 0)}</class>`
    const { files } = await readWhole(jacocoParser, wrap(packageOf(classes + fileOf(line(1, 0, 1)))))
    expect(files['com/acme/A.java']?.functions).toEqual({ covered: 2, total: 3 })
  })

  test('a class without lines of its file is told', async () => {
    const classes = '<class name="com/acme/B" sourcefilename="B.java"/>'
    const { files, notes } = await readWhole(jacocoParser, wrap(packageOf(classes + fileOf(line(1, 0, 1)))))
    expect(Object.keys(files)).toEqual(['com/acme/A.java'])
    expect(notes.remarks.join()).toContain('debug information')
  })

  test('the LINE counter of the report is declared and never used', async () => {
    const { notes } = await readWhole(
      jacocoParser,
      wrap(`${packageOf(fileOf(line(1, 0, 1)))}<counter type="LINE" missed="10" covered="90"/>`),
    )
    expect(notes.declared).toEqual({ lines: { covered: 90, total: 100 } })
  })

  describe("gcovr's dialect, which lists lines without mi and ci", () => {
    const gcovr = (lines: string, missed: number, covered: number) =>
      wrap(
        `<package name="src.lib"><class name="a_c" sourcefilename="/w/src/lib/a.c"><lines>${lines}</lines>` +
          `<counter type="LINE" missed="${missed}" covered="${covered}"/></class></package>`,
      )
    const linesOf = async (xml: string) => (await readWhole(jacocoParser, xml)).files['/w/src/lib/a.c']?.lines

    test('all lines are hit where the counter misses none', async () => {
      expect(await linesOf(gcovr('<line nr="1"/><line nr="2"/>', 0, 2))).toEqual([1, 2])
    })

    test('all lines are missed where the counter covers none', async () => {
      expect(await linesOf(gcovr('<line nr="1"/><line nr="2"/>', 2, 0))).toEqual([-1, -2])
    })

    test('otherwise only lines with a taken branch are hit, and what is not proven is told', async () => {
      const xml = gcovr('<line nr="1"/><line nr="2" mb="1" cb="1"/><line nr="3"/>', 1, 2)
      expect(await linesOf(xml)).toEqual([-1, 2, -3])
      expect((await readWhole(jacocoParser, xml)).notes.remarks.join()).toContain('1 × covered lines')
    })
  })

  test.each([
    ['a line without nr', wrap(packageOf(fileOf('<line mi="0" ci="1"/>'))), 'VEL_COV_PARSE'],
    ['a negative nr', wrap(packageOf(fileOf(line(-1, 0, 1)))), 'VEL_COV_PARSE'],
    ['an nr of 2^31', wrap(packageOf(fileOf(line('2147483648', 0, 1)))), 'VEL_COV_PARSE'],
    ['a count that is none', wrap(packageOf(fileOf(line(1, 0, 'x')))), 'VEL_COV_PARSE'],
    [
      '2^64 branches',
      wrap(packageOf(fileOf('<line nr="1" ci="1" mb="0" cb="18446744073709551616"/>'))),
      'VEL_COV_PARSE',
    ],
    ['no source file', wrap(''), 'VEL_COV_EMPTY'],
    ['nothing', '', 'VEL_COV_EMPTY'],
    ['a cut', wrap(packageOf(fileOf(line(1, 0, 1)))).slice(0, -20), 'VEL_COV_TRUNCATED'],
    ['an entity of its own', wrap(packageOf(fileOf('', '&e;'))), 'VEL_COV_XML_ENTITY'],
  ])('%s ends in an error', async (_, report, code) => {
    expect(await codeOf(jacocoParser, report)).toBe(code)
  })

  test.each([
    ['a report', wrap(packageOf('')), true],
    ['a report of groups', '<report name="x"><group name="y">', true],
    ['another report', '<report><testsuite/></report>', false],
    ['Cobertura', '<coverage line-rate="1"/>', false],
  ])('is told by content: %s', (_, head, isJacoco) => {
    expect(jacocoParser.matches(utf8(head))).toBe(isJacoco)
  })
})
