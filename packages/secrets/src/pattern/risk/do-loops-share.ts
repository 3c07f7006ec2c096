import type { ByteSet } from '../pattern.ts'
import type { Position } from './position-automaton.ts'

/** Units: triples of states that are looked at before two loops are taken to share. */
const MAX_TRIPLES = 20_000

/**
 * Tells whether one text can stay in the first loop, stay in the second, and also go from the first over to the second, so that a
 * backtracking matcher tries every place to change over: `\w*\w*`, `a*[ab]{3}a*`, but not `\w+-\w+`.
 *
 * Source: Weber and Seidl, "On the degree of ambiguity of finite automata" (1991): the criterion IDA, on triples of states.
 */
export function doLoopsShare(
  positions: readonly Position[],
  from: ReadonlySet<number>,
  to: ReadonlySet<number>,
): boolean {
  const budget = { left: MAX_TRIPLES }
  for (const start of from) {
    for (const goal of to) {
      if (isBridged(positions, { start, goal, from, to, budget })) return true
    }
  }
  return false
}

interface Bridge {
  readonly start: number
  readonly goal: number
  readonly from: ReadonlySet<number>
  readonly to: ReadonlySet<number>
  readonly budget: { left: number }
}

function isBridged(positions: readonly Position[], { start, goal, from, to, budget }: Bridge): boolean {
  const size = positions.length
  const seen = new Set<number>()
  const pending: (readonly [number, number, number])[] = [[start, start, goal]]
  for (let triple = pending.pop(); triple !== undefined; triple = pending.pop()) {
    const [first, walker, second] = triple
    for (const nextFirst of positions[first]?.follow.keys() ?? []) {
      if (!from.has(nextFirst)) continue
      for (const nextSecond of positions[second]?.follow.keys() ?? []) {
        if (!to.has(nextSecond)) continue
        const shared = common(numberOf(positions[nextFirst]?.set), numberOf(positions[nextSecond]?.set))
        if (shared === NONE) continue
        for (const next of positions[walker]?.follow.keys() ?? []) {
          const key = (nextFirst * size + next) * size + nextSecond
          if (seen.has(key) || common(shared, numberOf(positions[next]?.set)) === NONE) continue
          if (nextFirst === start && next === goal && nextSecond === goal) return true
          budget.left -= 1
          if (budget.left < 0) return true
          seen.add(key)
          pending.push([nextFirst, next, nextSecond])
        }
      }
    }
  }
  return false
}

/** The number of the empty set. */
const NONE = 0
/** Sets by number: patterns have few different ones, and their intersections are asked for again and again. */
const SETS: ByteSet[] = [new Uint8Array(256)]
const NUMBERS = new Map<string, number>([[contentOf(new Uint8Array(256)), NONE]])
const NUMBER_OF_OBJECT = new WeakMap<ByteSet, number>()
/** More than there are numbers, and small enough for a pair to be exact. */
const PAIR = 2 ** 26
const COMMON = new Map<number, number>()

function numberOf(set: ByteSet | undefined): number {
  if (set === undefined) return NONE
  const known = NUMBER_OF_OBJECT.get(set)
  if (known !== undefined) return known
  const content = contentOf(set)
  const number = NUMBERS.get(content) ?? SETS.push(set) - 1
  NUMBERS.set(content, number)
  NUMBER_OF_OBJECT.set(set, number)
  return number
}

function contentOf(set: ByteSet): string {
  return set.join('')
}

function common(left: number, right: number): number {
  if (left === right) return left
  const key = left < right ? left * PAIR + right : right * PAIR + left
  const known = COMMON.get(key)
  if (known !== undefined) return known
  const other = SETS[right]
  const both = numberOf(SETS[left]?.map((flag, byte) => flag & (other?.[byte] ?? 0)))
  COMMON.set(key, both)
  return both
}
