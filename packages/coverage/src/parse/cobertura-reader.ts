import { addArms, readCount, readLineNumber } from '../bytes/xml-numbers.ts'
import { type XmlHandler, XmlScanner } from '../bytes/xml-scanner.ts'
import { XmlVocabulary } from '../bytes/xml-vocabulary.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes } from '../model/report-format.ts'
import { readConditionCoverage } from './cobertura-conditions.ts'
import { Remarks } from './remarks.ts'

const NAMES = [
  'line',
  'class',
  'method',
  'condition',
  'source',
  'coverage',
  'number',
  'hits',
  'branch',
  'condition-coverage',
  'branches-covered',
  'branches-valid',
  'filename',
  'name',
  'signature',
  'lines-valid',
  'lines-covered',
] as const
const VOCABULARY = new XmlVocabulary(NAMES)
const id = (name: (typeof NAMES)[number]): number => NAMES.indexOf(name) + 1
const LINE = id('line')
const CLASS = id('class')
const METHOD = id('method')
const CONDITION = id('condition')
const SOURCE = id('source')
const COVERAGE = id('coverage')
const NUMBER = id('number')
const HITS = id('hits')
const BRANCH = id('branch')
const CONDITION_COVERAGE = id('condition-coverage')
const BRANCHES_COVERED = id('branches-covered')
const BRANCHES_VALID = id('branches-valid')
const FILENAME = id('filename')
const NAME = id('name')
const SIGNATURE = id('signature')
const LINES_VALID = id('lines-valid')
const LINES_COVERED = id('lines-covered')

/** Reads the elements of one Cobertura report. Errors: as `coberturaParser`. */
export class CoberturaReader implements XmlHandler {
  readonly xml: XmlScanner
  private readonly onFile: (file: FileCoverage) => void
  private readonly remarks = new Remarks()
  private readonly sourceRoots: string[] = []
  private declared: ReportNotes['declared'] = null
  private files = 0
  private readonly slab = new ByteSlab()
  private readonly reused = { own: new FileBuilder('', this.slab), ofMethods: new FileBuilder('', this.slab) }
  /** Lines of the class itself. */
  private own: FileBuilder | null = null
  /** Lines of its methods, which count where the class has none of its own. */
  private ofMethods: FileBuilder | null = null
  private method: { readonly digest: number; line: number; isHit: boolean } | null = null
  private line = 0
  /** A line that has branches whose number the line itself does not tell: its conditions may. */
  private conditions: { arms: number; covered: number } | null = null

  constructor(path: string, onFile: (file: FileCoverage) => void) {
    this.xml = new XmlScanner(path, VOCABULARY, this)
    this.onFile = onFile
  }

  open(tag: number): void {
    if (tag === LINE) this.openLine()
    else if (tag === CLASS) this.openClass()
    else if (tag === METHOD) this.openMethod()
    else if (tag === CONDITION) this.readCondition()
    else if (tag === SOURCE) this.xml.captureText(true)
    else if (tag === COVERAGE && this.xml.depth === 1) this.readHeader()
  }

  close(tag: number): void {
    if (tag === LINE) this.closeLine()
    else if (tag === CLASS) this.closeClass()
    else if (tag === METHOD) this.closeMethod()
    else if (tag === SOURCE) {
      const root = this.xml.text.trim()
      if (root !== '' && !this.sourceRoots.includes(root)) this.sourceRoots.push(root)
      this.xml.captureText(false)
    }
  }

  /** What was learned besides the files. */
  finish(): ReportNotes {
    if (this.files === 0) throw this.xml.error('VEL_COV_EMPTY', 'holds no class')
    return { sourceRoots: this.sourceRoots, declared: this.declared, remarks: this.remarks.list() }
  }

  private readHeader(): void {
    const total = readCount(this.xml, LINES_VALID, 'lines-valid')
    const covered = readCount(this.xml, LINES_COVERED, 'lines-covered')
    if (total !== null && covered !== null) this.declared = { lines: { covered, total } }
  }

  private openClass(): void {
    if (this.own !== null) throw this.xml.error('VEL_COV_PARSE', 'has a class inside of a class')
    const path = this.xml.string(FILENAME)
    if (path === null) throw this.xml.error('VEL_COV_PARSE', 'has a class without the attribute filename')
    this.reused.own.startOver(path)
    this.reused.ofMethods.startOver(path)
    this.own = this.reused.own
    this.ofMethods = this.reused.ofMethods
  }

  private closeClass(): void {
    const { own, ofMethods } = this
    this.own = null
    this.ofMethods = null
    if (own === null || ofMethods === null) return
    const isByMethods = own.hasNoLine && !ofMethods.hasNoLine
    if (isByMethods) this.remarks.add('classes list no lines of their own: those of their methods were taken')
    const file = isByMethods ? ofMethods : own
    if (own.path.trim() === '') {
      if (!file.hasNoLine) throw this.xml.error('VEL_COV_PARSE', 'has a class with lines and an empty filename')
      this.remarks.add('classes without a file and without lines were left out')
      return
    }
    this.files += 1
    this.onFile(file.build())
  }

  private openMethod(): void {
    if (this.own === null) throw this.xml.error('VEL_COV_PARSE', 'has a method outside of a class')
    const digest = this.xml.digest(SIGNATURE, this.xml.digest(NAME))
    this.method = { digest, line: 0, isHit: false }
  }

  private closeMethod(): void {
    const { method } = this
    this.method = null
    // A method without lines does not tell where it is nor whether it ran.
    if (method === null || method.line === 0) return
    this.own?.fnDigest(method.line, method.digest, method.isHit)
    this.ofMethods?.fnDigest(method.line, method.digest, method.isHit)
  }

  private openLine(): void {
    this.line = 0
    this.conditions = null
    const builder = this.method === null ? this.own : this.ofMethods
    if (builder === null) return
    const line = readLineNumber(this.xml, NUMBER, 'number')
    const hits = readCount(this.xml, HITS, 'hits')
    if (hits === null) throw this.xml.error('VEL_COV_PARSE', 'has a line without the attribute hits')
    if (line === 0) {
      this.remarks.add('lines with the number 0 were left out')
      return
    }
    this.line = line
    builder.line(line, hits > 0)
    if (this.method !== null) {
      if (this.method.line === 0 || line < this.method.line) this.method.line = line
      if (hits > 0) this.method.isHit = true
    }
    this.readBranches(builder)
  }

  private readBranches(builder: FileBuilder): void {
    const { xml } = this
    if (!xml.has(BRANCH) && !xml.has(CONDITION_COVERAGE) && !xml.has(BRANCHES_VALID)) return
    builder.knows('branches')
    const arms = xml.bytes(CONDITION_COVERAGE, null, readConditionCoverage)
    if (arms !== null && !arms.isGuess) {
      addArms(xml, builder, this.line, arms.covered, arms.total)
      return
    }
    if (xml.has(CONDITION_COVERAGE) && arms === null) {
      const value = xml.string(CONDITION_COVERAGE)?.slice(0, 60)
      throw xml.error('VEL_COV_PARSE', `has condition-coverage="${value}", which is no share`)
    }
    const total = readCount(xml, BRANCHES_VALID, 'branches-valid')
    const covered = readCount(xml, BRANCHES_COVERED, 'branches-covered')
    if (total !== null && covered !== null) addArms(xml, builder, this.line, covered, total)
    else if (arms !== null) {
      this.remarks.add('branches tell a share and not how many arms they have: two were assumed')
      builder.arms(this.line, arms.covered, arms.total)
    } else if (xml.bytes(BRANCH, false, isTrue)) this.conditions = { arms: 0, covered: 0 }
  }

  /** A condition of a line that does not count its arms itself: each has two. */
  private readCondition(): void {
    if (this.conditions === null) return
    const share = this.xml.bytes(COVERAGE, null, readConditionCoverage)
    this.conditions.arms += share?.total ?? 2
    this.conditions.covered += share?.covered ?? 0
  }

  private closeLine(): void {
    const { conditions } = this
    this.conditions = null
    if (conditions === null) return
    if (conditions.arms === 0) this.remarks.add('branches tell nothing of their arms and were left out')
    else (this.method === null ? this.own : this.ofMethods)?.arms(this.line, conditions.covered, conditions.arms)
  }
}

function isTrue(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 4 && ((bytes[start] as number) | 0x20) === 0x74
}
