/**
 * A sliding view over a stream of chunks. Chunks are copied in, so a source may reuse them; what was consumed is dropped.
 */
export class ByteWindow {
  bytes = new Uint8Array(1 << 16)
  /** Where the part that was not consumed yet begins. */
  at = 0
  /** Where it ends. */
  end = 0
  private base = 0

  /** Appends a chunk behind what is left. Positions in `bytes` change; `offsetOf` does not. */
  append(chunk: Uint8Array): void {
    const left = this.end - this.at
    if (left + chunk.length > this.bytes.length) {
      const next = new Uint8Array(Math.max(this.bytes.length * 2, left + chunk.length))
      next.set(this.bytes.subarray(this.at, this.end))
      this.bytes = next
    } else {
      this.bytes.copyWithin(0, this.at, this.end)
    }
    this.bytes.set(chunk, left)
    this.base += this.at
    this.at = 0
    this.end = left + chunk.length
  }

  /** The offset in the whole stream of a position in `bytes`. */
  offsetOf(position: number): number {
    return this.base + position
  }
}
