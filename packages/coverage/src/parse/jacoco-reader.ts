import { addArms, readCount, readLineNumber, readRequiredCount } from '../bytes/xml-numbers.ts'
import { type XmlHandler, XmlScanner } from '../bytes/xml-scanner.ts'
import { XmlVocabulary } from '../bytes/xml-vocabulary.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes } from '../model/report-format.ts'
import { type JacocoSource, JacocoSources } from './jacoco-sources.ts'
import { JacocoUnprovenLines } from './jacoco-unproven-lines.ts'
import { Remarks } from './remarks.ts'

const NAMES = [
  'line',
  'counter',
  'method',
  'class',
  'sourcefile',
  'package',
  'group',
  'report',
  'nr',
  'mi',
  'ci',
  'mb',
  'cb',
  'type',
  'missed',
  'covered',
  'name',
  'desc',
  'sourcefilename',
] as const
const VOCABULARY = new XmlVocabulary(NAMES)
const id = (name: (typeof NAMES)[number]): number => NAMES.indexOf(name) + 1
const LINE = id('line')
const COUNTER = id('counter')
const METHOD = id('method')
const CLASS = id('class')
const SOURCEFILE = id('sourcefile')
const PACKAGE = id('package')
const GROUP = id('group')
const NR = id('nr')
const CI = id('ci')
const MB = id('mb')
const CB = id('cb')
const TYPE = id('type')
const MISSED = id('missed')
const COVERED = id('covered')
const NAME = id('name')
const DESC = id('desc')
const SOURCEFILENAME = id('sourcefilename')

interface Method {
  readonly line: number
  readonly digest: number
  isHit: boolean
}

/** Reads the elements of one JaCoCo report. Errors: as `jacocoParser`. */
export class JacocoReader implements XmlHandler {
  readonly xml: XmlScanner
  private readonly onFile: (file: FileCoverage) => void
  private readonly remarks = new Remarks()
  private readonly groups: string[] = []
  private readonly sources = new JacocoSources()
  private declared: ReportNotes['declared'] = null
  private files = 0
  private packageName = ''
  /** The digest of the open class's name. */
  private classDigest = 0
  /** The source of the open class; null where it does not name one. */
  private classSource: JacocoSource | null = null
  private source: JacocoSource | null = null
  private method: Method | null = null
  private unproven = new JacocoUnprovenLines()
  private classLines: { readonly missed: number; readonly covered: number } | null = null

  constructor(path: string, onFile: (file: FileCoverage) => void) {
    this.xml = new XmlScanner(path, VOCABULARY, this)
    this.onFile = onFile
  }

  open(tag: number): void {
    if (tag === LINE) this.readLine()
    else if (tag === COUNTER) this.readCounter()
    else if (tag === METHOD) this.openMethod()
    else if (tag === CLASS) this.openClass()
    else if (tag === SOURCEFILE) this.openSource()
    else if (tag === PACKAGE) this.packageName = this.required(NAME, 'name')
    else if (tag === GROUP) this.groups.push(this.required(NAME, 'name'))
  }

  close(tag: number): void {
    if (tag === METHOD) this.closeMethod()
    else if (tag === CLASS) this.closeClass()
    else if (tag === SOURCEFILE) this.closeSource()
    else if (tag === PACKAGE) this.closePackage()
  }

  /** What was learned besides the files. */
  finish(): ReportNotes {
    this.closePackage()
    if (this.files === 0) throw this.xml.error('VEL_COV_EMPTY', 'holds no source file')
    const groups = this.groups.length === 0 ? [] : [`modules: ${this.groups.join(', ')}`]
    return { sourceRoots: [], declared: this.declared, remarks: [...groups, ...this.remarks.list()] }
  }

  private openSource(): void {
    this.source = this.sources.at(this.pathOf(this.required(NAME, 'name')))
    this.source.isListed = true
    this.unproven = new JacocoUnprovenLines()
    this.classLines = null
  }

  private closeSource(): void {
    if (this.source !== null) this.settle(this.source)
    this.source = null
  }

  private openClass(): void {
    this.classDigest = this.xml.digest(NAME)
    const file = this.xml.string(SOURCEFILENAME)
    this.classSource = file === null || file === '' ? null : this.sources.at(this.pathOf(file))
    this.unproven = new JacocoUnprovenLines()
    this.classLines = null
  }

  private closeClass(): void {
    if (this.classSource !== null) this.settle(this.classSource)
    this.classSource = null
  }

  private settle({ builder }: JacocoSource): void {
    const missing = this.unproven.settle(builder, this.classLines)
    this.remarks.count(
      missing,
      'covered lines were taken as missed: the report counts them and does not say which they are',
    )
    this.unproven = new JacocoUnprovenLines()
    this.classLines = null
  }

  private openMethod(): void {
    const digest = this.xml.digest(DESC, this.xml.digest(NAME, this.classDigest))
    const line = this.xml.has(LINE) ? readLineNumber(this.xml, LINE, 'line') : 0
    this.method = { line, digest, isHit: false }
  }

  private closeMethod(): void {
    const { method } = this
    this.method = null
    if (method !== null) this.classSource?.builder.fnDigest(method.line, method.digest, method.isHit)
  }

  private closePackage(): void {
    const { listed, unlisted } = this.sources.flush(this.onFile)
    this.files += listed
    this.remarks.count(unlisted, 'source files have classes but no lines (compiled without debug information)')
    this.packageName = ''
  }

  private readLine(): void {
    const { xml } = this
    const source = this.source ?? this.classSource
    if (source === null) throw xml.error('VEL_COV_PARSE', 'has a line outside of a source file')
    const line = readLineNumber(xml, NR, 'nr')
    if (line === 0) {
      this.remarks.add('lines with the number 0 were left out')
      return
    }
    source.isListed = true
    const missedArms = readCount(xml, MB, 'mb') ?? 0
    const coveredArms = readCount(xml, CB, 'cb') ?? 0
    const instructions = readCount(xml, CI, 'ci')
    if (instructions === null) this.unproven.add(line, coveredArms > 0)
    else source.builder.line(line, instructions > 0)
    if (missedArms + coveredArms > 0) addArms(xml, source.builder, line, coveredArms, missedArms + coveredArms)
  }

  private readCounter(): void {
    const { xml } = this
    const kind = xml.bytes(TYPE, '', kindOf)
    if (kind === '') return
    const missed = readRequiredCount(xml, MISSED, 'missed')
    const covered = readRequiredCount(xml, COVERED, 'covered')
    if (kind === 'METHOD') {
      if (this.method !== null) this.method.isHit = covered > 0
    } else if (xml.depth === 2) this.declared = { lines: { covered, total: missed + covered } }
    else if (this.method === null) this.classLines = { missed, covered }
  }

  private pathOf(file: string): string {
    const isWhole = this.packageName === '' || file.includes('/') || file.includes('\\')
    return isWhole ? file : `${this.packageName}/${file}`
  }

  private required(attribute: number, name: string): string {
    const value = this.xml.string(attribute)
    if (value === null) throw this.xml.error('VEL_COV_PARSE', `has an element without the attribute ${name}`)
    return value
  }
}

function kindOf(bytes: Uint8Array, start: number, end: number): '' | 'LINE' | 'METHOD' {
  const first = bytes[start]
  if (end - start === 4 && first === 0x4c) return 'LINE'
  return end - start === 6 && first === 0x4d ? 'METHOD' : ''
}
