/** Units: characters of a window. */
export const WINDOW = 6

/** A set of windows, each six characters, that is asked by place: millions of them cost eight bytes or sixteen each. */
export interface WindowSet {
  /** Adds the window that begins at a place of a text. */
  add(text: string, at: number): void
  /** Whether the window that begins there is known. */
  has(text: string, at: number): boolean
  readonly size: number
}

const EMPTY = -1
const FIRST_SLOTS = 1024

/**
 * Makes an empty set.
 *
 * Shape:  exact for characters of latin-1; of others two may be taken for one another, so that too much is known and never too little.
 * Errors: never throws.
 */
export function createWindowSet(): WindowSet {
  let slots = new Float64Array(FIRST_SLOTS).fill(EMPTY)
  let size = 0

  /** Where a key stands, or the free slot where it would. */
  function slotOf(key: number): number {
    const mask = slots.length - 1
    let slot = (Math.imul(Math.floor(key / HALF), 0x9e3779b1) ^ Math.imul((key % HALF) | 0, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (slots[slot] !== EMPTY && slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  function grow(): void {
    const old = slots
    slots = new Float64Array(old.length * 2).fill(EMPTY)
    for (const key of old) if (key !== EMPTY) slots[slotOf(key)] = key
  }
  return {
    add(text, at) {
      const key = keyAt(text, at)
      const slot = slotOf(key)
      if (slots[slot] === key) return
      slots[slot] = key
      size += 1
      if (size * 2 > slots.length) grow()
    },
    has: (text, at) => slots[slotOf(keyAt(text, at))] !== EMPTY,
    get size() {
      return size
    },
  }
}

const HALF = 2 ** 24

/** 48 bits, which a double holds. */
function keyAt(text: string, at: number): number {
  return threeAt(text, at) * HALF + threeAt(text, at + 3)
}

function threeAt(text: string, at: number): number {
  return (byteAt(text, at) << 16) | (byteAt(text, at + 1) << 8) | byteAt(text, at + 2)
}

function byteAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 256 ? code : (code ^ (code >>> 8)) & 255
}
