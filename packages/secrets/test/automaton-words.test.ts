import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { buildAutomaton } from '../src/automaton/build-automaton.ts'
import { buildGramIndex } from '../src/automaton/build-gram-index.ts'
import { findLiterals } from '../src/automaton/find-literals.ts'
import { findWords } from '../src/automaton/find-words.ts'
import { ANY_NEIGHBOUR, neighbourMask } from '../src/automaton/neighbour-class.ts'
import { hasRun } from '../src/engine/prepared/byte-run.ts'
import { findRun } from '../src/engine/prepared/find-run.ts'
import { parsePattern } from '../src/pattern/parse-pattern.ts'

const LETTER = fc.constantFrom('a', 'b', 'k', 'A', 'K', '0', '_', '-', ' ', '\n', '@', '`', 'é', '\xc9', '\0')
const WORD = fc
  .array(LETTER, { minLength: 2, maxLength: 6 })
  .map((letters) => letters.join('').replace(/[A-Z]/g, (c) => c.toLowerCase()))
const TEXT = fc.array(LETTER, { maxLength: 80 }).map((letters) => letters.join(''))

function sorted(find: (sink: (word: number, start: number) => void) => void): readonly string[] {
  const found: string[] = []
  find((word, start) => found.push(`${word}@${start}`))
  return found.sort()
}

describe('words are found', () => {
  test('wherever they stand, as the automaton finds them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(WORD, { minLength: 1, maxLength: 12 }), TEXT, (words, text) => {
        const index = buildGramIndex(
          words.map((word) => ({ text: word, before: ANY_NEIGHBOUR, behind: ANY_NEIGHBOUR })),
        )
        const automaton = buildAutomaton(words)
        expect(sorted((sink) => findWords(index, text, sink))).toEqual(
          sorted((sink) => findLiterals(automaton, text, sink)),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('across the places where a long text is cut', () => {
    const index = buildGramIndex([{ text: 'needle', before: ANY_NEIGHBOUR, behind: ANY_NEIGHBOUR }])
    for (let at = 4086; at < 4100; at += 1) {
      const text = `${'x'.repeat(at)}NEEDLE${'y'.repeat(5)}`
      expect(sorted((sink) => findWords(index, text, sink))).toEqual([`0@${at}`])
    }
  })

  test('between neighbours that they allow, and at the start of a text', () => {
    const digits = neighbourMask(
      Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 48 && byte <= 57 ? 1 : 0)),
      1,
    )
    const index = buildGramIndex([{ text: 'sk', before: digits, behind: digits }])
    const find = (text: string) => sorted((sink) => findWords(index, text, sink))
    expect(find('xx 1sk2 xx')).toEqual(['0@4'])
    expect(find('task skip')).toEqual([])
    expect(find('1sk')).toEqual([])
    expect(find('sk1')).toEqual(['0@0'])
  })
})

describe('the run of a pattern', () => {
  const PATTERNS = [
    'ab[ =]{0,3}([0-9a-f]{8})',
    '(?:x|yy)[0-9a-f]{6,9}-',
    'k[ =]{0,2}(?:[0-9]{10}|[a-f]{12})',
    '(?i)key[ :]{1,4}[0-9]{9}z?',
  ]

  test('is in every match and nowhere is a match refused', () => {
    const piece = fc.constantFrom(
      'ab',
      'x',
      'yy',
      'k',
      'key',
      ' ',
      '=',
      ':',
      '-',
      'deadbeef',
      '0123456789',
      'abcdef',
      'zzz',
      'ABC',
      '9',
    )
    fc.assert(
      fc.property(fc.constantFrom(...PATTERNS), fc.array(piece, { maxLength: 12 }), (source, pieces) => {
        const text = pieces.join('')
        const run = findRun(source)
        if (run === null) throw new Error(`${source} has a run`)
        const sticky = new RegExp(parsePattern(source).js, 'y')
        for (let at = 0; at < text.length; at += 1) {
          sticky.lastIndex = at
          if (sticky.test(text)) expect(hasRun(run, text, at)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('is told to be missing where too few bytes stand in a row', () => {
    const run = findRun('key=[0-9a-f]{32}')
    if (run === null) throw new Error('it has a run')
    expect(hasRun(run, `key=${'0a'.repeat(16)}`, 0)).toBe(true)
    expect(hasRun(run, `key=${'0a'.repeat(15)}x0a`, 0)).toBe(false)
    expect(hasRun(run, `key = ${'0a'.repeat(16)}`, 0)).toBe(false)
  })

  test('is none where nothing telling has a bounded place', () => {
    expect(findRun('[^\\n]*[0-9a-f]{32}')).toBeNull()
    expect(findRun('a.b')).toBeNull()
  })
})
