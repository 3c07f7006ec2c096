import { NEIGHBOUR_CLASS } from '../automaton/neighbour-class.ts'
import type { CompiledRule } from './compiled-rule.ts'
import { hasRun } from './prepared/byte-run.ts'

/**
 * Whether a match of the rule can start at a byte, by what stands before it, by its first bytes and by the run of bytes that every match
 * has: nearly all candidates end here, and an expression that is never asked is never made.
 *
 * Errors: never throws.
 */
export function canStart(compiled: CompiledRule, text: string, at: number): boolean {
  const { notBefore } = compiled
  if (notBefore !== null && at > 0 && notBefore[text.charCodeAt(at - 1) & 255] === 1 && !isEscape(text, at))
    return false
  const { masks, depth } = compiled.heads()
  if (at + depth > text.length) return false
  for (let place = 0; place < depth; place += 1) {
    if (((masks[text.charCodeAt(at + place) & 255] as number) & (1 << place)) === 0) return false
  }
  const run = compiled.run()
  return run === null || hasRun(run, text, at)
}

/** Bytes that stand behind a backslash for a line's end or a tab: `"first\ntoken"` holds the token at the start of a line. */
export const ESCAPED: readonly number[] = [...'nrt'].map((letter) => letter.charCodeAt(0))
const BACKSLASH = 92

function isEscape(text: string, at: number): boolean {
  return at > 1 && text.charCodeAt(at - 2) === BACKSLASH && ESCAPED.includes(text.charCodeAt(at - 1))
}

/** Whether the bytes from a place on are of the classes that may stand there. */
export function isTail(tail: readonly number[], text: string, from: number): boolean {
  if (from + tail.length > text.length) return false
  for (let at = 0; at < tail.length; at += 1) {
    const kind = NEIGHBOUR_CLASS[text.charCodeAt(from + at) & 255] as number
    if ((((tail[at] as number) >>> kind) & 1) === 0) return false
  }
  return true
}
