import { expect, test } from '@jest/globals'
import { nearestWord } from '../src/nearest-word.ts'

test.each<[string, readonly string[], string | null]>([
  ['totl', ['patch', 'total'], 'total'],
  ['mni', ['min', 'max'], 'min'],
  ['max_drop', ['max-drop', 'min'], 'max-drop'],
  ['Coverage', ['coverage'], 'coverage'],
  ['zebra', ['total', 'patch'], null],
  ['', ['a'], null],
  ['x'.repeat(1000), ['x'], null],
])('%s of %j means %j', (word, candidates, expected) => {
  expect(nearestWord(word, candidates)).toBe(expected)
})
