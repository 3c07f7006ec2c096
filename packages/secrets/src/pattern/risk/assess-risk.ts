import type { PatternNode } from '../node.ts'
import type { PatternRisk } from '../pattern.ts'
import { doLoopsShare } from './do-loops-share.ts'
import { findLoops } from './find-loops.ts'
import { isAmbiguousLoop } from './is-ambiguous-loop.ts'
import { type Position, positionAutomaton } from './position-automaton.ts'

/** A loop of fewer rounds than this is dear at most, not exponential. */
const FEW_ROUNDS = 10
/** Units: ways to share one text out among bounded loops that still count as a constant. */
const MAX_SHARES = 5_000

/**
 * Judges what the worst text does to a backtracking matcher in one attempt at one start.
 *
 * Shape: `exponential`: a loop can go round the same bytes in two ways. `polynomial`: two unbounded loops one behind the other can share
 *        the same bytes, or bounded ones in more than 5,000 ways. Bounds count as loops, so that a pattern may be judged worse than it is.
 */
export function assessRisk(root: PatternNode): PatternRisk {
  const positions = positionAutomaton(root)
  const loops = findLoops(positions)
  const ambiguous = loops.filter((loop) => isAmbiguousLoop(positions, loop))
  if (ambiguous.some((loop) => weightOf(positions, loop) >= FEW_ROUNDS)) return 'exponential'
  return ambiguous.length > 0 || isShared(positions, loops) ? 'polynomial' : 'linear'
}

/** Loops stand behind those they lead to, so the worst chain from each can be built up from the front of the list. */
function isShared(positions: readonly Position[], loops: readonly ReadonlySet<number>[]): boolean {
  const chains: { readonly unbounded: number; readonly shares: number }[] = []
  for (const [at, loop] of loops.entries()) {
    const next = chains.filter((_, other) => doLoopsShare(positions, loop, loops[other] ?? new Set()))
    const unbounded = Math.max(0, ...next.map((chain) => chain.unbounded))
    const shares = Math.max(1, ...next.map((chain) => chain.shares))
    const weight = weightOf(positions, loop)
    const isBounded = Number.isFinite(weight)
    chains[at] = { unbounded: unbounded + (isBounded ? 0 : 1), shares: shares * (isBounded ? weight : 1) }
  }
  return chains.some(({ unbounded, shares }) => unbounded > 1 || shares > MAX_SHARES)
}

function weightOf(positions: readonly Position[], loop: ReadonlySet<number>): number {
  return Math.max(...[...loop].map((at) => positions[at]?.weight ?? 1))
}
