import { expect, test } from '@jest/globals'
import { type Finding, type Verdict, type Waiver, worst } from '@velocity/model'
import * as fc from 'fast-check'
import { decide } from '../src/index.ts'
import { finding, request, waiver } from './builders.ts'

const RULES = ['coverage/patch', 'coverage/total', 'coverage/unmeasured'] as const
const SCOPES = ['patch', 'total', 'src/a.ts', 'src/deep/b.ts'] as const

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...RULES),
    scope: fc.constantFrom(...SCOPES),
    verdict: fc.constantFrom<Verdict>('pass', 'fail', 'inconclusive'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    message: fc.string({ maxLength: 8 }),
    fingerprint: fc.string({ maxLength: 4 }),
    locations: fc.array(
      fc.record({ path: fc.constantFrom('src/a.ts', 'b'), startLine: fc.integer({ min: 1, max: 9 }) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(finding)

const anyWaiver: fc.Arbitrary<Waiver> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    rule: fc.constantFrom(...RULES),
    scope: fc.constantFrom(...SCOPES, 'src/**'),
    expires: fc.constantFrom('2026-11-19', '2026-11-20', '2026-12-31', '2027-12-31'),
  })
  .map(waiver)

const findings = fc.array(anyFinding, { maxLength: 6 })
const waivers = fc.uniqueArray(anyWaiver, { maxLength: 4, selector: ({ id }) => id })

function isNoBetter(after: Verdict, before: Verdict): boolean {
  return worst(after, before) === after
}

test('adding a finding never improves the verdict', () => {
  fc.assert(
    fc.property(findings, anyFinding, waivers, (list, extra, granted) => {
      const before = decide(request({ findings: list, waivers: granted })).verdict
      const after = decide(request({ findings: [...list, extra], waivers: granted })).verdict
      expect(isNoBetter(after, before)).toBe(true)
    }),
  )
})

test('the order of findings and waivers does not matter', () => {
  fc.assert(
    fc.property(
      findings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      waivers.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled], [granted, mixed]) => {
        const left = decide(request({ findings: list, waivers: granted }))
        const right = decide(request({ findings: shuffled, waivers: mixed }))
        expect(JSON.stringify(right)).toBe(JSON.stringify(left))
      },
    ),
  )
})

test('a waiver never turns inconclusive into pass', () => {
  fc.assert(
    fc.property(findings, waivers, (list, granted) => {
      const isInconclusive = list.some(({ verdict }) => verdict === 'inconclusive')
      fc.pre(isInconclusive)
      expect(decide(request({ findings: list, waivers: granted })).verdict).not.toBe('pass')
    }),
  )
})

test('without evidence nothing passes, whatever is waived', () => {
  fc.assert(
    fc.property(findings, waivers, (list, granted) => {
      expect(decide(request({ findings: list, waivers: granted, evidence: [] })).verdict).not.toBe('pass')
    }),
  )
})

test('judging a judged report again changes nothing', () => {
  fc.assert(
    fc.property(findings, waivers, (list, granted) => {
      const once = decide(request({ findings: list, waivers: granted }))
      const twice = decide(request({ findings: once.findings, waivers: granted }))
      expect(twice).toEqual(once)
    }),
  )
})

test('no finding is lost', () => {
  fc.assert(
    fc.property(findings, waivers, (list, granted) => {
      const report = decide(request({ findings: list, waivers: granted }))
      const own = report.findings.filter(({ rule }) => !rule.startsWith('policy/'))
      expect(own).toHaveLength(list.length)
    }),
  )
})
