import { describe, expect, test } from '@jest/globals'
import { isAtWord } from '../src/engine/prepared/head-sets.ts'
import { bytesOf, membersOf } from '../src/pattern/byte-set.ts'
import { parsePattern } from '../src/pattern/parse-pattern.ts'

describe('the length of a match', () => {
  test.each([
    ['abc', 3, 3],
    ['a|bcd', 1, 3],
    ['a{2,5}b?', 2, 6],
    ['a+', 1, null],
    ['(?:ab){3}', 6, 6],
    ['a{0}\\b', 0, 0],
    ['[\\w.-]{0,50}?key', 3, 3],
  ])('%j is %j to %j bytes', (source, min, max) => {
    const { minLength, maxLength } = parsePattern(source)
    expect({ minLength, maxLength }).toEqual({ minLength: min, maxLength: max })
  })
})

describe('the first bytes', () => {
  test.each([
    ['abc', 'a'],
    ['(?i)k', 'Kk'],
    ['a?b*[cd]e', 'abcd'],
    ['\\b(?:x|yz)', 'xy'],
    ['a{0}b', 'b'],
  ])('of %j are %j', (source, expected) => {
    expect(String.fromCharCode(...membersOf(parsePattern(source).firstBytes))).toBe(expected)
  })

  test('are all bytes where a match may be empty', () => {
    expect(membersOf(parsePattern('a*').firstBytes)).toHaveLength(256)
  })
})

describe('the preamble', () => {
  test('is a leading lazy run, also twice, and is added up', () => {
    const { preamble, js } = parsePattern('[a-c]{0,50}?(?:[a-c]{0,30}?(?:key))')
    expect(preamble).toEqual({ set: bytesOf([0x61, 0x63]), max: 80 })
    expect(js).toBe('key')
  })

  test.each([
    '[ab]{0,5}key',
    '[ab]{1,5}?key',
    '[ab]*?key',
    '([ab]{0,5}?key)',
    '^[ab]{0,5}?key',
    '[ab]{0,5}?k*',
    '[ab]{0,5}?k|x',
  ])('is left on in %j', (source) => expect(parsePattern(source).preamble).toBeNull())
})

describe('the anchor', () => {
  test.each([
    ['gh[pousr]_[0-9A-Za-z]{36}', ['gho_', 'ghp_', 'ghr_', 'ghs_', 'ghu_'], 0, 0],
    ['(?i)[\\w.-]{0,50}?(?:okta|auth0)[\\s]*=', ['auth0', 'okta'], 0, 0],
    ['\\b(?:sk|pk)_(?:test|live)_[a-z]{9}', ['pk_live_', 'pk_test_', 'sk_live_', 'sk_test_'], 0, 0],
    ['colou?r_key', ['color_key', 'colour_key'], 0, 0],
    ['[0-9a-f]{14}\\.atlasv1\\.', ['.atlasv1.'], 14, 14],
    ['[a-z]{3,9}_mmk', ['_mmk'], 3, 9],
    ['\\w+-AKIA', ['-akia'], 1, null],
    ['(?:[a-z]{4}_xq|[0-9]{2}_zq)', ['_xq', '_zq'], 2, 4],
    ['(?:abq){2}[^a]*', ['abqabq'], 0, 0],
    ['-----BEGIN RSA PRIVATE KEY', ['-----begin rsa p'], 0, 0],
  ])('of %j is %j, %j to %j bytes behind the start', (source, literals, min, max) => {
    const anchor = parsePattern(source).anchor
    expect([...(anchor?.literals ?? [])].sort()).toEqual(literals)
    expect(anchor?.before).toEqual({ min, max })
  })

  test.each(['[a-z]+', 'a[0-9x-z]b?', 'abc|[0-9]{9}', '(?:abc)?\\d+', 'a'])('of %j does not exist', (source) => {
    expect(parsePattern(source).anchor).toBeNull()
  })

  test('has at most 64 words of 2 to 16 bytes', () => {
    const { anchor } = parsePattern('[ab][cd][ef][gh][ij][kl][mn][op]quite-a-long-word')
    expect(anchor?.literals.length).toBeLessThanOrEqual(64)
    for (const word of anchor?.literals ?? []) expect(word.length >= 2 && word.length <= 16).toBe(true)
  })
})

describe('the risk', () => {
  test.each([
    ['(a+)+b', 'exponential'],
    ['(?:a|aa)+$', 'exponential'],
    ['(\\w+\\s?)*x', 'exponential'],
    ['(?:a|b|ab)*c', 'exponential'],
    ['(?:a?b?)*c', 'exponential'],
    ['(?:\\s*\\w+)*x', 'exponential'],
    ['(?:\\w{1,9}-?){0,20}x', 'exponential'],
    ['\\w*\\w*x', 'polynomial'],
    ['\\w+\\s*\\w+x', 'polynomial'],
    ['a*[ab]{3}a*c', 'polynomial'],
    ['(?:ab)*(?:ba)*(?:ab)*c', 'polynomial'],
    ['a{0,1000}a{0,1000}b', 'polynomial'],
    ['(?:a{1,9}){3}b+b+', 'polynomial'],
    ['(a|a)*b', 'linear'],
    ['(?:.|\\s){0,200}?x', 'linear'],
    ['(?:.|\\s)*x', 'linear'],
    ['\\w+-\\w+', 'linear'],
    ['(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?', 'linear'],
    ['(?:[a-z]{1,63}\\.)+com', 'linear'],
    ['"(?:[^"\\\\]|\\\\.)*"', 'linear'],
    ['(?:\\s+\\w+)*x', 'linear'],
    ["k[\\w]{0,20}[\\s']{0,3}=[\\s]{0,5}([a-z0-9]{32})", 'linear'],
  ])('of %j is %s', (source, risk) => expect(parsePattern(source).risk).toBe(risk))
})

describe('the start of a word', () => {
  test.each([
    ['\\bkey', true],
    ['(?:\\bkey|\\b(?:a|b)x)', true],
    ['(?:\\bkey|pwd)', false],
    ['\\b-key', false],
    ['x?\\bkey', false],
    ['\\b(?:key)?', false],
  ])('%s: %s', (source, expected) => {
    expect(isAtWord(source)).toBe(expected)
  })
})
