import { describe, expect, test } from '@jest/globals'
import { type Verdict, worst } from '../src/verdict.ts'

const verdicts: readonly Verdict[] = ['pass', 'fail', 'inconclusive']
const pairs = verdicts.flatMap((left) => verdicts.map((right) => [left, right] as const))

describe('the worse of two verdicts', () => {
  test.each([
    ['fail', 'inconclusive', 'fail'],
    ['fail', 'pass', 'fail'],
    ['inconclusive', 'pass', 'inconclusive'],
    ['pass', 'pass', 'pass'],
  ] as const)('of %s and %s it is %s', (left, right, expected) => {
    expect(worst(left, right)).toBe(expected)
  })

  test.each(pairs)('of %s and %s it is the same in either order, and one of them', (left, right) => {
    expect(worst(left, right)).toBe(worst(right, left))
    expect([left, right]).toContain(worst(left, right))
  })

  test.each(pairs)('of %s, %s and any third does not depend on who is compared first', (left, right) => {
    for (const third of verdicts) expect(worst(worst(left, right), third)).toBe(worst(left, worst(right, third)))
  })
})
