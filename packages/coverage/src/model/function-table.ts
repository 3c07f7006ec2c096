import { ByteCursor } from './byte-cursor.ts'
import { ByteSink } from './byte-sink.ts'
import type { ByteSlab } from './byte-slab.ts'

/** Walks a packed function table by ascending line, then digest. */
export class FunctionCursor {
  line = 0
  digest = 0
  isHit = false
  private readonly bytes: ByteCursor

  constructor(table: Uint8Array) {
    this.bytes = new ByteCursor(table)
  }

  /** Goes to the next function; false at the end. */
  next(): boolean {
    if (this.bytes.isDone) return false
    const value = this.bytes.varint()
    this.line += value >>> 1
    this.isHit = (value & 1) === 1
    const low = this.bytes.byte() | (this.bytes.byte() << 8) | (this.bytes.byte() << 16)
    this.digest = (low | (this.bytes.byte() << 24)) >>> 0
    return true
  }
}

/** Packs functions that come in ascending order of (line, digest); a repeated one can only be raised. */
export class FunctionWriter {
  private readonly sink = new ByteSink()
  private line = 0
  private digest = -1
  private lastAt = 0

  /** Writes one function. */
  write(line: number, digest: number, isHit: boolean): void {
    if (line === this.line && digest === this.digest) {
      if (isHit) this.sink.raise(this.lastAt, 1)
      return
    }
    this.lastAt = this.sink.length
    this.sink.varint(((line - this.line) << 1) | (isHit ? 1 : 0))
    for (let shift = 0; shift < 32; shift += 8) this.sink.byte((digest >>> shift) & 255)
    this.line = line
    this.digest = digest
  }

  /** The packed table. */
  toBytes(slab?: ByteSlab): Uint8Array {
    return this.sink.toBytes(slab)
  }
}

/** Joins two packed function tables: the union of their functions, hit where either is hit; null is neutral. */
export function mergeFunctionTables(left: Uint8Array | null, right: Uint8Array | null): Uint8Array | null {
  if (left === null || right === null) return left ?? right
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left
  const a = new FunctionCursor(left)
  const b = new FunctionCursor(right)
  const writer = new FunctionWriter()
  let hasA = a.next()
  let hasB = b.next()
  while (hasA || hasB) {
    if (hasA && (!hasB || a.line < b.line || (a.line === b.line && a.digest <= b.digest))) {
      writer.write(a.line, a.digest, a.isHit)
      hasA = a.next()
    } else {
      writer.write(b.line, b.digest, b.isHit)
      hasB = b.next()
    }
  }
  return writer.toBytes()
}
