import { describe, expect, test } from '@jest/globals'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import type { Pattern } from '../src/pattern/pattern.ts'
import { checkPattern } from './support/check-pattern.ts'
import { randomOf } from './support/random.ts'
import { randomPattern, randomText } from './support/random-pattern.ts'

/** Set VELOCITY_FUZZ_SEED to run from another seed. */
const SEED = Number(process.env['VELOCITY_FUZZ_SEED'] ?? 20_260_101)
/** Five times as many with VELOCITY_ALL_ROWS=1. */
const PATTERNS = process.env['VELOCITY_ALL_ROWS'] === '1' ? 1_500 : 300
const TEXTS = 8
/** What is judged dangerous is tried on short texts only: it is. */
const MAX_BYTES = { linear: 40, polynomial: 9, exponential: 4 } as const

describe('parsePattern', () => {
  test('finds what re2js finds, and keeps what its analyses promise', () => {
    let checked = 0
    for (let seed = SEED; seed < SEED + PATTERNS; seed += 1) {
      const random = randomOf(seed)
      const source = randomPattern(random)
      const pattern = parsed(source)
      for (let round = 0; pattern !== null && round < TEXTS; round += 1) {
        const text = randomText(random).slice(0, MAX_BYTES[pattern.risk])
        const wrong = checkPattern(pattern, text)
        if (wrong !== null)
          throw new Error(
            `seed ${seed}: ${JSON.stringify(source)} as ${pattern.js} on ${JSON.stringify(text)}: ${wrong}`,
          )
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(PATTERNS * TEXTS * 0.8)
  })
})

/** Only the two loops that JavaScript cannot follow may be refused. */
function parsed(source: string): Pattern | null {
  try {
    return parsePattern(source)
  } catch (error) {
    expect(String(error)).toMatch(/as in \(/)
    return null
  }
}
