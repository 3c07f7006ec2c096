import { lengthOf } from '../analysis/length.ts'
import type { PatternNode, RepeatNode } from '../node.ts'
import type { ByteSet } from '../pattern.ts'

/** A byte set of the pattern as a state, with the states behind it and in how many ways each is reached (2: two or more). */
export interface Position {
  readonly set: ByteSet
  readonly follow: Map<number, number>
  /** How many rounds the loops around it can make, multiplied; Infinity: unbounded; 1: no loop. */
  weight: number
}

type Ways = Map<number, number>

/** What a part of the pattern starts with, ends with, and in how many ways it matches nothing. */
interface Ends {
  readonly first: Ways
  readonly last: Ways
  readonly empty: number
}

const MAX_UNROLLED = 64
const SMALL_COUNT = 3
const NOTHING: Ends = { first: new Map(), last: new Map(), empty: 1 }

/**
 * Builds the automaton of which each state is a byte set of the pattern (Glushkov's), with the number of ways between two states.
 *
 * Shape: small or exact counts are written out, larger ones are loops with a weight. Assertions are passed over.
 */
export function positionAutomaton(root: PatternNode): readonly Position[] {
  const positions: Position[] = []
  build(root, positions, false)
  return positions
}

function build(node: PatternNode, positions: Position[], isInLoop: boolean): Ends {
  switch (node.kind) {
    case 'empty':
    case 'assertion':
      return NOTHING
    case 'bytes': {
      positions.push({ set: node.set, follow: new Map(), weight: 1 })
      const own = new Map([[positions.length - 1, 1]])
      return { first: own, last: own, empty: 0 }
    }
    case 'capture':
      return build(node.item, positions, isInLoop)
    case 'concat':
      return node.items.reduce((sum, item) => behind(sum, build(item, positions, isInLoop), positions), NOTHING)
    case 'alternate': {
      const ends = node.items.map((item) => build(item, positions, isInLoop))
      return ends.reduce(either)
    }
    case 'repeat':
      return buildRepeat(node, positions, isInLoop)
  }
}

function buildRepeat(node: RepeatNode, positions: Position[], isInLoop: boolean): Ends {
  const { item, min, max } = node
  if (max === 0) return NOTHING
  if (max !== null && isUnrolled(node, max, isInLoop)) {
    let ends = NOTHING
    for (let copy = 0; copy < max - min; copy += 1) {
      ends = either(NOTHING, behind(build(item, positions, isInLoop), ends, positions))
    }
    for (let copy = 0; copy < min; copy += 1) ends = behind(build(item, positions, isInLoop), ends, positions)
    return ends
  }
  const start = positions.length
  const inner = build(item, positions, true)
  link(inner.last, inner.first, positions)
  const isFixed = lengthOf(item).min === lengthOf(item).max
  const rounds = max === null ? Number.POSITIVE_INFINITY : isFixed ? max - min + 1 : max
  for (const position of positions.slice(start)) position.weight *= rounds
  return min === 0 ? { ...inner, empty: 1 } : inner
}

function isUnrolled({ item, min }: RepeatNode, max: number, isInLoop: boolean): boolean {
  if (max === 1) return true
  if (max === min && (isInLoop || max <= SMALL_COUNT || item.kind !== 'bytes'))
    return max * sizeOf(item) <= MAX_UNROLLED * 2
  return item.kind !== 'bytes' && max <= SMALL_COUNT && max * sizeOf(item) <= MAX_UNROLLED * 2
}

function sizeOf(node: PatternNode): number {
  if (node.kind === 'concat' || node.kind === 'alternate')
    return node.items.reduce((sum, item) => sum + sizeOf(item), 0)
  if (node.kind === 'capture') return sizeOf(node.item)
  return node.kind === 'repeat' ? sizeOf(node.item) * Math.max(node.min === node.max ? node.min : 1, 1) : 1
}

function behind(left: Ends, right: Ends, positions: readonly Position[]): Ends {
  link(left.last, right.first, positions)
  return {
    first: merged(left.first, right.first, left.empty),
    last: merged(right.last, left.last, right.empty),
    empty: Math.min(left.empty * right.empty, 2),
  }
}

function either(left: Ends, right: Ends): Ends {
  return {
    first: merged(left.first, right.first, 1),
    last: merged(left.last, right.last, 1),
    empty: Math.min(left.empty + right.empty, 2),
  }
}

function merged(own: Ways, other: Ways, times: number): Ways {
  if (times === 0) return own
  const all = new Map(own)
  for (const [position, ways] of other) all.set(position, Math.min((all.get(position) ?? 0) + ways * times, 2))
  return all
}

function link(last: Ways, first: Ways, positions: readonly Position[]): void {
  for (const [from, ways] of last) {
    const follow = positions[from]?.follow
    for (const [to, more] of first) follow?.set(to, Math.min((follow.get(to) ?? 0) + ways * more, 2))
  }
}
