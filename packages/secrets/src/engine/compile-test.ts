import { parsePattern } from '../pattern/parse-pattern.ts'
import { createLinearMatcher } from './linear/linear-matcher.ts'
import type { Matcher } from './linear/matcher.ts'

/**
 * Prepares a yes-or-no expression of an allowlist or a path. It is parsed and made when it is first asked.
 *
 * Shape:  one that can take exponential time is matched in linear time.
 * Errors: those of `parsePattern`, when it is first asked.
 */
export function compileTest(source: string): (text: string) => boolean {
  let matcher: Matcher | null = null
  return (text) => {
    if (matcher === null) matcher = matcherOf(source)
    return matcher.test(text)
  }
}

function matcherOf(source: string): Matcher {
  const pattern = parsePattern(source, { hasGroups: false })
  if (pattern.risk !== 'exponential') return new RegExp(pattern.js)
  return createLinearMatcher(source, { isSticky: false, hasGroups: false, notAfter: null })
}
