import type { Automaton } from './automaton.ts'

/**
 * Builds the automaton that finds every occurrence of every literal, without regard to ASCII case.
 *
 * Shape:  literals are ASCII lower-case or other bytes in latin-1, none of them empty and none twice; their index is what a hit names.
 * Errors: never throws.
 */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { classOf, width } = byteClasses(literals)
  const trie = buildTrie(literals, classOf, width)
  const { order, fail } = linkFailures(trie, width)
  return numberStates(literals, classOf, width, trie, order, fail)
}

interface Trie {
  /** `next[node * width + class]`; 0 is the root and also "none". */
  readonly next: Int32Array
  /** The literal that ends at a node, or -1. */
  readonly ends: Int32Array
  readonly size: number
}

/** Bytes that no literal holds share class 0; a letter shares its class with the other case. */
function byteClasses(literals: readonly string[]): { readonly classOf: Uint8Array; readonly width: number } {
  const classOf = new Uint8Array(256)
  let width = 1
  for (const literal of literals) {
    for (let at = 0; at < literal.length; at += 1) {
      const byte = literal.charCodeAt(at) & 255
      if (classOf[byte] !== 0) continue
      classOf[byte] = width
      if (byte >= 97 && byte <= 122) classOf[byte - 32] = width
      width += 1
    }
  }
  return { classOf, width }
}

function buildTrie(literals: readonly string[], classOf: Uint8Array, width: number): Trie {
  let total = 1
  for (const literal of literals) total += literal.length
  const next = new Int32Array(total * width)
  const ends = new Int32Array(total).fill(-1)
  let size = 1
  for (let index = 0; index < literals.length; index += 1) {
    const literal = literals[index] as string
    let node = 0
    for (let at = 0; at < literal.length; at += 1) {
      const slot = node * width + (classOf[literal.charCodeAt(at) & 255] as number)
      if (next[slot] === 0) {
        next[slot] = size
        size += 1
      }
      node = next[slot] as number
    }
    ends[node] = index
  }
  return { next, ends, size }
}

/** Turns the trie into a total transition function, breadth first, and says where each node falls back to. */
function linkFailures(trie: Trie, width: number): { readonly order: Int32Array; readonly fail: Int32Array } {
  const { next, size } = trie
  const fail = new Int32Array(size)
  const order = new Int32Array(size)
  let filled = 1
  for (let taken = 0; taken < filled; taken += 1) {
    const node = order[taken] as number
    const fallback = (fail[node] as number) * width
    for (let slot = 0; slot < width; slot += 1) {
      const child = next[node * width + slot] as number
      if (child === 0) {
        if (node !== 0) next[node * width + slot] = next[fallback + slot] as number
        continue
      }
      fail[child] = node === 0 ? 0 : (next[fallback + slot] as number)
      order[filled] = child
      filled += 1
    }
  }
  return { order, fail }
}

/** Renumbers the states so that those with outputs come last: one comparison a byte tells a hit. */
function numberStates(
  literals: readonly string[],
  classOf: Uint8Array,
  width: number,
  trie: Trie,
  order: Int32Array,
  fail: Int32Array,
): Automaton {
  const { next, ends, size } = trie
  const counts = new Int32Array(size)
  for (const node of order) {
    counts[node] = (ends[node] === -1 ? 0 : 1) + (node === 0 ? 0 : (counts[fail[node] as number] as number))
  }
  const numberOf = new Int32Array(size)
  let quiet = 0
  for (let node = 0; node < size; node += 1) if (counts[node] === 0) numberOf[node] = quiet++
  let loud = quiet
  let total = 0
  for (let node = 0; node < size; node += 1) {
    if (counts[node] === 0) continue
    numberOf[node] = loud++
    total += counts[node] as number
  }
  const table = new Uint32Array(size * width)
  const outputStart = new Uint32Array(size - quiet + 1)
  const outputs = new Uint32Array(total)
  let written = 0
  for (let node = 0; node < size; node += 1) {
    const base = (numberOf[node] as number) * width
    for (let slot = 0; slot < width; slot += 1) {
      table[base + slot] = (numberOf[next[node * width + slot] as number] as number) * width
    }
    if (counts[node] === 0) continue
    outputStart[(numberOf[node] as number) - quiet] = written
    for (let at = node; at !== 0; at = fail[at] as number) {
      if (ends[at] !== -1) outputs[written++] = ends[at] as number
    }
  }
  outputStart[size - quiet] = written
  const lengths = Uint32Array.from(literals, (literal) => literal.length)
  return { classOf, table, width, firstHit: quiet * width, outputStart, outputs, lengths }
}
