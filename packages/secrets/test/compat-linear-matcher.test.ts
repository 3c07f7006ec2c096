import { describe, expect, test } from '@jest/globals'
import { createLinearMatcher } from '../src/engine/linear/linear-matcher.ts'
import type { Matcher } from '../src/engine/linear/matcher.ts'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import { re2Matches, type Spans } from './support/all-matches.ts'
import { randomOf } from './support/random.ts'
import { randomPattern, randomText } from './support/random-pattern.ts'

const SEED = Number(process.env['VELOCITY_FUZZ_SEED'] ?? 20_261_120)
/** More with VELOCITY_ALL_ROWS=1. */
const PATTERNS = process.env['VELOCITY_ALL_ROWS'] === '1' ? 800 : 200

/** All matches from left to right. */
function linearMatches(matcher: Matcher, text: string): readonly Spans[] {
  const found: Spans[] = []
  for (let at = 0; at <= text.length; ) {
    matcher.lastIndex = at
    const indices = matcher.exec(text)?.indices
    const [start, end] = indices?.[0] ?? [-1, -1]
    if (indices === undefined || start < 0) break
    found.push(indices.flatMap((span) => [span?.[0] ?? -1, span?.[1] ?? -1]))
    at = end === start ? end + 1 : end
  }
  return found
}

describe('the linear matcher', () => {
  test('finds what re2js finds', () => {
    let checked = 0
    for (let seed = SEED; seed < SEED + PATTERNS; seed += 1) {
      const random = randomOf(seed)
      const source = randomPattern(random)
      if (hasPreamble(source)) continue
      const matcher = createLinearMatcher(source, { isSticky: false, hasGroups: true, notAfter: null })
      for (let round = 0; round < 4; round += 1) {
        const text = randomText(random).slice(0, 30)
        const theirs = re2Matches(source, text).filter(([start, end]) => start !== end)
        const ours = linearMatches(matcher, text).filter(([start, end]) => start !== end)
        expect([seed, source, text, ours]).toEqual([seed, source, text, theirs])
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(PATTERNS)
  })

  test.each([
    ['(?:a+)+b', 'a'],
    ['(?:a|a|a)*b', 'a'],
    ['(?:a*)*b', 'a'],
    ['(?:.*?,){40}x', ','],
    ['(?:(?:ab?)+c?)+d', 'ab'],
  ])('%s takes time that grows with the text', (source, part) => {
    const matcher = createLinearMatcher(source, { isSticky: true, hasGroups: false, notAfter: null })
    const before = performance.now()
    matcher.lastIndex = 0
    expect(matcher.test(part.repeat(10_000))).toBe(false)
    expect(performance.now() - before).toBeLessThan(20_000)
  })

  test('looks at its place alone when it is sticky, and at what may not follow', () => {
    const matcher = createLinearMatcher('a+', { isSticky: true, hasGroups: false, notAfter: '[0-9]' })
    matcher.lastIndex = 1
    expect([matcher.test('baa'), matcher.lastIndex]).toEqual([true, 3])
    matcher.lastIndex = 0
    expect(matcher.test('baa')).toBe(false)
    matcher.lastIndex = 0
    expect([matcher.test('aa7'), matcher.lastIndex]).toEqual([true, 1])
    matcher.lastIndex = 0
    expect(matcher.test('a7')).toBe(false)
  })
})

function hasPreamble(source: string): boolean {
  try {
    return parsePattern(source).preamble !== null
  } catch {
    return false
  }
}
