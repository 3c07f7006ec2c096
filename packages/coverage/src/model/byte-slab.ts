const SLAB_BYTES = 1 << 16

/**
 * Keeps the small tables of very many files side by side in a few big buffers: a buffer of its own costs each table more
 * than its content.
 */
export class ByteSlab {
  private slab = new Uint8Array(0)
  private used = 0

  /** A copy of the first bytes of `source` that nothing else writes to. */
  keep(source: Uint8Array, count: number): Uint8Array {
    if (count > SLAB_BYTES / 4) return source.slice(0, count)
    if (this.used + count > this.slab.length) {
      this.slab = new Uint8Array(SLAB_BYTES)
      this.used = 0
    }
    const kept = this.slab.subarray(this.used, this.used + count)
    for (let at = 0; at < count; at += 1) kept[at] = source[at] ?? 0
    this.used += count
    return kept
  }
}
