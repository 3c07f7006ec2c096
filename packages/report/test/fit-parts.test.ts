import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { fitParts, type Part } from '../src/fit-parts.ts'

const budget = (limit: number) => ({
  limit,
  measure: (text: string) => text.length,
  sayRowsLost: (count: number) => `…${count} rows`,
  sayPartsLost: (count: number) => `…${count} parts`,
})

const anyPart: fc.Arbitrary<Part> = fc.record({
  head: fc.integer({ min: 0, max: 12 }).map((size) => 'h'.repeat(size)),
  rows: fc.array(
    fc.integer({ min: 1, max: 9 }).map((size) => 'r'.repeat(size)),
    { maxLength: 8 },
  ),
  foot: fc.integer({ min: 0, max: 4 }).map((size) => 'f'.repeat(size)),
})

test('never goes over the limit, and every row and part is shown or counted', () => {
  fc.assert(
    fc.property(
      fc.array(anyPart, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 40, max: 400 }),
      (parts, limit) => {
        const text = fitParts(parts, budget(limit))
        expect(text.length).toBeLessThanOrEqual(limit)
        const lostParts = Number(/…(\d+) parts/u.exec(text)?.[1] ?? 0)
        const kept = parts.slice(0, parts.length - lostParts)
        const shownRows = text.match(/^r+$/gmu)?.length ?? 0
        const lostRows = [...text.matchAll(/…(\d+) rows/gu)].reduce((sum, [, count]) => sum + Number(count), 0)
        expect(shownRows + lostRows).toBe(kept.reduce((sum, part) => sum + part.rows.length, 0))
      },
    ),
    { numRuns: 1000 },
  )
})

test('what fits is whole', () => {
  const part = { head: 'head', rows: ['a', 'b'], foot: 'foot' }
  expect(fitParts([part, part], budget(100))).toBe('head\na\nb\n\nfoot\n\nhead\na\nb\n\nfoot\n')
})

test('the first part keeps its rows before the second', () => {
  const part = (row: string) => ({ head: 'h', rows: Array.from({ length: 10 }, () => row), foot: '' })
  const text = fitParts([part('aaaa'), part('bbbb')], budget(50))
  expect(text).toMatch(/^h\n(?:aaaa\n){4,}\n…\d rows\n\nh\n\n…10 rows\n$/u)
})
