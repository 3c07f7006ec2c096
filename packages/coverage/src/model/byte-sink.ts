/** A byte buffer that grows; the packed tables are written into it. */
export class ByteSink {
  private bytes = new Uint8Array(64)
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

  /** Appends the bytes of another table. */
  append(source: Uint8Array): void {
    if (this.used + source.length > this.bytes.length) this.grow(source.length)
    this.bytes.set(source, this.used)
    this.used += source.length
  }

  /** Raises bits of a byte that was written before. */
  raise(position: number, bits: number): void {
    this.bytes[position] = (this.bytes[position] ?? 0) | bits
  }

  /** A copy of what was written. */
  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.used)
  }

  private grow(needed: number): void {
    const next = new Uint8Array(Math.max(this.bytes.length * 2, this.used + needed))
    next.set(this.bytes.subarray(0, this.used))
    this.bytes = next
  }
}
