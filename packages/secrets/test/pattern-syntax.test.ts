import { describe, expect, test } from '@jest/globals'
import { parsePattern } from '../src/pattern/parse-pattern.ts'
import { ourMatches, re2Matches } from './support/all-matches.ts'

/** Pattern, text, and what is to be found in it. */
const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['abc', 'xabcabc', ['abc', 'abc']],
  ['a|b|', 'ac', ['a', '', '']],
  ['.', 'a\n\r\xe9', ['a', '\r', '\xe9']],
  ['(?s).', 'a\n', ['a', '\n']],
  ['[^a]', 'a\n\xff', ['\n', '\xff']],
  ['\\s', '\t\n\v\f\r \xa0', ['\t', '\n', '\f', '\r', ' ']],
  ['[[:space:]]+', '\t\n\v\f\r \xa0', ['\t\n\v\f\r ']],
  ['\\S', ' \xa0\v', ['\xa0', '\v']],
  ['\\w+', 'a_0\xe9Z', ['a_0', 'Z']],
  ['\\W\\D', '\xe9x', ['\xe9x']],
  ['[[:^alnum:]_]+', 'a_-0', ['_-']],
  ['[]a]+', 'a]', ['a]']],
  ['[^]a]+', 'a]x', ['x']],
  ['[a-]+', 'a-b', ['a-']],
  ['[\\d\\-.]+', '1-.x', ['1-.']],
  ['\\pL+', 'a\xe9\xb5\xd7', ['a\xe9\xb5']],
  ['\\p{Lu}', 'a\xc9Z', ['\xc9', 'Z']],
  ['\\p{^Lu}', 'Aa', ['a']],
  ['\\P{Latin}', 'a1', ['1']],
  ['\\p{Greek}', 'a\xb5', []],
  ['(?i)\\p{Greek}', 'a\xb5', ['\xb5']],
  ['\\p{uppercase letter}\\p{Old_Italic}*', 'aB', ['B']],
  ['\\Qa.b\\E+', 'a.bba.', ['a.bb']],
  ['\\Qa*', 'a*', ['a*']],
  ['\\x41\\x{42}\\103\\0', 'ABC\0', ['ABC\0']],
  ['\\a\\f\\t\\v\\r\\n', '\x07\f\t\v\r\n', ['\x07\f\t\v\r\n']],
  ['\\_\\-\\!', '_-!', ['_-!']],
  ['\\xe9', 'a\xe9', ['\xe9']],
  ['^a', 'a\na', ['a']],
  ['(?m)^a$', 'a\na\r\na', ['a', 'a']],
  ['a$', 'a\na', ['a']],
  ['a\\z|\\Ab', 'bab', ['b']],
  ['\\bk\\B', 'k ka \xe9k_', ['k', 'k']],
  ['(?:^)*a', 'aa', ['a', 'a']],
  ['\\b+a', 'a', ['a']],
  ['(?i)kS', 'ks KS \xb5', ['ks', 'KS']],
  ['(?i)\\xe9\\xd7', '\xc9\xd7\xe9\xf7', ['\xc9\xd7']],
  ['(?i)[^k]', 'kKl', ['l']],
  ['(?i)[\\x{212A}]', 'kKl', ['k', 'K']],
  ['a(?i)b|c', 'aBC', ['aB', 'C']],
  ['(a(?i)b)c', 'aBC aBc', ['aBc']],
  ['(?i:a)b', 'AB Ab', ['Ab']],
  ['(?i)a(?-i:b)c', 'AbC ABC', ['AbC']],
  ['(?is-m:a.)', 'A\n', ['A\n']],
  ['a+?', 'aa', ['a', 'a']],
  ['(?U)a+', 'aa', ['a', 'a']],
  ['(?U)a+?', 'aa', ['aa']],
  ['a{2}b{1,}c{0,2}d{,2}', 'aabbcd{,2}', ['aabbcd{,2}']],
  ['a{2,3}?', 'aaaa', ['aa', 'aa']],
  ['a{', 'a{', ['a{']],
  ['x(?:)y', 'xy', ['xy']],
  ['(?:.|\\s){0,3}?x', 'ab\nx', ['ab\nx']],
  ['(?:|a)+?b', 'ab', ['ab']],
  ['(?:|a)*', 'aa', ['', '', '']],
  ['(?:|a)?', 'a', ['', '']],
  ['(?:a??){0,2}', 'a', ['', '']],
  ['(?:a|)+', 'aa', ['aa', '']],
  ['[^\\x00-\\x{10FFFF}]', 'abc', []],
]

describe('parsePattern', () => {
  test.each(TABLE)('%j on %j', (source, text, expected) => {
    const found = ourMatches(parsePattern(source), text).spans
    expect(found.map(([start, end]) => text.slice(start, end))).toEqual(expected)
    if (source !== '\\p{uppercase letter}\\p{Old_Italic}*') expect(found).toEqual(re2Matches(source, text))
  })

  test.each([
    ['((a)|b)c', 'bc', [0, 2, 0, 1, -1, -1]],
    ['(a*)*', 'b', [0, 0, 0, 0]],
    ['(a*)+', 'aa', [0, 2, 0, 2]],
    ['(a?)?b', 'b', [0, 1, 0, 0]],
    ['(?:(a)+b)+', 'aabab', [0, 5, 3, 4]],
    ['(a){0}b', 'b', [0, 1, -1, -1]],
  ] as const)('groups of %j on %j', (source, text, expected) => {
    expect(ourMatches(parsePattern(source), text).spans[0]).toEqual(expected)
    expect(re2Matches(source, text)[0]).toEqual(expected)
  })

  test('names groups by number, the first of two names alike', () => {
    const { groupCount, groupNames } = parsePattern('(a)(?P<key>b)(?<id>c)(?:d)(?<id>e)')
    expect(groupCount).toBe(4)
    expect([...groupNames]).toEqual([
      ['key', 2],
      ['id', 3],
    ])
  })

  test('takes a character beyond ASCII that is written as itself for its bytes in UTF-8', () => {
    const utf8 = (text: string): string => Buffer.from(text).toString('latin1')
    for (const [source, text] of [
      ['pässw+', 'pässww'],
      ['(?i)É?x', 'éx'],
      ['€{2}', '€€'],
      ['\\x{1F511}', '🔑'],
    ] as const) {
      expect(new RegExp(`^${parsePattern(source).js}$`).test(utf8(text))).toBe(true)
    }
  })

  test('writes no flag, modifier or name into the source, and a choice can be joined', () => {
    const { js } = parsePattern('(?im)(?P<n>a)|^b')
    expect(js).toBe('(?:([Aa])|(?<![^\\n])[Bb])')
  })

  test('without groups nothing is captured, and no group is a reason to refuse', () => {
    const pattern = parsePattern('(?:(a)|(b))*(|c)', { hasGroups: false })
    expect(pattern.groupCount).toBe(0)
    expect(new RegExp(pattern.js).exec('abc')).toHaveLength(1)
  })
})
