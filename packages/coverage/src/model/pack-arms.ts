import { type ArmGroup, BranchWriter, joinArmGroups } from './branch-table.ts'
import type { ByteSlab } from './byte-slab.ts'
import type { RowBuffer } from './row-buffer.ts'

/**
 * Packs arms with an identity.
 *
 * Shape: rows are (line, group, arm, taken); the same arm again can only be raised to taken.
 */
export function packArms(rows: RowBuffer, slab?: ByteSlab): Uint8Array {
  rows.sort()
  const writer = new BranchWriter()
  let bits = new Uint8Array(16)
  for (let start = 0; start < rows.count; ) {
    let end = start
    while (end < rows.count && rows.cell(end, 0) === rows.cell(start, 0)) end += 1
    if (end - start > bits.length * 8) bits = new Uint8Array((end - start + 7) >>> 3)
    writer.write(rows.cell(start, 0), groupOf(rows, start, end, bits))
    start = end
  }
  return writer.toBytes(slab)
}

/**
 * Packs lines whose arms are only counted.
 *
 * Shape: rows are (line, covered, total); a repeated line is joined, not added up.
 */
export function packCountedArms(rows: RowBuffer, slab?: ByteSlab): Uint8Array {
  rows.sort()
  const writer = new BranchWriter()
  for (let start = 0; start < rows.count; ) {
    let group: ArmGroup = { total: 0, floor: 0, bits: null }
    let end = start
    while (end < rows.count && rows.cell(end, 0) === rows.cell(start, 0)) {
      group = joinArmGroups(group, { total: rows.cell(end, 2), floor: rows.cell(end, 1), bits: null })
      end += 1
    }
    writer.write(rows.cell(start, 0), group)
    start = end
  }
  return writer.toBytes(slab)
}

function groupOf(rows: RowBuffer, start: number, end: number, bits: Uint8Array): ArmGroup {
  bits.fill(0, 0, (end - start + 7) >>> 3)
  let total = 0
  for (let row = start; row < end; row += 1) {
    const isSame =
      row > start && rows.cell(row, 1) === rows.cell(row - 1, 1) && rows.cell(row, 2) === rows.cell(row - 1, 2)
    if (!isSame) total += 1
    const index = total - 1
    if (rows.cell(row, 3) === 1) bits[index >>> 3] = (bits[index >>> 3] ?? 0) | (1 << (index & 7))
  }
  return { total, floor: 0, bits }
}
