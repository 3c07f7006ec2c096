import type { Position } from './position-automaton.ts'

/**
 * Groups the positions that can reach each other: the loops of the pattern.
 *
 * Shape:  each with the numbers of its positions; positions outside loops are left out; a loop stands behind every loop it leads to.
 * Source: Tarjan's strongly connected components.
 */
export function findLoops(positions: readonly Position[]): readonly ReadonlySet<number>[] {
  const order = new Map<number, number>()
  const low = new Map<number, number>()
  const stack: number[] = []
  const loops: Set<number>[] = []

  function visit(at: number): void {
    order.set(at, order.size)
    low.set(at, order.size - 1)
    const height = stack.push(at)
    const follow = positions[at]?.follow ?? new Map<number, number>()
    for (const next of follow.keys()) {
      if (!order.has(next)) visit(next)
      if (low.has(next)) low.set(at, Math.min(low.get(at) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(at) !== order.get(at)) return
    const members = stack.splice(height - 1)
    for (const member of members) low.delete(member)
    if (members.length > 1 || follow.has(at)) loops.push(new Set(members))
  }

  for (let at = 0; at < positions.length; at += 1) if (!order.has(at)) visit(at)
  return loops
}
