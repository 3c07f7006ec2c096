import { ByteCursor } from './byte-cursor.ts'
import { ByteSink } from './byte-sink.ts'
import type { ByteSlab } from './byte-slab.ts'

/** The last line number that a table can hold: 2^30 - 1. */
export const MAX_LINE = 0x3fff_ffff

/** Walks a packed line table in ascending order. */
export class LineCursor {
  line = 0
  isHit = false
  private readonly bytes: ByteCursor

  constructor(table: Uint8Array) {
    this.bytes = new ByteCursor(table)
  }

  /** Goes to the next line; false at the end. */
  next(): boolean {
    if (this.bytes.isDone) return false
    const value = this.bytes.varint()
    this.line += value >>> 1
    this.isHit = (value & 1) === 1
    return true
  }
}

/** Packs lines that come in ascending order; a line that repeats the last one can only raise it. */
export class LineWriter {
  /** The last line written; 0 before the first. */
  last = 0
  private readonly sink = new ByteSink()
  private lastAt = 0

  /** Writes a line; `line` must not be below `last`. */
  write(line: number, isHit: boolean): void {
    if (line === this.last) {
      if (isHit) this.sink.raise(this.lastAt, 1)
      return
    }
    this.lastAt = this.sink.length
    this.sink.varint(((line - this.last) << 1) | (isHit ? 1 : 0))
    this.last = line
  }

  /** Forgets all lines and keeps the buffer. */
  clear(): void {
    this.sink.clear()
    this.last = 0
    this.lastAt = 0
  }

  /** The packed table. */
  toBytes(slab?: ByteSlab): Uint8Array {
    return this.sink.toBytes(slab)
  }
}

/** Joins two packed line tables: the union of their lines, hit where either is hit. Never throws. */
export function mergeLineTables(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length === 0) return right
  if (right.length === 0) return left
  const a = new LineCursor(left)
  const b = new LineCursor(right)
  const writer = new LineWriter()
  let hasA = a.next()
  let hasB = b.next()
  while (hasA || hasB) {
    if (hasA && (!hasB || a.line <= b.line)) {
      writer.write(a.line, a.isHit)
      hasA = a.next()
    } else {
      writer.write(b.line, b.isHit)
      hasB = b.next()
    }
  }
  return writer.toBytes()
}
