import { describe, expect, test } from '@jest/globals'
import { UserError } from '@velocity/model'
import { RE2JS } from 're2js'
import { parsePattern } from '../src/pattern/parse-pattern.ts'

/** Pattern, and the construct that the message must name with its offset. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['a(?=b)', '"(?=" at offset 1'],
  ['a(?!b)', '"(?!" at offset 1'],
  ['(?<=a)b', '"(?<" at offset 0'],
  ['(?<!a)b', '"(?<" at offset 0'],
  ['(?>a)', '"(?>" at offset 0'],
  ['(a)\\1', '"\\\\1" at offset 3'],
  ['(?P<n>a)(?P=n)', '"(?P" at offset 8'],
  ['(?P<n-1>a)', '"(?P" at offset 0'],
  ['(?<>a)', '"(?<" at offset 0'],
  ['(?x)a', '"(?x" at offset 0'],
  ['(?i-)a', '"(?i" at offset 0'],
  ['(?#a)', '"(?#" at offset 0'],
  ['\\C', '"\\\\C" at offset 0'],
  ['a\\Z', '"\\\\Z" at offset 1'],
  ['\\h', '"\\\\h" at offset 0'],
  ['a\\', '"\\\\" at offset 1'],
  ['\\xG0', '"\\\\x" at offset 0'],
  ['\\x{110000}', '"\\\\x" at offset 0'],
  ['\\8', '"\\\\8" at offset 0'],
  ['[z-a]', '"z-a" at offset 1'],
  ['[a', '"[a" at offset 0'],
  ['[]', '"[]" at offset 0'],
  ['[[:foo:]]', '"[:foo:]" at offset 1'],
  ['\\p{Foo}', '"\\\\p{Foo}" at offset 0'],
  ['\\p{Grek}', '"\\\\p{Grek}" at offset 0'],
  ['\\p{Alphabetic}', '"\\\\p{Alphabetic}" at offset 0'],
  ['[\\d\\pX]', '"\\\\pX" at offset 3'],
  ['a**', '"*" at offset 2'],
  ['a+{2}', '"{2}" at offset 2'],
  ['a++', '"+" at offset 2'],
  ['*a', '"*" at offset 0'],
  ['(|+)', '"+" at offset 2'],
  ['(?i)*', '"*" at offset 4'],
  ['x{1001}', '"{1001}" at offset 1'],
  ['x{2,1}', '"{2,1}" at offset 1'],
  ['(?:x{100}){11}', '"{11}" at offset 10'],
  ['(a', '"(" at offset 0'],
  ['a)b', '")" at offset 1'],
  [`${'('.repeat(1000)}${')'.repeat(1000)}`, '"(" at offset 999'],
]

function refused(source: string): UserError {
  try {
    parsePattern(source)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error(`${source} was accepted`)
}

describe('parsePattern refuses', () => {
  test.each(REFUSED)('%j, as RE2 does, naming what and where', (source, place) => {
    const error = refused(source)
    expect(error.code).toBe('VEL_SECRETS_PATTERN')
    expect(error.message).toContain(place)
    expect(error.fix).not.toBe('')
    if (!/\(\?<[=!]|Alphabetic|Grek/.test(source)) expect(() => RE2JS.compile(source)).toThrow()
  })

  test.each([
    ['[é]', 'more than one byte in UTF-8'],
    ['(?:(a)|b)*', 'may be left out'],
    ['(|a)*', 'may match nothing'],
    ['(a*){0,2}', 'may match nothing'],
    ['(?:\\w*|-)*', 'may match nothing'],
  ])('%j, for JavaScript cannot match it faithfully', (source, problem) => {
    expect(refused(source).message).toContain(problem)
  })
})
