import type { Pattern } from '../../src/pattern/pattern.ts'
import { ourMatches, re2Matches } from './all-matches.ts'

/**
 * Compares a translated pattern with re2js on a text, and what the analyses promise with every match.
 *
 * Shape: what is wrong, or null.
 */
export function checkPattern(pattern: Pattern, text: string): string | null {
  const theirs = JSON.stringify(re2Matches(pattern.source, text))
  const { spans, starts } = ourMatches(pattern, text)
  if (JSON.stringify(spans) !== theirs) return `ours ${JSON.stringify(spans)} re2js ${theirs}`
  for (const [at, start] of starts.entries()) {
    const end = spans[at]![1]!
    const wrong = brokenPromise(pattern, text, start, end)
    if (wrong !== null) return `${wrong} at ${start}-${end}`
  }
  return null
}

function brokenPromise(
  { minLength, maxLength, firstBytes, anchor }: Pattern,
  text: string,
  start: number,
  end: number,
): string | null {
  if (end - start < minLength || (maxLength !== null && end - start > maxLength))
    return `length not ${minLength}-${maxLength}`
  if (start < text.length && firstBytes[text.charCodeAt(start)] !== 1) return 'first byte not promised'
  if (anchor === null) return null
  const { literals, before } = anchor
  const folded = text.slice(0, end).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const last = before.max === null ? end : start + before.max
  for (let at = start + before.min; at <= last; at += 1) {
    if (literals.some((word) => folded.startsWith(word, at))) return null
  }
  return `no anchor ${JSON.stringify(anchor)}`
}
