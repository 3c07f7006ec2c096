import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ALL_RULES } from '../src/rules/all-rules.ts'
import { file, naiveMatches, rule, scanner } from './support/engine-scanner.ts'

/** Patterns of every plan: fixed, bounded and unbounded distance to the anchor, none, preambles, alternatives, overlapping matches. */
const RULES = [
  rule('fixed', 'abc[0-9]{2,4}', { notBefore: '\\w', notAfter: '[0-9]' }),
  rule('alternatives', '(?:ab|xab|abx)[xy0-9]{1,3}'),
  rule('bounded', '[a-c]{1,4}xy[0-9]+'),
  rule('unbounded', '[a-z]+-key-[0-9]+'),
  rule('nothing', '[0-9]{3,6}'),
  rule('folded', '(?i)token[ =]{0,2}([a-z0-9]{3,8})'),
  rule('preamble', '[\\w.-]{0,5}?(?:acme)[ =]{1,2}([0-9a-f]{2,6})'),
  rule('lines', '(?s)begin.{0,20}?end'),
  rule('word', '\\bkey:[a-z]+\\b'),
]

const PIECE = fc.constantFrom(
  ...[
    'abc',
    'ab',
    'xab',
    'abx',
    'xy',
    '-key-',
    'token',
    'TOKEN',
    'acme',
    'begin',
    'end',
    'key:',
    ' ',
    '=',
    '\n',
    '.',
    '-',
    'a',
    'c',
  ],
  ...['12', '345', '0', 'ff', '_', 'x', 'é', '\xa0', '\0'],
)
const TEXT = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''))

const ALL = scanner(RULES, { compat: 'gitleaks', decodeDepth: 0 })
const DEEP = scanner(RULES, { compat: 'gitleaks', decodeDepth: 3 })
const NATIVE = scanner(RULES)

function found(rules: typeof RULES, text: string): readonly string[] {
  const subject = rules === RULES ? ALL : scanner(rules, { compat: 'gitleaks', decodeDepth: 0 })
  const { hits } = subject.scan(file(text))
  return hits.map((hit) => `${hit.rule.id} ${hit.start}-${hit.end}`).sort()
}

function naive(rules: typeof RULES, text: string): readonly string[] {
  return rules.flatMap((subject) => naiveMatches(subject, text)).sort()
}

describe('the scanner finds exactly what the expressions find that run over the whole text', () => {
  test('in generated texts', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(found(RULES, text)).toEqual(naive(RULES, text))
      }),
      { numRuns: 120 },
    )
  })

  test('in real sources, with the rules that are shipped', () => {
    const folder = join(import.meta.dirname, '../src/engine')
    const some = ALL_RULES.filter((_, at) => at % 6 === 0)
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'))
    const examples = some.flatMap(({ examples: { positives, negatives } }) => [...positives, ...negatives])
    const text = [
      ...sources.slice(0, 12).map((name) => readFileSync(join(folder, name), 'latin1')),
      ...examples.map((example) => (typeof example === 'string' ? example : example.text)),
    ].join('\n')
    const rules = some.map((shipped) => ({
      ...shipped,
      keywords: [],
      path: null,
      minEntropy: null,
      allowlists: [],
      required: [],
      id: `rule-${shipped.id.replace('generic', 'g')}`,
    }))
    const seen = new Set(found(rules, text))
    for (const place of naive(rules, text)) expect(seen).toContain(place)
    expect(seen.size).toBe(new Set(naive(rules, text)).size)
  })

  test('adding a rule removes no match of another', () => {
    fc.assert(
      fc.property(TEXT, fc.subarray(RULES), (text, some) => {
        const all = new Set(found(RULES, text))
        for (const place of found(some, text)) expect(all).toContain(place)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the borders of windows', () => {
  test('change nothing', () => {
    const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 6 })
    fc.assert(
      fc.property(TEXT, cuts, fc.constantFrom(NATIVE, DEEP), (text, at, subject) => {
        const whole = subject.scan(file(text)).hits
        const scan = subject.open(file(text))
        const borders = [...new Set([0, ...at.filter((cut) => cut < text.length), text.length])].sort((a, b) => a - b)
        borders.slice(1).forEach((to, index) => {
          const from = borders[index] ?? 0
          const origin = Math.max(0, from - 40)
          scan.feed({ text: text.slice(origin), from: from - origin, to: to - origin, origin })
        })
        const parts = scan.close().hits
        expect(parts.map((hit) => [hit.rule.id, hit.start, hit.end, hit.confidence])).toEqual(
          whole.map((hit) => [hit.rule.id, hit.start, hit.end, hit.confidence]),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('decoding', () => {
  test('never loses what stands there as it is', () => {
    const encoded = fc
      .array(
        fc.oneof(
          PIECE,
          PIECE.map((piece) => Buffer.from(`abc123 ${piece} token=zzz999`).toString('base64')),
        ),
      )
      .map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(encoded, (text) => {
        const plain = ALL.scan(file(text)).hits
        const decoded = DEEP.scan(file(text)).hits
        const seen = new Set(decoded.map((hit) => `${hit.rule.id} ${hit.start}-${hit.end}`))
        for (const hit of plain) expect(seen).toContain(`${hit.rule.id} ${hit.start}-${hit.end}`)
      }),
      { numRuns: 150 },
    )
  })
})
