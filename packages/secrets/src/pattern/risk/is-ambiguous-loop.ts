import { overlaps } from '../byte-set.ts'
import type { Position } from './position-automaton.ts'

/**
 * Tells whether one text can go round a loop in two ways, so that each round doubles what a backtracking matcher tries: `(a+)+`,
 * `(a|a)*`, `(\w+\s?)*`.
 *
 * Source: Weber and Seidl, "On the degree of ambiguity of finite automata" (1991): the criterion EDA, on pairs of states.
 */
export function isAmbiguousLoop(positions: readonly Position[], loop: ReadonlySet<number>): boolean {
  const seen = new Set<number>()
  const pending = [...loop].map((at) => at * positions.length + at)
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const left = Math.floor(pair / positions.length)
    const right = pair % positions.length
    for (const [nextLeft, ways] of follow(positions, left, loop)) {
      if (ways > 1 && left === right) return true
      for (const [nextRight] of follow(positions, right, loop)) {
        const next = nextLeft * positions.length + nextRight
        if (!doOverlap(positions, nextLeft, nextRight)) continue
        if (left !== right && nextLeft === nextRight) return true
        if (nextLeft === nextRight || seen.has(next)) continue
        seen.add(next)
        pending.push(next)
      }
    }
  }
  return false
}

function follow(
  positions: readonly Position[],
  at: number,
  loop: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  return [...(positions[at]?.follow ?? [])].filter(([next]) => loop.has(next))
}

function doOverlap(positions: readonly Position[], left: number, right: number): boolean {
  const one = positions[left]
  const other = positions[right]
  return one !== undefined && other !== undefined && overlaps(one.set, other.set)
}
