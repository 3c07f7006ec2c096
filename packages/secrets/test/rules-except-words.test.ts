import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import { exceptWords } from '../src/rules/except-words.ts'

const ALPHABET = 'ab+/-'

function matches(words: readonly string[], text: string): boolean {
  return new RegExp(`^(?:${parsePattern(exceptWords(words, ALPHABET)).js})$`).test(text)
}

describe('exceptWords', () => {
  test('matches every text of the length that is none of the words', () => {
    const word = fc
      .array(fc.constantFrom(...ALPHABET), { minLength: 3, maxLength: 3 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), word, (words, text) => {
        expect(matches(words, text)).toBe(!words.includes(text))
      }),
    )
  })

  test('matches no text of another length and none beyond the alphabet', () => {
    expect(matches(['ab+'], 'aa')).toBe(false)
    expect(matches(['ab+'], 'aaaa')).toBe(false)
    expect(matches(['ab+'], 'abz')).toBe(false)
  })
})
