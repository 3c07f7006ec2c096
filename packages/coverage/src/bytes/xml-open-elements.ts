/** The deepest nesting that is read. */
export const MAX_DEPTH = 256

/** The elements that are open, by name. Names of the vocabulary are kept by number, others by their bytes. */
export class XmlOpenElements {
  depth = 0
  private readonly ids = new Uint8Array(MAX_DEPTH)
  private readonly nameEnds = new Int32Array(MAX_DEPTH + 1)
  private names = new Uint8Array(1024)

  /** Opens an element; the caller has checked the depth. */
  push(id: number, bytes: Uint8Array, start: number, end: number): void {
    const from = this.nameEnds[this.depth] as number
    const length = id === 0 ? end - start : 0
    if (from + length > this.names.length) {
      const next = new Uint8Array((from + length) * 2)
      next.set(this.names)
      this.names = next
    }
    for (let at = 0; at < length; at += 1) this.names[from + at] = bytes[start + at] as number
    this.ids[this.depth] = id
    this.depth += 1
    this.nameEnds[this.depth] = from + length
  }

  /** True when the innermost element has this name. */
  isTop(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.depth === 0 || this.ids[this.depth - 1] !== id) return false
    if (id !== 0) return true
    const from = this.nameEnds[this.depth - 1] as number
    if ((this.nameEnds[this.depth] as number) - from !== end - start) return false
    for (let at = 0; at < end - start; at += 1) {
      if (this.names[from + at] !== bytes[start + at]) return false
    }
    return true
  }

  /** Closes the innermost element. */
  pop(): void {
    this.depth -= 1
  }
}
