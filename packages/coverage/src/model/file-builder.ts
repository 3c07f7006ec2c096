import { UserError } from '@velocity/model'
import { MAX_ARMS, mergeBranchTables } from './branch-table.ts'
import type { ByteSlab } from './byte-slab.ts'
import { digestName } from './digest-name.ts'
import type { FileCoverage } from './file-coverage.ts'
import { FunctionWriter } from './function-table.ts'
import { LineWriter, MAX_LINE, mergeLineTables } from './line-table.ts'
import { packArms, packCountedArms } from './pack-arms.ts'
import { RowBuffer } from './row-buffer.ts'

/**
 * Collects what a parser reads about one file, in any order, repeated or not, and packs it.
 *
 * Errors: VEL_COV_PARSE for a line outside 1 to 2^30 - 1 (0 is allowed for a function whose line is unknown) and for counts
 *         of arms that cannot be.
 */
export class FileBuilder {
  /** The file that is collected now. */
  path: string
  private readonly lines = new LineWriter()
  private readonly late = new RowBuffer(2)
  private readonly armRows = new RowBuffer(4)
  private readonly countRows = new RowBuffer(3)
  private readonly functionRows = new RowBuffer(3)
  private readonly slab: ByteSlab | undefined
  private hasBranches = false
  private hasFunctions = false

  /** With a slab the tables are kept in it: for parsers of reports with very many files. */
  constructor(path: string, slab?: ByteSlab) {
    this.path = path
    this.slab = slab
  }

  /** Marks an executable line; the same line again can only raise it from missed to hit. */
  line(line: number, isHit: boolean): void {
    if (!isLine(line)) this.refuse(`the line number ${line}`)
    if (line >= this.lines.last) {
      this.lines.write(line, isHit)
      return
    }
    this.late.add(line, isHit ? 1 : 0, 0, 0)
  }

  /** One branch arm with an identity: `group` orders branches of a line, `arm` orders arms of a branch. */
  arm(line: number, group: number, arm: number, isTaken: boolean): void {
    if (!isLine(line)) this.refuse(`a branch on the line number ${line}`)
    this.hasBranches = true
    this.armRows.add(line, group, arm, isTaken ? 1 : 0)
  }

  /** A line whose arms are only counted (Cobertura, JaCoCo); without any arm nothing is kept. */
  arms(line: number, covered: number, total: number): void {
    if (!isLine(line)) this.refuse(`a branch on the line number ${line}`)
    if (!(Number.isInteger(covered) && covered >= 0 && covered <= total && total <= MAX_ARMS)) {
      this.refuse(`${covered} of ${total} branch arms on line ${line}`)
    }
    this.hasBranches = true
    if (total === 0) return
    this.countRows.add(line, covered, total, 0)
  }

  /** A function that starts on a line; told apart by name. */
  fn(line: number, name: string, isHit: boolean): void {
    this.fnDigest(line, digestName(name), isHit)
  }

  /** Like `fn`, for a parser that has digested the name's bytes already. */
  fnDigest(line: number, digest: number, isHit: boolean): void {
    if (line !== 0 && !isLine(line)) this.refuse(`a function on the line number ${line}`)
    this.hasFunctions = true
    this.functionRows.add(line, digest, isHit ? 1 : 0, 0)
  }

  /** Declares that the format tells about branches or functions, even if this file has none. */
  knows(what: 'branches' | 'functions'): void {
    if (what === 'branches') this.hasBranches = true
    else this.hasFunctions = true
  }

  /** True before the first executable line. */
  get hasNoLine(): boolean {
    return this.lines.last === 0
  }

  /** Forgets everything and starts with another file; the memory is used again. */
  startOver(path: string): void {
    this.path = path
    this.lines.clear()
    this.late.clear()
    this.armRows.clear()
    this.countRows.clear()
    this.functionRows.clear()
    this.hasBranches = false
    this.hasFunctions = false
  }

  /** Packs what was collected so far. */
  build(): FileCoverage {
    const inOrder = this.lines.toBytes(this.slab)
    return {
      path: this.path,
      lines: this.late.count === 0 ? inOrder : mergeLineTables(inOrder, packLines(this.late)),
      branches: this.hasBranches ? this.packBranches() : null,
      functions: this.hasFunctions ? packFunctions(this.functionRows, this.slab) : null,
    }
  }

  private packBranches(): Uint8Array {
    const identified = this.armRows.count === 0 ? null : packArms(this.armRows, this.slab)
    const counted = this.countRows.count === 0 ? null : packCountedArms(this.countRows, this.slab)
    return mergeBranchTables(identified, counted) ?? new Uint8Array(0)
  }

  private refuse(what: string): never {
    throw new UserError({
      code: 'VEL_COV_PARSE',
      message: `the coverage of "${this.path}" names ${what}, which no source file can have.`,
      why: 'the tool that wrote the report, or a step that rewrote it, produced a number that makes no sense.',
      fix: 'Write the report again with an up-to-date version of the tool, and look at the record of this file.',
    })
  }
}

function isLine(line: number): boolean {
  return (line | 0) === line && line >= 1 && line <= MAX_LINE
}

function packLines(rows: RowBuffer): Uint8Array {
  rows.sort()
  const writer = new LineWriter()
  for (let row = 0; row < rows.count; row += 1) writer.write(rows.cell(row, 0), rows.cell(row, 1) === 1)
  return writer.toBytes()
}

function packFunctions(rows: RowBuffer, slab: ByteSlab | undefined): Uint8Array {
  rows.sort()
  const writer = new FunctionWriter()
  for (let row = 0; row < rows.count; row += 1) {
    writer.write(rows.cell(row, 0), rows.cell(row, 1), rows.cell(row, 2) === 1)
  }
  return writer.toBytes(slab)
}
