import type { ByteSlab } from './byte-slab.ts'

/** A byte buffer that grows; the packed tables are written into it. */
export class ByteSink {
  private bytes = new Uint8Array(256)
  private used = 0

  /** How many bytes were written. */
  get length(): number {
    return this.used
  }

  /** Appends one byte. */
  byte(value: number): void {
    if (this.used === this.bytes.length) this.grow(1)
    this.bytes[this.used++] = value
  }

  /** Appends a whole number from 0 to 2^31 - 1, seven bits a byte, lowest first. */
  varint(value: number): void {
    if (this.used + 5 > this.bytes.length) this.grow(5)
    let rest = value
    while (rest > 127) {
      this.bytes[this.used++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.used++] = rest
  }

  /** Appends the first bytes of another table. */
  append(source: Uint8Array, count: number): void {
    if (this.used + count > this.bytes.length) this.grow(count)
    for (let at = 0; at < count; at += 1) this.bytes[this.used + at] = source[at] ?? 0
    this.used += count
  }

  /** Raises bits of a byte that was written before. */
  raise(position: number, bits: number): void {
    this.bytes[position] = (this.bytes[position] ?? 0) | bits
  }

  /** Forgets what was written and keeps the buffer. */
  clear(): void {
    this.used = 0
  }

  /** A copy of what was written, in the slab where one is given. */
  toBytes(slab?: ByteSlab): Uint8Array {
    return slab === undefined ? this.bytes.slice(0, this.used) : slab.keep(this.bytes, this.used)
  }

  private grow(needed: number): void {
    const next = new Uint8Array(Math.max(this.bytes.length * 4, this.used + needed))
    next.set(this.bytes.subarray(0, this.used))
    this.bytes = next
  }
}
