import { addArms, readCount, readLineNumber, readRequiredCount } from '../bytes/xml-numbers.ts'
import { type XmlHandler, XmlScanner } from '../bytes/xml-scanner.ts'
import { XmlVocabulary } from '../bytes/xml-vocabulary.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes } from '../model/report-format.ts'
import { Remarks } from './remarks.ts'

const NAMES = [
  'line',
  'file',
  'package',
  'project',
  'testproject',
  'metrics',
  'num',
  'type',
  'count',
  'truecount',
  'falsecount',
  'name',
  'path',
  'signature',
  'statements',
  'coveredstatements',
  'coverage',
  'clover',
] as const
const VOCABULARY = new XmlVocabulary(NAMES)
const id = (name: (typeof NAMES)[number]): number => NAMES.indexOf(name) + 1
const LINE = id('line')
const FILE = id('file')
const PACKAGE = id('package')
const PROJECT = id('project')
const TESTPROJECT = id('testproject')
const METRICS = id('metrics')
const NUM = id('num')
const TYPE = id('type')
const COUNT = id('count')
const TRUECOUNT = id('truecount')
const FALSECOUNT = id('falsecount')
const NAME = id('name')
const PATH = id('path')
const SIGNATURE = id('signature')
const STATEMENTS = id('statements')
const COVEREDSTATEMENTS = id('coveredstatements')
const COVERAGE = id('coverage')
const CLOVER = id('clover')
/** What Istanbul writes as the version of Clover. */
const ISTANBUL_VERSION = '3.2.0'

/** Reads the elements of one Clover report. Errors: as `cloverParser`. */
export class CloverReader implements XmlHandler {
  readonly xml: XmlScanner
  private readonly onFile: (file: FileCoverage) => void
  private readonly remarks = new Remarks()
  private files = 0
  private packageName = ''
  private isTestCode = false
  /** Istanbul lists lines where its metrics count statements: the two cannot be compared. */
  private isByLine = false
  private readonly reused = new FileBuilder('', new ByteSlab())
  /** The builder of the open file. */
  private builder: FileBuilder | null = null
  private conditionLine = 0
  private conditionIndex = 0
  private readonly counted = { covered: 0, total: 0 }
  private declared: { readonly covered: number; readonly total: number } | null = null

  constructor(path: string, onFile: (file: FileCoverage) => void) {
    this.xml = new XmlScanner(path, VOCABULARY, this)
    this.onFile = onFile
  }

  open(tag: number): void {
    if (tag === LINE) this.readLine()
    else if (tag === FILE) this.openFile()
    else if (tag === PACKAGE) this.packageName = this.xml.string(NAME) ?? ''
    else if (tag === TESTPROJECT) this.isTestCode = true
    else if (tag === PROJECT) this.isTestCode = false
    else if (tag === COVERAGE) this.isByLine = this.xml.string(CLOVER) === ISTANBUL_VERSION
    else if (tag === METRICS && this.xml.depth === 3 && !this.isTestCode) this.readProjectMetrics()
  }

  close(tag: number): void {
    if (tag === FILE) this.closeFile()
    else if (tag === PACKAGE) this.packageName = ''
    else if (tag === TESTPROJECT) this.isTestCode = false
  }

  /** What was learned besides the files. */
  finish(): ReportNotes {
    if (this.files === 0) throw this.xml.error('VEL_COV_EMPTY', 'holds no file')
    return { sourceRoots: [], declared: null, remarks: [...this.metricsRemark(), ...this.remarks.list()] }
  }

  private openFile(): void {
    if (this.builder !== null) throw this.xml.error('VEL_COV_PARSE', 'has a file inside of a file')
    const path = this.pathOfFile()
    if (path.trim() === '') throw this.xml.error('VEL_COV_PARSE', 'has a file without path and name')
    this.reused.startOver(path)
    this.builder = this.reused
    this.conditionLine = 0
  }

  private pathOfFile(): string {
    const path = this.xml.string(PATH)
    if (path !== null && path !== '') return path
    const name = this.xml.string(NAME) ?? ''
    // Old Clover gives the bare file name and the package in dots.
    const isWhole = /[/\\]/.test(name) || !/^\w+(?:\.\w+)*$/.test(this.packageName) || name === ''
    return isWhole || this.packageName === 'default' ? name : `${this.packageName.replaceAll('.', '/')}/${name}`
  }

  private closeFile(): void {
    const { builder } = this
    this.builder = null
    if (builder === null) return
    if (this.isTestCode) {
      this.remarks.add('files of test code were left out')
      return
    }
    this.files += 1
    this.onFile(builder.build())
  }

  private readLine(): void {
    const { xml, builder } = this
    if (builder === null) throw xml.error('VEL_COV_PARSE', 'has a line outside of a file')
    const kind = xml.bytes(TYPE, 0, firstByte)
    const line = readLineNumber(xml, NUM, 'num')
    if (line === 0) this.remarks.add('lines with the number 0 were left out')
    else if (kind === 0x73) this.readStatement(builder, line)
    else if (kind === 0x6d) this.readMethod(builder, line)
    else if (kind === 0x63) this.readCondition(builder, line)
    else throw xml.error('VEL_COV_PARSE', `has a line of type "${xml.string(TYPE) ?? ''}"`)
  }

  private readStatement(builder: FileBuilder, line: number): void {
    const isHit = readRequiredCount(this.xml, COUNT, 'count') > 0
    builder.line(line, isHit)
    if (this.isTestCode) return
    this.counted.total += 1
    if (isHit) this.counted.covered += 1
  }

  private readMethod(builder: FileBuilder, line: number): void {
    const digest = this.xml.digest(this.xml.has(SIGNATURE) ? SIGNATURE : NAME)
    builder.fnDigest(line, digest, readRequiredCount(this.xml, COUNT, 'count') > 0)
  }

  /**
   * Istanbul writes the line's count beside how many arms were taken and how many were not; OpenClover writes no count, and
   * how often the condition was true and false.
   */
  private readCondition(builder: FileBuilder, line: number): void {
    const whenTrue = readRequiredCount(this.xml, TRUECOUNT, 'truecount')
    const whenFalse = readRequiredCount(this.xml, FALSECOUNT, 'falsecount')
    const count = readCount(this.xml, COUNT, 'count')
    if (count !== null) {
      builder.line(line, count > 0)
      addArms(this.xml, builder, line, whenTrue, whenTrue + whenFalse)
      return
    }
    this.conditionIndex = line === this.conditionLine ? this.conditionIndex + 1 : 0
    this.conditionLine = line
    builder.line(line, whenTrue + whenFalse > 0)
    builder.arm(line, this.conditionIndex, 0, whenTrue > 0)
    builder.arm(line, this.conditionIndex, 1, whenFalse > 0)
  }

  private readProjectMetrics(): void {
    const total = readCount(this.xml, STATEMENTS, 'statements')
    const covered = readCount(this.xml, COVEREDSTATEMENTS, 'coveredstatements')
    if (total !== null && covered !== null) this.declared = { covered, total }
  }

  private metricsRemark(): readonly string[] {
    const { declared, counted } = this
    if (declared === null || counted.total === 0 || this.isByLine) return []
    if (declared.covered === counted.covered && declared.total === counted.total) return []
    return [
      `the project's metrics say ${declared.covered} of ${declared.total} statements, its files list ${counted.covered} of ` +
        `${counted.total}: the files count`,
    ]
  }
}

function firstByte(bytes: Uint8Array, start: number, end: number): number {
  return start < end ? (bytes[start] as number) : 0
}
