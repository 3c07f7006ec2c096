import { describe, expect, test } from '@jest/globals'
import { GENERIC_RULES } from '../src/rules/generic/generic-rules.ts'
import type { Confidence } from '../src/rules/rule.ts'
import { file, scanner } from './support/engine-scanner.ts'
import { CODE_NEGATIVES } from './support/generic-negatives-code.ts'
import { CONFIG_NEGATIVES } from './support/generic-negatives-config.ts'
import { CODE_POSITIVES } from './support/generic-positives-code.ts'
import { CONFIG_POSITIVES } from './support/generic-positives-config.ts'

const RANK: Record<Confidence, number> = { low: 1, medium: 2, high: 3 }
const generic = scanner(GENERIC_RULES, { decodeDepth: 0 })

/** Every row with the rank that it may have: 0 is none. */
const NEGATIVES = [...CONFIG_NEGATIVES, ...CODE_NEGATIVES].map(
  ([name, path, text, most]) => [name, path, text, most === undefined ? 0 : RANK[most]] as const,
)

/** The hits of the generic rules, surest first. */
function hitsIn(path: string, text: string) {
  const { hits } = generic.scan(file(text, { path }))
  return [...hits].sort((a, b) => RANK[b.confidence] - RANK[a.confidence])
}

describe('generic rules find', () => {
  test.each([...CONFIG_POSITIVES, ...CODE_POSITIVES])('%s (%s)', (_, path, text, secret, least) => {
    const whole = text.replace('§', () => secret)
    const [start, end] = [text.indexOf('§'), text.indexOf('§') + secret.length]
    const found = hitsIn(path, whole).filter((hit) => hit.secretStart < end && hit.secretEnd > start)
    expect(found.map((hit) => `${hit.rule.id} ${hit.confidence}`)).not.toEqual([])
    expect(found[0]).toMatchObject({ secretStart: expect.any(Number), confidence: expect.any(String) })
    expect(RANK[found[0]?.confidence ?? 'low']).toBeGreaterThanOrEqual(RANK[least])
    expect(whole.slice(found[0]?.secretStart, found[0]?.secretEnd)).toContain(secret.trim().slice(-24, -1))
  })
})

describe('generic rules leave alone', () => {
  test.each(NEGATIVES)('%s (%s)', (_, path, text, most) => {
    const found = hitsIn(path, text).filter((hit) => RANK[hit.confidence] > most)
    expect(found.map((hit) => `${hit.rule.id} ${hit.confidence}: ${hit.reasons.join(', ')}`)).toEqual([])
  })
})

describe('generic rules', () => {
  test.each(GENERIC_RULES.map((rule) => [rule.id, rule] as const))('%s holds its own examples', (_, rule) => {
    const own = scanner([rule], { decodeDepth: 0 })
    const hasHit = (example: (typeof rule.examples.positives)[number]) => {
      const { path, text } = typeof example === 'string' ? { path: '', text: example } : example
      return own.scan(file(text, { path })).hits.length > 0
    }
    expect(rule.examples.positives.filter((example) => !hasHit(example))).toEqual([])
    expect(rule.examples.negatives.filter(hasHit)).toEqual([])
  })

  test('have ids of their own', () => {
    const ids = GENERIC_RULES.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
