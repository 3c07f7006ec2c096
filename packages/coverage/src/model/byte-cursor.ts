/** Reads a packed table from its start. */
export class ByteCursor {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** True when every byte was read. */
  get isDone(): boolean {
    return this.at >= this.bytes.length
  }

  /** The next byte; 0 past the end. */
  byte(): number {
    return this.bytes[this.at++] ?? 0
  }

  /** The next number that `ByteSink.varint` wrote. */
  varint(): number {
    let value = 0
    let shift = 0
    for (;;) {
      const next = this.bytes[this.at++] ?? 0
      value |= (next & 127) << shift
      if (next < 128) return value
      shift += 7
    }
  }

  /** The next `count` bytes, as a view. */
  take(count: number): Uint8Array {
    const view = this.bytes.subarray(this.at, this.at + count)
    this.at += count
    return view
  }
}
