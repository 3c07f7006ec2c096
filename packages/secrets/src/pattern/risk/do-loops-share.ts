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
  const seen = new Set<string>()
  const pending: (readonly [number, number, number])[] = [[start, start, goal]]
  for (let triple = pending.pop(); triple !== undefined; triple = pending.pop()) {
    const [first, walker, second] = triple
    for (const nextFirst of within(positions, first, from)) {
      for (const nextSecond of within(positions, second, to)) {
        const shared = common(positions[nextFirst]?.set, positions[nextSecond]?.set)
        if (shared === null) continue
        for (const next of positions[walker]?.follow.keys() ?? []) {
          const key = `${nextFirst},${next},${nextSecond}`
          if (seen.has(key) || common(shared, positions[next]?.set) === null) continue
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

function within(positions: readonly Position[], at: number, loop: ReadonlySet<number>): readonly number[] {
  return [...(positions[at]?.follow.keys() ?? [])].filter((next) => loop.has(next))
}

function common(left: ByteSet | undefined, right: ByteSet | undefined): ByteSet | null {
  if (left === undefined || right === undefined) return null
  const both = left.map((flag, byte) => flag & (right[byte] ?? 0))
  return both.includes(1) ? both : null
}
