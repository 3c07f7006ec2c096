import { canSkipCapture, hasCapture } from '../analysis/captures.ts'
import { isNullable } from '../analysis/length.ts'
import type { PatternNode, RepeatNode } from '../node.ts'
import { prefersBytes } from './prefers-bytes.ts'

/** How an emitter writes a node so that something can stand behind it. */
export type EmitAtom = (node: PatternNode) => string

/** Why a repetition has no faithful JavaScript. */
export type RepeatProblem = 'kept-group' | 'empty-iteration'

/** Units: copies of an item that may be written out. */
const MAX_COPIES = 40

/**
 * Writes a repetition as JavaScript.
 *
 * JavaScript differs from RE2 in two ways. It forgets the groups of an iteration when the next one begins, where RE2 keeps what the last
 * one to take part found. And it gives up an iteration that took nothing and tries the item's other ways, where RE2 accepts it and leaves
 * the loop. What means the same in both is written as it stands, an optional item that may be empty as a choice with nothing, and a
 * bounded repetition as its copies; the rest is refused.
 *
 * Shape: a source, or why there is none.
 */
export function emitRepeat(
  node: RepeatNode,
  atom: EmitAtom,
): { readonly js: string } | { readonly problem: RepeatProblem } {
  const { item, min, max, isLazy } = node
  const text = atom(item)
  const plain = { js: `${text}${quantifier(min, max)}${isLazy && max !== min ? '?' : ''}` }
  if (max === 0) return plain
  if (max !== 1 && canSkipCapture(item)) return { problem: 'kept-group' }
  if (!isNullable(item) || min === max) return plain
  if (max === 1) return { js: optional(text, isLazy) }
  if (hasCapture(item)) {
    if (isLazy || max !== null || !prefersBytes(item)) return { problem: 'empty-iteration' }
    return { js: min === 0 ? optional(`${text}+`, false) : plain.js }
  }
  if (prefersBytes(item) || (isLazy && max === null)) return plain
  if (max !== null)
    return max - min > MAX_COPIES ? { problem: 'empty-iteration' } : { js: copies(text, min, max, isLazy) }
  return emitEmptyLoop(item, min, atom)
}

function quantifier(min: number, max: number | null): string {
  if (max === null) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
  if (min === 0 && max === 1) return '?'
  return min === max ? `{${min}}` : `{${min},${max}}`
}

function optional(text: string, isLazy: boolean): string {
  return isLazy ? `(?:|${text})` : `(?:${text}|)`
}

function copies(text: string, min: number, max: number, isLazy: boolean): string {
  let tail = ''
  for (let left = max - min; left > 0; left -= 1) tail = optional(`${text}${tail}`, isLazy)
  return `${min === 0 ? '' : `${text}{${min}}`}${tail}`
}

/** A loop over something that would rather take nothing: nothing is accepted in the first round and ends the loop there. */
function emitEmptyLoop(
  item: PatternNode,
  min: number,
  atom: EmitAtom,
): { readonly js: string } | { readonly problem: RepeatProblem } {
  const before = min > 1 ? `${atom(item)}{${min - 1}}` : ''
  if (item.kind === 'repeat' && item.isLazy && item.min === 0 && item.max === null && !isNullable(item.item)) {
    return { js: `${before}${atom(item)}` }
  }
  const branches = item.kind === 'alternate' ? item.items : optionalBranches(item)
  if (!branches.every((branch) => branch.kind === 'empty' || !isNullable(branch))) return { problem: 'empty-iteration' }
  const full = branches.filter((branch) => branch.kind !== 'empty').map(atom)
  const loop = `(?:${full.join('|')})*`
  const ways = branches.map((branch) => (branch.kind === 'empty' ? '' : `${atom(branch)}${loop}`))
  return { js: `${before}(?:${ways.join('|')})` }
}

function optionalBranches(item: PatternNode): readonly PatternNode[] {
  if (item.kind !== 'repeat' || item.min !== 0 || item.max !== 1) return [item]
  return item.isLazy ? [{ kind: 'empty' }, item.item] : [item.item, { kind: 'empty' }]
}
