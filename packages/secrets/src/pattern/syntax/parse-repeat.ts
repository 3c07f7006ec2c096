import type { Cursor } from './cursor.ts'

/** How often, as written: `*`, `+`, `?`, `{3}`, `{3,}`, `{3,5}`, each with `?` behind or not. */
export interface Quantifier {
  readonly min: number
  readonly max: number | null
  readonly hasMark: boolean
}

const SIGNS: ReadonlyMap<string, readonly [number, number | null]> = new Map([
  ['*', [0, null]],
  ['+', [1, null]],
  ['?', [0, 1]],
])

/**
 * Takes a quantifier, or nothing: a brace that is none is an ordinary character.
 *
 * Errors: VEL_SECRETS_PATTERN over 1,000 times and for a maximum below the minimum.
 */
export function parseQuantifier(cursor: Cursor): Quantifier | null {
  const from = cursor.at
  const sign = SIGNS.get(cursor.peek())
  if (sign !== undefined) {
    cursor.at += 1
    return { min: sign[0], max: sign[1], hasMark: cursor.skip('?') }
  }
  const braces = /^\{(0|[1-9][0-9]*)(,(0|[1-9][0-9]*)?)?\}/.exec(cursor.source.slice(from, from + 64))
  if (braces === null) return null
  cursor.at += braces[0].length
  const min = Number(braces[1])
  const max = braces[2] === undefined ? min : braces[3] === undefined ? null : Number(braces[3])
  if (min > 1000 || (max ?? 0) > 1000) {
    throw cursor.refuse(from, {
      problem: 'repeats more than 1,000 times, the most that RE2 allows',
      fix: 'Write {1000} or less, or {1000,} for any number.',
    })
  }
  if (max !== null && max < min) {
    throw cursor.refuse(from, { problem: 'has a maximum below its minimum', fix: `Write {${max},${min}}.` })
  }
  return { min, max, hasMark: cursor.skip('?') }
}
