/** The most attributes outside of the vocabulary that one element may have. */
export const MAX_ATTRIBUTES = 256

/** Where the attributes of the present element stand. Positions are valid until the scanner goes on. */
export class XmlAttributes {
  readonly valueStart: Int32Array
  readonly valueEnd: Int32Array
  private readonly stamps: Int32Array
  private readonly hashes = new Int32Array(MAX_ATTRIBUTES)
  private readonly nameStart = new Int32Array(MAX_ATTRIBUTES)
  private readonly nameEnd = new Int32Array(MAX_ATTRIBUTES)
  private stamp = 0
  private count = 0

  constructor(vocabularySize: number) {
    this.valueStart = new Int32Array(vocabularySize + 1)
    this.valueEnd = new Int32Array(vocabularySize + 1)
    this.stamps = new Int32Array(vocabularySize + 1)
  }

  /** Forgets all attributes. */
  clear(): void {
    this.count = 0
    this.stamp = (this.stamp + 1) | 0
  }

  /** True when the element has the attribute. */
  has(id: number): boolean {
    return this.stamps[id] === this.stamp
  }

  /** Notes a name outside of the vocabulary; gives what is wrong with it, if anything. */
  addOther(bytes: Uint8Array, hash: number, start: number, end: number): 'too many' | 'twice' | null {
    if (this.count === MAX_ATTRIBUTES) return 'too many'
    for (let other = 0; other < this.count; other += 1) {
      if (this.hashes[other] === hash && this.isSame(bytes, other, start, end)) return 'twice'
    }
    this.hashes[this.count] = hash
    this.nameStart[this.count] = start
    this.nameEnd[this.count] = end
    this.count += 1
    return null
  }

  /** Notes the value of a name of the vocabulary; gives what is wrong with it, if anything. */
  add(id: number, start: number, end: number): 'twice' | null {
    if (this.stamps[id] === this.stamp) return 'twice'
    this.valueStart[id] = start
    this.valueEnd[id] = end
    this.stamps[id] = this.stamp
    return null
  }

  private isSame(bytes: Uint8Array, other: number, start: number, end: number): boolean {
    const otherStart = this.nameStart[other] as number
    if ((this.nameEnd[other] as number) - otherStart !== end - start) return false
    for (let at = 0; at < end - start; at += 1) {
      if (bytes[otherStart + at] !== bytes[start + at]) return false
    }
    return true
  }
}
