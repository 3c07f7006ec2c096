import { describe, expect, test } from '@jest/globals'
import { dropRepeats } from '../src/engine/drop-repeats.ts'
import type { Hit } from '../src/engine/hit.ts'
import { ALL_RULES } from '../src/rules/all-rules.ts'
import type { Confidence } from '../src/rules/rule.ts'
import { BASE62, noise, sample } from '../src/rules/sample.ts'
import { SecretText } from '../src/secret-text.ts'
import { file, rule, scanner } from './support/engine-scanner.ts'

const OWN = rule('own', 'x')
const NAMED = rule('named', 'y', { provider: 'Generic' })

function hit(of: typeof OWN, start: number, end: number, confidence: Confidence, more: Partial<Hit> = {}): Hit {
  const place = { start, end, secretStart: start, secretEnd: end, secret: new SecretText(`${start}-${end}`) }
  const facts = { encodings: [], entropy: 4, validation: null, reasons: [`${of.id} says so`], companions: [] }
  return { rule: of, ...place, confidence, ...facts, ...more }
}

function kept(...hits: readonly Hit[]): readonly string[] {
  return dropRepeats(hits).map((each) => `${each.rule.id} ${each.confidence}: ${each.reasons.join(', ')}`)
}

describe('a secret that a provider and a name give away', () => {
  test('is reported by the provider as its rule says when its checksum is wrong', () => {
    const token = sample('gh', 'p_', noise(BASE62, 36, 36))
    const { hits } = scanner(ALL_RULES).scan(file(`GITHUB_TOKEN=${token}\n`, { path: '.env' }))
    expect(hits.map((each) => `${each.rule.id} ${each.confidence} ${each.validation?.validity}`)).toEqual([
      'github-pat medium invalid',
    ])
    expect(hits[0]?.reasons.length).toBeGreaterThan(0)
  })

  test('keeps the name of the provider and takes over the higher confidence with its reasons', () => {
    expect(kept(hit(OWN, 4, 20, 'low'), hit(NAMED, 4, 20, 'high'))).toEqual(['own high: own says so, named says so'])
    expect(kept(hit(NAMED, 4, 20, 'high'), hit(OWN, 6, 20, 'medium'))).toEqual(['own high: own says so, named says so'])
  })

  test('stays as it is where the name is not surer', () => {
    expect(kept(hit(OWN, 4, 20, 'medium'), hit(NAMED, 4, 20, 'medium'))).toEqual(['own medium: own says so'])
    expect(kept(hit(OWN, 4, 20, 'high'), hit(NAMED, 4, 20, 'low'))).toEqual(['own high: own says so'])
  })

  test('stays at what the provider says of an invalid one', () => {
    const validation = { validity: 'invalid', detail: null } as const
    const invalid = hit(OWN, 4, 20, 'medium', { validation })
    expect(kept(hit(NAMED, 4, 20, 'high'), invalid)).toEqual(['own medium: own says so'])
  })
})

describe('a secret of no provider', () => {
  test('is not spoken for by a few bytes inside of it', () => {
    expect(kept(hit(NAMED, 0, 100, 'high'), hit(OWN, 40, 49, 'low'))).toEqual(['named high: named says so'])
  })
})
