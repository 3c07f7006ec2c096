import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { JsonCursor } from '../src/json/json-cursor.ts'
import { type JsonChoice, type JsonKind, type JsonPath, JsonWalker } from '../src/json/json-walker.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Takes every value `level` containers deep (and scalars above), which covers entering, taking and the grammar. */
function taken(text: string | Uint8Array, level: number, cut = 1): string[] {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text
  const found: string[] = []
  const walker = new JsonWalker('r.json', {
    choose: (path: JsonPath, kind: JsonKind): JsonChoice =>
      path.length < level && kind !== 'scalar' ? 'enter' : 'take',
    take: (path, slice) =>
      void found.push(`${JSON.stringify(path)}=${JSON.stringify(JSON.parse(decoder.decode(slice)))}`),
  })
  const buffer = new Uint8Array(cut)
  for (let i = 0; i < bytes.length; i += cut) {
    // One buffer for all chunks, as a reader that reuses its own.
    const part = bytes.subarray(i, i + cut)
    buffer.set(part)
    walker.push(buffer.subarray(0, part.length))
  }
  walker.end()
  return found
}

/** The same by JSON.parse. */
function oracle(value: unknown, level: number, path: (string | null)[] = []): string[] {
  if (typeof value !== 'object' || value === null || path.length >= level) {
    return [`${JSON.stringify(path)}=${JSON.stringify(value)}`]
  }
  if (Array.isArray(value)) return value.flatMap((item) => oracle(item, level, [...path, null]))
  return Object.keys(value).flatMap((key) => oracle((value as Record<string, unknown>)[key], level, [...path, key]))
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  return 'no error'
}

describe('the walker agrees with JSON.parse', () => {
  test('on random documents at random chunk borders', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), fc.integer({ min: 1, max: 40 }), fc.nat(2), (text, level, cut, indent) => {
        const value: unknown = JSON.parse(text)
        // `__proto__` keys and the order of number-like keys are JSON.parse's own affair.
        fc.pre(!/__proto__|"\d+"/u.test(text))
        const spaced = JSON.stringify(value, null, indent)
        expect(taken(spaced, level, cut)).toEqual(oracle(value, level))
      }),
      { numRuns: 300 },
    )
  })

  test('on what is no JSON: one byte of a document changed, removed or doubled', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(...'{}[]",:0-.eE1tfnu\\ \n'),
        (text, at, level, byte) => {
          const i = at % text.length
          const changed = text.slice(0, i) + byte + text.slice(i + (at % 2))
          const isJson = codeOf(() => JSON.parse(changed)) === 'no error'
          expect([changed, codeOf(() => taken(changed, level, 7)) === 'no error']).toEqual([changed, isJson])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('every cut of a document is truncated or empty', () => {
    const text = '{"a":[1,2.5e-3,{"b\\u00e9\\"":"x\\\\"},true,false,null],"c":{},"d":[]}'
    for (let length = 0; length < text.length; length++) {
      for (const level of [0, 1, 3]) {
        const code = codeOf(() => taken(text.slice(0, length), level, 5))
        expect(`${length} ${code}`).toBe(`${length} ${length === 0 ? 'VEL_COV_EMPTY' : 'VEL_COV_TRUNCATED'}`)
      }
    }
    expect(taken(text, 1)).toHaveLength(3)
  })
})

describe('what is refused', () => {
  test.each([
    ['NaN', '{"a":NaN}'],
    ['undefined', '{"a":undefined}'],
    ['a trailing comma', '{"a":1,}'],
    ['a second document', '{"a":1}{"b":2}'],
    ['text behind the document', '{"a":1} x'],
    ['crossed brackets', '{"a":[1}]'],
    ['a leading zero', '[01]'],
    ['a raw line feed in a string', '["a\nb"]'],
    ['a raw tab in a key', '{"a\tb":1}'],
    ['an unknown escape', '["\\x"]'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{/* */"a":1}'],
    ['half a byte order mark', '\u00ef{"a":1}'],
  ])('%s is VEL_COV_PARSE, seen or skipped', (_name, text) => {
    expect([codeOf(() => taken(text, 0)), codeOf(() => taken(text, 9))]).toEqual(['VEL_COV_PARSE', 'VEL_COV_PARSE'])
  })

  test('the message names the byte offset and what belongs there', () => {
    expect(() => taken('{"a":1,}', 1, 3)).toThrow(
      'the report "r.json" has "}" in the place of a key in double quotes, at byte 7.',
    )
  })

  test('257 levels are over the cap and 256 are not', () => {
    expect(codeOf(() => taken('['.repeat(256) + ']'.repeat(256), 0))).toBe('no error')
    expect(codeOf(() => taken('['.repeat(257) + ']'.repeat(257), 300))).toBe('VEL_COV_LIMIT')
  })

  test('a key over 64 KiB and a taken value over 64 MiB are over the cap', () => {
    expect(codeOf(() => taken(`{"${'k'.repeat(70_000)}":1}`, 1, 4096))).toBe('VEL_COV_LIMIT')
    const walker = new JsonWalker('r.json', { choose: () => 'take', take: () => undefined })
    walker.push(encoder.encode('["'))
    const filler = new Uint8Array(1 << 20).fill(0x61)
    expect(codeOf(() => Array.from({ length: 65 }, () => walker.push(filler)))).toBe('VEL_COV_LIMIT')
  })
})

describe('what is read', () => {
  test('a byte order mark is passed over, also cut in three', () => {
    for (const cut of [1, 2, 3, 9]) expect(taken('\ufeff{"a":1}', 1, cut)).toEqual(['["a"]=1'])
  })

  test('duplicate keys and __proto__ are keys like any other', () => {
    expect(taken('{"__proto__":1,"a":2,"a":3,"constructor":4}', 1)).toEqual([
      '["__proto__"]=1',
      '["a"]=2',
      '["a"]=3',
      '["constructor"]=4',
    ])
  })

  test('a lone number is a document', () => {
    expect(taken('12', 0)).toEqual(['[]=12'])
  })
})

describe('the cursor', () => {
  test('rebuilds random values that the walker let pass', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(2), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(!text.includes('__proto__'))
        expect(rebuild(new JsonCursor('r.json', encoder.encode(text), 0))).toEqual(JSON.parse(text))
      }),
      { numRuns: 300 },
    )
  })

  test('compares keys that are written with escapes', () => {
    const cursor = new JsonCursor('r.json', encoder.encode('{"st\\u0061rt":7}'), 0)
    cursor.openObject('x')
    expect([cursor.nextKey(), cursor.keyIs('start'), cursor.keyIs('stop'), cursor.number('n')]).toEqual([
      true,
      true,
      false,
      7,
    ])
  })

  test('2⁶⁴ and exponents are counts; a negative one is VEL_COV_PARSE with its offset', () => {
    const read = (text: string): number => new JsonCursor('r.json', encoder.encode(text), 100).count('hits')
    expect([read('18446744073709551616'), read('1e3'), read('0.5')]).toEqual([2 ** 64, 1000, 0.5])
    expect(() => read('-1')).toThrow('has "-" in the place of hits of 0 or more, at byte 100')
    expect(() => read('"1"')).toThrow('has """ in the place of hits as a number')
  })
})

function rebuild(cursor: JsonCursor): unknown {
  if (cursor.isObject()) {
    const entries: [string, unknown][] = []
    cursor.openObject('object')
    while (cursor.nextKey()) {
      const key = String(cursor.key())
      entries.push([key, rebuild(cursor)])
    }
    return Object.fromEntries(entries)
  }
  if (cursor.isArray()) {
    const items: unknown[] = []
    cursor.openArray('array')
    while (cursor.nextItem()) items.push(rebuild(cursor))
    return items
  }
  if (cursor.isText()) return cursor.text('text')
  if (cursor.isNull()) {
    cursor.skip()
    return null
  }
  if (cursor.isFlag()) return cursor.flag('flag')
  return cursor.number('number')
}
