import { membersOf } from '../byte-set.ts'
import type { PatternNode } from '../node.ts'

/** Units: words in one anchor; bytes in one word. */
export const MAX_LITERALS = 64
export const MAX_LITERAL_BYTES = 16

const MAX_CLASS = 12
const NOTHING: readonly string[] = ['']

/**
 * Lists everything that a node can match, ASCII letters in lower case.
 *
 * Shape: null: more than 64 words, or endless.
 */
export function exactWords(node: PatternNode): readonly string[] | null {
  const before = known.get(node)
  if (before !== undefined) return before
  const words = listWords(node)
  known.set(node, words)
  return words
}

const known = new WeakMap<PatternNode, readonly string[] | null>()

function listWords(node: PatternNode): readonly string[] | null {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return NOTHING
    case 'bytes':
      return classWords(node.set)
    case 'capture':
      return exactWords(node.item)
    case 'concat':
      return node.items.reduce<readonly string[] | null>((words, item) => join(words, exactWords(item)), NOTHING)
    case 'alternate':
      return collect(node.items.map(exactWords))
    case 'repeat': {
      const item = node.max === null || node.max > MAX_LITERAL_BYTES ? null : exactWords(node.item)
      if (item === null || node.max === null) return null
      const counts = Array.from({ length: node.max - node.min + 1 }, (_, extra) => node.min + extra)
      return collect(counts.map((times) => power(item, times)))
    }
  }
}

/**
 * Lists words of which one stands at the start of everything that a node matches, ASCII letters in lower case.
 *
 * Shape: null: none, or more than 64.
 */
export function leadingWords(node: PatternNode): readonly string[] | null {
  switch (node.kind) {
    case 'bytes':
      return classWords(node.set)
    case 'capture':
      return leadingWords(node.item)
    case 'alternate':
      return collect(node.items.map((item) => exactWords(item) ?? leadingWords(item)))
    case 'concat': {
      let words = NOTHING
      for (const item of node.items) {
        const exact = join(words, exactWords(item))
        if (exact === null) return join(words, leadingWords(item)) ?? (words === NOTHING ? null : words)
        words = exact
      }
      return words
    }
    case 'repeat': {
      if (node.min === 0) return null
      const item = exactWords(node.item)
      return item === null ? leadingWords(node.item) : (power(item, Math.min(node.min, MAX_LITERAL_BYTES)) ?? item)
    }
    default:
      return null
  }
}

/** Puts each word of `tails` behind each of `heads`; null where there would be too many. Words are cut at twice the longest useful length. */
export function join(heads: readonly string[] | null, tails: readonly string[] | null): readonly string[] | null {
  if (heads === null || tails === null || heads.length * tails.length > MAX_LITERALS * 4) return null
  return limited(heads.flatMap((head) => tails.map((tail) => head + tail)))
}

function collect(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.some((list) => list === null) ? null : limited(lists.flatMap((list) => list ?? []))
}

function power(words: readonly string[], times: number): readonly string[] | null {
  let all: readonly string[] | null = NOTHING
  for (let done = 0; done < times && all !== null; done += 1) all = join(all, words)
  return all
}

function limited(words: readonly string[]): readonly string[] | null {
  const unique = [...new Set(words)]
  return unique.length > MAX_LITERALS || unique.some((word) => word.length > 256) ? null : unique
}

function classWords(set: Uint8Array): readonly string[] | null {
  const members = membersOf(set)
  if (members.length > 2 * MAX_CLASS) return null
  const words = new Set(members.map((byte) => lower(String.fromCharCode(byte))))
  return words.size > MAX_CLASS ? null : [...words]
}

function lower(character: string): string {
  return character >= 'A' && character <= 'Z' ? character.toLowerCase() : character
}
