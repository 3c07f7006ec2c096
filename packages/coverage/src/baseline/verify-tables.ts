import { BranchCursor, BranchWriter, coveredArms, MAX_ARMS } from '../model/branch-table.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import { FunctionCursor, FunctionWriter } from '../model/function-table.ts'
import { LineCursor, LineWriter, MAX_LINE } from '../model/line-table.ts'

/**
 * Tells whether packed tables from outside are exactly what this version would write.
 *
 * Shape:  false for cut, padded, unordered or otherwise impossible tables: each is read and written again, and must come out the same.
 * Errors: never throws.
 */
export function isWellFormed(file: FileCoverage): boolean {
  return (
    areLines(file.lines) &&
    (file.branches === null || areBranches(file.branches)) &&
    (file.functions === null || areFunctions(file.functions))
  )
}

function areLines(table: Uint8Array): boolean {
  const cursor = new LineCursor(table)
  const writer = new LineWriter()
  while (cursor.next()) {
    if (!isNext(cursor.line, writer.last)) return false
    writer.write(cursor.line, cursor.isHit)
  }
  return isSame(writer.toBytes(), table)
}

function areBranches(table: Uint8Array): boolean {
  const cursor = new BranchCursor(table)
  const writer = new BranchWriter()
  for (let last = 0; cursor.next(); last = cursor.line) {
    const { total, floor, bits } = cursor.group
    if (!isNext(cursor.line, last) || total < 1 || total > MAX_ARMS || floor > total) return false
    if (bits !== null && bits.length !== (total + 7) >>> 3) return false
    if (coveredArms(cursor.group) > total || !isTailClear(bits, total)) return false
    writer.write(cursor.line, cursor.group)
  }
  return isSame(writer.toBytes(), table)
}

function areFunctions(table: Uint8Array): boolean {
  const cursor = new FunctionCursor(table)
  const writer = new FunctionWriter()
  let [line, digest] = [0, -1]
  while (cursor.next()) {
    const isAfter = cursor.line > line || (cursor.line === line && cursor.digest > digest)
    if (!isAfter || cursor.line < 0 || cursor.line > MAX_LINE) return false
    writer.write(cursor.line, cursor.digest, cursor.isHit)
    line = cursor.line
    digest = cursor.digest
  }
  return isSame(writer.toBytes(), table)
}

function isNext(line: number, last: number): boolean {
  return line > last && line <= MAX_LINE
}

function isTailClear(bits: Uint8Array | null, total: number): boolean {
  const used = total % 8
  return bits === null || used === 0 || (bits.at(-1) ?? 0) >>> used === 0
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}
