import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { formatPercent } from '../src/index.ts'

test.each<[string, number, number, string]>([
  ['is not rounded up to the threshold', 79_996, 100_000, '79.99 %'],
  ['is 100 only when nothing is missing', 9_999_999, 10_000_000, '99.99 %'],
  ['is 100 when nothing is missing', 7, 7, '100.00 %'],
  ['is 0 for nothing covered', 0, 7, '0.00 %'],
  ['keeps two decimals', 1, 2, '50.00 %'],
  ['shows a dash where nothing was measured', 0, 0, '–'],
  ['is exact beyond 2^53 / 10,000', 9_007_199_254_740_990, 9_007_199_254_740_991, '99.99 %'],
])('%s', (_, covered, total, expected) => {
  expect(formatPercent(covered, total)).toBe(expected)
})

test('never shows more than was measured', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 31 }), (some, total) => {
      const covered = Math.min(some, total)
      const hundredths = BigInt(formatPercent(covered, total).replace(/\D/gu, ''))
      expect(hundredths * BigInt(total) <= BigInt(covered) * 10_000n).toBe(true)
      expect((hundredths + 1n) * BigInt(total) > BigInt(covered) * 10_000n).toBe(true)
    }),
  )
})
