import { type LengthRange, lengthOf } from '../analysis/length.ts'
import type { PatternNode } from '../node.ts'
import type { Anchor } from '../pattern.ts'
import { anchorCost } from './anchor-cost.ts'
import { exactWords, join, leadingWords, MAX_LITERAL_BYTES } from './literals.ts'

/**
 * Finds the words by which a scanner best finds the matches of a pattern.
 *
 * Shape:  words of 2 to 16 bytes, at most 160, one of which is in every match; null: there are none. Of several the cheapest is taken.
 */
export function findAnchor(root: PatternNode): Anchor | null {
  return cheapest(candidates(root))
}

function cheapest(anchors: readonly Anchor[]): Anchor | null {
  let best: Anchor | null = null
  let least = Number.POSITIVE_INFINITY
  for (const anchor of anchors) {
    const cost = anchorCost(anchor)
    if (cost < least) [best, least] = [anchor, cost]
  }
  return best
}

function candidates(node: PatternNode): readonly Anchor[] {
  switch (node.kind) {
    case 'capture':
      return candidates(node.item)
    case 'repeat':
      return node.min === 0 ? [] : [...sequence([node]), ...candidates(node.item)]
    case 'alternate':
      return [...sequence([node]), ...branches(node.items)]
    case 'concat':
      return sequence(node.items)
    default:
      return []
  }
}

/** Units: words of all branches of a choice together. */
const MAX_BRANCHED = 160

/** A choice has an anchor where each branch has one. */
function branches(items: readonly PatternNode[]): readonly Anchor[] {
  const best = items.map((item) => cheapest([...candidates(item), ...sequence([item])]))
  const found = best.filter((anchor) => anchor !== null)
  const literals = [...new Set(found.flatMap((anchor) => anchor.literals))]
  if (found.length < items.length || literals.length > MAX_BRANCHED) return []
  const farthest = found.map(({ before }) => before.max ?? Number.POSITIVE_INFINITY)
  return [anchorOf(literals, { min: Math.min(...found.map(({ before }) => before.min)), max: Math.max(...farthest) })]
}

function sequence(items: readonly PatternNode[]): readonly Anchor[] {
  const found: Anchor[] = []
  let before: LengthRange = { min: 0, max: 0 }
  items.forEach((item, at) => {
    const isInsideWord = isOneWord(items[at - 1])
    for (const words of isInsideWord ? [] : windows(items.slice(at))) found.push(anchorOf(words, before))
    if (items.length > 1) found.push(...candidates(item).map((inner) => shifted(inner, before)))
    const length = lengthOf(item)
    before = { min: before.min + length.min, max: before.max + length.max }
  })
  return found
}

/** What stands behind a single fixed word is found with it. */
function isOneWord(node: PatternNode | undefined): boolean {
  const words = node === undefined ? null : exactWords(node)
  return words?.length === 1 && words[0] !== ''
}

/** The words that stand at the start of a sequence, shorter ones first. */
function windows(items: readonly PatternNode[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = []
  let words: readonly string[] = ['']
  for (const item of items) {
    const exact = join(words, exactWords(item))
    const longer = exact ?? join(words, leadingWords(item))
    if (longer === null || longer.length === 0) break
    words = [...new Set(longer.map((word) => word.slice(0, MAX_LITERAL_BYTES)))]
    if (shortestOf(words) >= 2) found.push(words)
    if (exact === null || words.some((word) => word.length === MAX_LITERAL_BYTES)) break
  }
  return found
}

function shortestOf(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length))
}

function anchorOf(literals: readonly string[], { min, max }: LengthRange): Anchor {
  return { literals: withoutCovered(literals), before: { min, max: Number.isFinite(max) ? max : null } }
}

/** A word that begins with another word of the list is found with it. */
function withoutCovered(words: readonly string[]): readonly string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)))
}

function shifted(anchor: Anchor, by: LengthRange): Anchor {
  const max = (anchor.before.max ?? Number.POSITIVE_INFINITY) + by.max
  return anchorOf(anchor.literals, { min: anchor.before.min + by.min, max })
}
