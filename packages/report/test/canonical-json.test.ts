import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { canonicalJson, renderVerdictJson } from '../src/index.ts'
import { report } from './builders.ts'

function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}

describe('RFC 8785', () => {
  test('sorts the members of section 3.2.3 by UTF-16 code units', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const text = canonicalJson(Object.fromEntries(names.map((name, index) => [name, index])))
    expect(Object.keys(JSON.parse(text))).toHaveLength(names.length)
    expect([...text.matchAll(/:(\d)/gu)].map((match) => match[1]).join('')).toBe('1356042')
  })

  test('writes the example of section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555557', '333333333.33333343'],
  ])('writes the number %s of appendix B as %s', (bits, expected) => {
    expect(canonicalJson(double(bits))).toBe(expected)
  })
})

describe('what JSON cannot say', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['undefined', { a: undefined }],
    ['a hole', new Array(1)],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['a symbol', Symbol('x')],
    ['half of a pair', '\ud800'],
    ['half of a pair in a key', { '\udc00': 1 }],
    ['a cycle', cycle],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('%s is refused', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

test('reads back as the same value, with equal text for every order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the same object twice is no cycle', () => {
  const shared = { a: 1 }
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
})

describe('renderVerdictJson', () => {
  test('is the canonical JSON and one line feed, whatever order the keys were set in', () => {
    const { gate, ...rest } = report()
    expect(renderVerdictJson({ ...rest, gate })).toBe(renderVerdictJson(report()))
    expect(renderVerdictJson(report())).toBe(`${canonicalJson(report())}\n`)
  })

  test('stands half of a surrogate pair in a file name', () => {
    expect(renderVerdictJson(report({ notices: ['a\ud800'] }))).toContain('"a\ufffd"')
  })
})
