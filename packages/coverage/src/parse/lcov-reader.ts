import { decodeUtf8 } from '../bytes/decode-utf8.ts'
import { MALFORMED, NEGATIVE, parseCount, parseWhole } from '../bytes/parse-number.ts'
import type { ByteLineHandler } from '../bytes/read-byte-lines.ts'
import { excerpt, type ReportErrorCode, reportError } from '../bytes/report-error.ts'
import { ByteSlab } from '../model/byte-slab.ts'
import { digestNameBytes } from '../model/digest-name.ts'
import { FileBuilder } from '../model/file-builder.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { MAX_LINE } from '../model/line-table.ts'
import type { ReportNotes } from '../model/report-format.ts'
import { LcovFunctions } from './lcov-functions.ts'
import { type LcovKeyword, readLcovKeyword } from './lcov-keywords.ts'
import { Remarks } from './remarks.ts'

const COMMA = 0x2c
const HASH = 0x23
const MINUS = 0x2d
const EQUALS = 0x3d
const LOWER_E = 0x65
const END_OF_RECORD = Uint8Array.from('end_of_record', (character) => character.charCodeAt(0))

/** Reads an lcov tracefile line by line. Errors: as `lcovParser`. */
export class LcovReader implements ByteLineHandler {
  private readonly path: string
  private readonly onFile: (file: FileCoverage) => void
  private readonly remarks = new Remarks()
  private readonly reused = new FileBuilder('', new ByteSlab())
  /** The builder of the open record. */
  private builder: FileBuilder | null = null
  private functions = new LcovFunctions()
  private hasLineTotal = false
  private isAfterTotal = false
  private files = 0
  private unclosed = 0
  private declaredTotal = 0
  private declaredCovered = 0
  private bytes: Uint8Array = END_OF_RECORD
  private start = 0
  private end = 0
  private offset = 0
  private number = 0

  constructor(path: string, onFile: (file: FileCoverage) => void) {
    this.path = path
    this.onFile = onFile
  }

  /** `DA:` is told apart first: most lines are. */
  line(bytes: Uint8Array, start: number, end: number, offset: number, number: number): void {
    this.bytes = bytes
    this.start = start
    this.end = end
    this.offset = offset
    this.number = number
    if (end - start >= 3 && bytes[start] === 0x44 && bytes[start + 1] === 0x41 && bytes[start + 2] === 0x3a) {
      this.isAfterTotal = false
      this.readLine(start + 3)
      return
    }
    const keyword = readLcovKeyword(bytes, start, end)
    if (keyword !== null && keyword !== 'other') this.readRecord(keyword, start + keyword.length + 1)
    else this.readPlain(keyword)
  }

  openLine(bytes: Uint8Array, start: number, end: number, offset: number, number: number): void {
    const stop = end > start && bytes[end - 1] === 0x0d ? end - 1 : end
    this.line(bytes, start, start, offset, number)
    this.end = stop
    if (this.isBlank()) return
    if (!this.isEndOfRecord())
      throw this.error('VEL_COV_TRUNCATED', `ends in the middle of a line ("${this.shown(start)}")`)
    this.closeRecord()
  }

  /** Closes the report and gives what was learned. */
  finish(sizeBytes: number): ReportNotes {
    this.offset = sizeBytes
    this.number += 1
    if (this.builder !== null) {
      if (!(this.hasLineTotal && this.isAfterTotal)) {
        throw this.error('VEL_COV_TRUNCATED', `ends in the middle of the record of "${this.builder.path}"`)
      }
      this.flush()
    }
    if (this.files === 0) throw this.error('VEL_COV_EMPTY', 'holds no record')
    this.remarks.count(this.unclosed, 'records without end_of_record were taken as they are')
    const lines = { covered: this.declaredCovered, total: this.declaredTotal }
    return { sourceRoots: [], declared: this.declaredTotal > 0 ? { lines } : null, remarks: this.remarks.list() }
  }

  private readRecord(keyword: LcovKeyword, from: number): void {
    this.isAfterTotal = keyword === 'LH' || keyword === 'BRH' || keyword === 'FNH' || keyword === 'MCH'
    if (keyword === 'SF') this.openRecord(from)
    else if (keyword === 'BRDA') this.readBranch(from)
    else if (keyword === 'FN') this.readFunction(from)
    else if (keyword === 'FNDA') this.readFunctionCount(from)
    else if (keyword === 'FNL') this.readIndexedFunction(from)
    else if (keyword === 'FNA') this.readAlias(from)
    else if (keyword === 'FNF') this.functions.knows()
    else if (keyword === 'BRF') this.builder?.knows('branches')
    else if (keyword === 'LF') {
      this.declaredTotal += this.declared(from)
      this.hasLineTotal = true
    } else if (keyword === 'LH') this.declaredCovered += this.declared(from)
  }

  private readPlain(keyword: 'other' | null): void {
    if (this.start === this.end || this.bytes[this.start] === HASH) return
    if (this.isEndOfRecord()) this.closeRecord()
    else if (keyword === 'other') this.remarks.add('lines with a keyword that is not known were left out')
    else if (!this.isBlank())
      throw this.error('VEL_COV_PARSE', `holds a line that is not lcov ("${this.shown(this.start)}")`)
  }

  private openRecord(from: number): void {
    if (this.builder !== null) this.flush()
    const path = decodeUtf8(this.bytes, from, this.end, this.place())
    if (path.trim() === '') throw this.error('VEL_COV_PARSE', 'has an SF without a path')
    this.reused.startOver(path)
    this.builder = this.reused
    this.functions = new LcovFunctions()
    this.hasLineTotal = false
  }

  private closeRecord(): void {
    if (this.builder === null) {
      this.remarks.add('end_of_record without a record was left out')
      return
    }
    this.unclosed -= 1
    this.flush()
  }

  private flush(): void {
    if (this.builder === null) return
    this.unclosed += 1
    this.functions.addTo(this.builder)
    this.files += 1
    this.onFile(this.builder.build())
    this.builder = null
  }

  /** `DA:<line>,<count>[,<checksum>]`; plain digits are read in one pass, everything else with care. */
  private readLine(from: number): void {
    const { bytes, end } = this
    let at = from
    let line = 0
    for (; at < end; at += 1) {
      const digit = (bytes[at] as number) - 0x30
      if (digit < 0 || digit > 9) break
      line = line * 10 + digit
    }
    let isHit = false
    let next = at + 1
    for (; next < end; next += 1) {
      const digit = (bytes[next] as number) - 0x30
      if (digit < 0 || digit > 9) break
      if (digit > 0) isHit = true
    }
    const isPlain = at < end && bytes[at] === COMMA && next > at + 1 && (next === end || bytes[next] === COMMA)
    if (isPlain && line > 0 && line <= MAX_LINE && this.builder !== null) this.builder.line(line, isHit)
    else this.readOddLine(from)
  }

  private readOddLine(from: number): void {
    const comma = this.comma(from)
    const line = this.lineNumber(from, comma)
    const stop = this.commaOrEnd(comma + 1)
    const isHit = this.isHit(comma + 1, stop)
    if (line === 0) this.remarks.add('lines with the number 0 were left out')
    else this.record().line(line, isHit)
  }

  /** `BRDA:<line>,[e]<block>,<branch>,<taken>`; the branch may be an expression that holds commas. */
  private readBranch(from: number): void {
    const comma = this.comma(from)
    const line = this.lineNumber(from, comma)
    const second = this.comma(comma + 1)
    let last = this.end - 1
    while (last > second && this.bytes[last] !== COMMA) last -= 1
    if (last === second) throw this.malformed('a branch with four fields')
    const isTaken = this.isDash(last + 1) ? false : this.isHit(last + 1, this.end)
    const isException = this.bytes[comma + 1] === LOWER_E
    const block = this.identity(comma + (isException ? 2 : 1), second)
    if (line === 0) this.remarks.add('branches on the line number 0 were left out')
    else this.record().arm(line, isException ? -1 - block : block, this.identity(second + 1, last), isTaken)
  }

  /** `FN:<line>[,<end line>],<name>` */
  private readFunction(from: number): void {
    const comma = this.comma(from)
    const line = this.lineNumber(from, comma)
    const second = this.commaOrEnd(comma + 1)
    const hasEndLine = second < this.end && parseWhole(this.bytes, comma + 1, second) !== MALFORMED
    this.record()
    this.functions.place(digestNameBytes(this.bytes, hasEndLine ? second + 1 : comma + 1, this.end), line)
    this.functions.knows()
  }

  /** `FNDA:<count>,<name>` */
  private readFunctionCount(from: number): void {
    const comma = this.comma(from)
    const isHit = this.isHit(from, comma)
    this.record()
    this.functions.count(digestNameBytes(this.bytes, comma + 1, this.end), isHit)
  }

  /** `FNL:<index>,<line>[,<end line>]` */
  private readIndexedFunction(from: number): void {
    const comma = this.comma(from)
    const index = parseWhole(this.bytes, from, comma)
    if (index === MALFORMED) throw this.malformed('the index of a function')
    this.record()
    this.functions.placeIndex(index, this.lineNumber(comma + 1, this.commaOrEnd(comma + 1)))
    this.functions.knows()
  }

  /** `FNA:<index>,<count>,<alias>` */
  private readAlias(from: number): void {
    const comma = this.comma(from)
    const index = parseWhole(this.bytes, from, comma)
    if (index === MALFORMED) throw this.malformed('the index of a function')
    this.record()
    this.functions.countIndex(index, this.isHit(comma + 1, this.commaOrEnd(comma + 1)))
  }

  private isHit(from: number, to: number): boolean {
    const count = parseCount(this.bytes, from, to)
    if (count >= 0) return count > 0
    if (count === NEGATIVE) {
      this.remarks.add('counts below zero were taken as never executed')
      return false
    }
    if (this.isGcovMark(from, to)) {
      this.remarks.add("gcov's marks for lines that were not executed stood in place of counts")
      return false
    }
    throw this.malformed('a count')
  }

  /** gcov writes `#####` and `=====` for lines that no run reached; some converters copy them. */
  private isGcovMark(from: number, to: number): boolean {
    const mark = this.bytes[from]
    if (to - from !== 5 || (mark !== HASH && mark !== EQUALS)) return false
    for (let at = from; at < to; at += 1) if (this.bytes[at] !== mark) return false
    return true
  }

  private lineNumber(from: number, to: number): number {
    const line = parseWhole(this.bytes, from, to)
    if (line === MALFORMED || line > MAX_LINE) throw this.malformed('a line number')
    return line
  }

  /** A number as it is; anything else by its digest, out of the way of numbers. */
  private identity(from: number, to: number): number {
    const number = parseWhole(this.bytes, from, to)
    return number === MALFORMED ? 2 ** 40 + digestNameBytes(this.bytes, from, to) : number
  }

  private declared(from: number): number {
    return Math.max(0, parseWhole(this.bytes, from, this.end))
  }

  private isDash(from: number): boolean {
    return this.end - from === 1 && this.bytes[from] === MINUS
  }

  private comma(from: number): number {
    const at = this.commaOrEnd(from)
    if (at === this.end) throw this.malformed('a comma')
    return at
  }

  private commaOrEnd(from: number): number {
    let at = from
    while (at < this.end && this.bytes[at] !== COMMA) at += 1
    return at
  }

  private record(): FileBuilder {
    if (this.builder === null) throw this.error('VEL_COV_PARSE', `has "${this.shown(this.start)}" outside of a record`)
    return this.builder
  }

  private isEndOfRecord(): boolean {
    let stop = this.end
    while (stop > this.start && isSpace(this.bytes[stop - 1] as number)) stop -= 1
    return (
      stop - this.start === END_OF_RECORD.length &&
      END_OF_RECORD.every((byte, at) => this.bytes[this.start + at] === byte)
    )
  }

  private isBlank(): boolean {
    for (let at = this.start; at < this.end; at += 1) if (!isSpace(this.bytes[at] as number)) return false
    return true
  }

  private shown(from: number): string {
    return excerpt(this.bytes, from, this.end)
  }

  private place() {
    return { path: this.path, offset: this.offset, line: this.number }
  }

  private malformed(expected: string): Error {
    return this.error('VEL_COV_PARSE', `has "${this.shown(this.start)}" where ${expected} is expected`)
  }

  private error(code: ReportErrorCode, what: string): Error {
    return reportError(code, this.place(), what)
  }
}

/** NUL is no white space: a run of them is what a crashed machine leaves in place of records. */
function isSpace(byte: number): boolean {
  return byte <= 0x20 && byte !== 0
}
