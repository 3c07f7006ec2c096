import { ByteCursor } from './byte-cursor.ts'
import { ByteSink } from './byte-sink.ts'
import type { ByteSlab } from './byte-slab.ts'

/**
 * The arms of one line: how many there are, how many are known to be taken without telling which (`floor`), and which
 * are known to be taken one by one (`bits`, arm 0 in the lowest bit of byte 0, bytes behind the last arm unused; null when
 * none is known to be taken).
 */
export interface ArmGroup {
  readonly total: number
  readonly floor: number
  readonly bits: Uint8Array | null
}

/** The most arms that one line can hold: 2^28 - 1. */
export const MAX_ARMS = 0x0fff_ffff

/** How many arms of a group are taken. */
export function coveredArms(group: ArmGroup): number {
  return Math.max(group.floor, popcount(group.bits, bytesOf(group.total)))
}

/** Joins two views of one line: most arms wins; with as many arms, bits are united and the greater floor is kept. */
export function joinArmGroups(left: ArmGroup, right: ArmGroup): ArmGroup {
  if (left.total !== right.total) return left.total > right.total ? left : right
  return { total: left.total, floor: Math.max(left.floor, right.floor), bits: uniteBits(left.bits, right.bits) }
}

/** Walks a packed branch table by ascending line. */
export class BranchCursor {
  line = 0
  group: ArmGroup = { total: 0, floor: 0, bits: null }
  private readonly bytes: ByteCursor

  constructor(table: Uint8Array) {
    this.bytes = new ByteCursor(table)
  }

  /** Goes to the next line; false at the end. */
  next(): boolean {
    if (this.bytes.isDone) return false
    this.line += this.bytes.varint()
    const head = this.bytes.varint()
    const total = head >>> 2
    const floor = (head & 1) === 0 ? 0 : this.bytes.varint()
    const bits = (head & 2) === 0 ? null : this.bytes.take(bytesOf(total))
    this.group = { total, floor, bits }
    return true
  }
}

/** Packs groups that come in strictly ascending order of lines. */
export class BranchWriter {
  private readonly sink = new ByteSink()
  private last = 0

  /** Writes one line's group, in the one way that this content can be written. */
  write(line: number, group: ArmGroup): void {
    const taken = popcount(group.bits, bytesOf(group.total))
    const floor = group.floor > taken ? group.floor : 0
    this.sink.varint(line - this.last)
    this.sink.varint((group.total << 2) | (taken > 0 ? 2 : 0) | (floor > 0 ? 1 : 0))
    if (floor > 0) this.sink.varint(floor)
    if (taken > 0 && group.bits !== null) this.sink.append(group.bits, bytesOf(group.total))
    this.last = line
  }

  /** The packed table. */
  toBytes(slab?: ByteSlab): Uint8Array {
    return this.sink.toBytes(slab)
  }
}

/** Joins two packed branch tables line by line with `joinArmGroups`; null is neutral. Never throws. */
export function mergeBranchTables(left: Uint8Array | null, right: Uint8Array | null): Uint8Array | null {
  if (left === null || right === null) return left ?? right
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left
  const a = new BranchCursor(left)
  const b = new BranchCursor(right)
  const writer = new BranchWriter()
  let hasA = a.next()
  let hasB = b.next()
  while (hasA || hasB) {
    const isBoth = hasA && hasB && a.line === b.line
    const isLeft = hasA && (!hasB || a.line <= b.line)
    if (isBoth) writer.write(a.line, joinArmGroups(a.group, b.group))
    else if (isLeft) writer.write(a.line, a.group)
    else writer.write(b.line, b.group)
    if (isLeft) hasA = a.next()
    if (isBoth || !isLeft) hasB = b.next()
  }
  return writer.toBytes()
}

function uniteBits(left: Uint8Array | null, right: Uint8Array | null): Uint8Array | null {
  if (left === null || right === null) return left ?? right
  return left.map((byte, index) => byte | (right[index] ?? 0))
}

function bytesOf(total: number): number {
  return (total + 7) >>> 3
}

function popcount(bits: Uint8Array | null, count: number): number {
  if (bits === null) return 0
  let taken = 0
  for (let at = 0; at < count; at += 1) {
    for (let byte = bits[at] ?? 0; byte > 0; byte &= byte - 1) taken += 1
  }
  return taken
}
