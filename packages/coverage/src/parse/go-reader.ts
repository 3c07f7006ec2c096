import { decodeUtf8 } from '../bytes/decode-utf8.ts'
import type { ByteLineHandler } from '../bytes/read-byte-lines.ts'
import { excerpt, type ReportErrorCode, type ReportPlace, reportError } from '../bytes/report-error.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes } from '../model/report-format.ts'
import { type GoBlock, readGoBlock } from './go-block.ts'
import { GoLines } from './go-lines.ts'
import { Remarks } from './remarks.ts'

/** The last line of a Go file that is read, and the memory that all files together may take. */
const MAX_GO_LINE = 1 << 22
const MAX_STATE_BYTES = 1 << 28
/** A block that ends at or before this column of a line touches it with its closing brace only. */
const CLOSING_BRACE_COLUMN = 2
const MODE = Uint8Array.from('mode:', (character) => character.charCodeAt(0))

/** Reads a coverprofile line by line. Errors: as `goParser`. */
export class GoReader implements ByteLineHandler {
  private readonly path: string
  private readonly remarks = new Remarks()
  private readonly files = new Map<string, GoLines>()
  private readonly block: GoBlock = { pathEnd: 0, startLine: 0, endLine: 0, endColumn: 0, statements: 0, count: 0 }
  private lastPath = new Uint8Array(0)
  private lastLines: GoLines | null = null
  private stateBytes = 0
  private modes = 0

  constructor(path: string) {
    this.path = path
  }

  line(bytes: Uint8Array, start: number, end: number, offset: number, number: number): void {
    if (start === end) return
    if (readGoBlock(bytes, start, end, this.block))
      this.takeBlock(bytes, start, { path: this.path, offset, line: number })
    else if (isMode(bytes, start, end)) this.modes += 1
    else {
      const what = `holds a line that is no block of a coverprofile ("${excerpt(bytes, start, end)}")`
      throw reportError('VEL_COV_PARSE', { path: this.path, offset, line: number }, what)
    }
  }

  openLine(bytes: Uint8Array, start: number, end: number, offset: number, number: number): void {
    const what = `ends in the middle of a line ("${excerpt(bytes, start, end)}")`
    throw reportError('VEL_COV_TRUNCATED', { path: this.path, offset, line: number }, what)
  }

  /** Hands over the files and gives what was learned. */
  finish(sizeBytes: number, lines: number, onFile: (file: FileCoverage) => void): ReportNotes {
    if (this.files.size === 0) {
      throw reportError('VEL_COV_EMPTY', { path: this.path, offset: sizeBytes, line: lines }, 'holds no block')
    }
    for (const file of this.files.values()) onFile(file.build())
    this.files.clear()
    this.remarks.count(this.modes - 1, 'more "mode:" lines: several profiles in one file were merged')
    return { sourceRoots: [], declared: null, remarks: this.remarks.list() }
  }

  private takeBlock(bytes: Uint8Array, start: number, place: ReportPlace): void {
    const { block } = this
    const lines = this.linesOf(bytes, start, place)
    if (block.startLine < 1 || block.endLine < block.startLine) throw this.refuse('VEL_COV_PARSE', place)
    if (block.endLine > MAX_GO_LINE) throw this.refuse('VEL_COV_LIMIT', place)
    if (block.statements === 0) return
    const isBrace = block.endColumn <= CLOSING_BRACE_COLUMN && block.endLine > block.startLine
    this.stateBytes += lines.mark(block.startLine, isBrace ? block.endLine - 1 : block.endLine, block.count > 0)
    if (this.stateBytes > MAX_STATE_BYTES) {
      const what = `names more lines in its ${this.files.size} files than ${MAX_STATE_BYTES} bytes of memory hold`
      throw reportError('VEL_COV_LIMIT', place, what)
    }
  }

  /** The lines of the block's file. Blocks of one file mostly come together, so the last path is compared first. */
  private linesOf(bytes: Uint8Array, start: number, place: ReportPlace): GoLines {
    const { pathEnd } = this.block
    if (this.lastLines !== null && this.isLastPath(bytes, start, pathEnd)) return this.lastLines
    const path = decodeUtf8(bytes, start, pathEnd, place)
    const lines = this.files.get(path) ?? new GoLines(path)
    this.files.set(path, lines)
    this.lastPath = bytes.slice(start, pathEnd)
    this.lastLines = lines
    return lines
  }

  private isLastPath(bytes: Uint8Array, start: number, end: number): boolean {
    const { lastPath } = this
    if (lastPath.length !== end - start) return false
    for (let at = lastPath.length - 1; at >= 0; at -= 1) if (lastPath[at] !== bytes[start + at]) return false
    return true
  }

  private refuse(code: ReportErrorCode, place: ReportPlace): Error {
    const { startLine, endLine } = this.block
    return reportError(code, place, `has a block from line ${startLine} to ${endLine}, which no Go file can have`)
  }
}

function isMode(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start > MODE.length && MODE.every((byte, at) => bytes[start + at] === byte)
}
