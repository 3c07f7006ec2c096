/** The start value of the running hash of a name. */
export const NAME_HASH_START = 0x811c_9dc5 | 0
/** What the running hash is multiplied with after a byte is mixed in. */
export const NAME_HASH_PRIME = 0x0100_0193

/**
 * The element and attribute names that a parser asks for, numbered from 1; 0 is any other name.
 *
 * Shape: names are ASCII; a name is found by its hash and then compared byte by byte, so hashes may collide.
 */
export class XmlVocabulary {
  /** How many names there are. */
  readonly size: number
  private readonly names: readonly Uint8Array[]
  private readonly hashes: Int32Array
  private readonly slots = new Uint8Array(256)

  constructor(names: readonly string[]) {
    this.size = names.length
    this.names = [new Uint8Array(0), ...names.map((name) => Uint8Array.from(name, (c) => c.charCodeAt(0)))]
    this.hashes = Int32Array.from(this.names, hashOf)
    for (let id = 1; id <= this.size; id += 1) {
      let slot = (this.hashes[id] ?? 0) & 255
      while (this.slots[slot] !== 0) slot = (slot + 1) & 255
      this.slots[slot] = id
    }
  }

  /** The number of the name in `bytes` from `start` to `end`, whose hash is `hash`. */
  find(hash: number, bytes: Uint8Array, start: number, end: number): number {
    let slot = hash & 255
    for (;;) {
      const id = this.slots[slot] as number
      if (id === 0) return 0
      if (this.hashes[id] === hash && this.isName(id, bytes, start, end)) return id
      slot = (slot + 1) & 255
    }
  }

  private isName(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const name = this.names[id] as Uint8Array
    if (name.length !== end - start) return false
    for (let at = 0; at < name.length; at += 1) {
      if (name[at] !== bytes[start + at]) return false
    }
    return true
  }
}

function hashOf(name: Uint8Array): number {
  let hash = NAME_HASH_START
  for (const byte of name) hash = Math.imul(hash ^ byte, NAME_HASH_PRIME)
  return hash
}
