import type { Assertion, PatternNode, RepeatNode } from '../../pattern/node.ts'
import type { ByteSet } from '../../pattern/pattern.ts'

/** One step of a matcher. `next` and `other` are numbers of steps; of a `fork` the first is preferred. */
export type Step =
  | { readonly kind: 'bytes'; readonly set: ByteSet; readonly next: number }
  | { readonly kind: 'assertion'; readonly place: Assertion; readonly next: number }
  | { readonly kind: 'fork'; readonly next: number; readonly other: number }
  | { readonly kind: 'save'; readonly slot: number; readonly next: number }
  | { readonly kind: 'match' }

/** A pattern as steps, the first of which is `start`. */
export interface Program {
  readonly steps: readonly Step[]
  readonly start: number
  readonly slots: number
}

/**
 * Writes a tree as steps, from its end to its beginning.
 *
 * Shape:  bounded repetitions are written out, as RE2 does, which bounds them at 1,000.
 * Errors: never throws.
 */
export function programOf(root: PatternNode, groupCount: number): Program {
  const steps: Step[] = []
  function add(step: Step): number {
    steps.push(step)
    return steps.length - 1
  }
  /** Gives the first step of a node behind which `next` comes. */
  function write(node: PatternNode, next: number): number {
    switch (node.kind) {
      case 'empty':
        return next
      case 'bytes':
        return add({ kind: 'bytes', set: node.set, next })
      case 'assertion':
        return add({ kind: 'assertion', place: node.place, next })
      case 'concat':
        return node.items.reduceRight((behind, item) => write(item, behind), next)
      case 'alternate': {
        const ways = node.items.map((item) => write(item, next))
        return ways.reduceRight((other, way) => add({ kind: 'fork', next: way, other }))
      }
      case 'capture': {
        const end = add({ kind: 'save', slot: 2 * node.index + 1, next })
        return add({ kind: 'save', slot: 2 * node.index, next: write(node.item, end) })
      }
      case 'repeat':
        return writeRepeat(node, next)
    }
  }
  function writeRepeat({ item, min, max, isLazy }: RepeatNode, next: number): number {
    let behind = next
    if (max === null) {
      // The fork is written first and completed once the item that leads back to it is known.
      const fork = add({ kind: 'match' })
      const body = write(item, fork)
      steps[fork] = isLazy ? { kind: 'fork', next, other: body } : { kind: 'fork', next: body, other: next }
      behind = min === 0 ? fork : body
    } else {
      for (let left = max - min; left > 0; left -= 1) {
        const body = write(item, behind)
        behind = add(isLazy ? { kind: 'fork', next, other: body } : { kind: 'fork', next: body, other: next })
      }
    }
    for (let left = max === null ? min - 1 : min; left > 0; left -= 1) behind = write(item, behind)
    return behind
  }
  return { start: write(root, add({ kind: 'match' })), steps, slots: 2 * (groupCount + 1) }
}
