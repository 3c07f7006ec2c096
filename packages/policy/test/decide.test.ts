import { describe, expect, test } from '@jest/globals'
import { decide } from '../src/index.ts'
import { DIGEST, finding, NOW, request, waiver } from './builders.ts'

describe('without waivers', () => {
  test('nothing found is met', () => {
    expect(decide(request())).toMatchObject({ verdict: 'pass', reason: 'met', headline: 'everything is met' })
  })

  test('advice alone is met and stays in the report', () => {
    const report = decide(request({ findings: [finding({ verdict: 'pass', severity: 'note' })] }))
    expect(report).toMatchObject({ verdict: 'pass', reason: 'met', findings: [{ severity: 'note' }] })
  })

  test('the worst finding decides, gives the reason and the headline', () => {
    const report = decide(
      request({
        findings: [
          finding({ rule: 'coverage/report', verdict: 'inconclusive', message: 'no report' }),
          finding({ rule: 'coverage/total', message: 'total is too low' }),
          finding({ verdict: 'pass', severity: 'warning', message: 'advice' }),
        ],
      }),
    )
    expect(report.verdict).toBe('fail')
    expect(report.reason).toBe('coverage/total')
    expect(report.headline).toBe('total is too low (and 1 more finding)')
    expect(report.findings.map(({ message }) => message)).toEqual(['total is too low', 'no report', 'advice'])
  })

  test.each([[[]], [[{ kind: 'report', path: 'a', sizeBytes: 0, digest: `sha256:${DIGEST}`, entries: 0 }]]])(
    'no evidence is never a pass: %j',
    (evidence) => {
      const report = decide(request({ evidence }))
      expect(report).toMatchObject({ verdict: 'inconclusive', reason: 'policy/no-evidence' })
      expect(report.findings[0]?.code).toBe('VEL_NO_EVIDENCE')
    },
  )

  test('the gate says which of equal findings the author acts on first', () => {
    const rules = ['coverage/component', 'coverage/patch', 'coverage/total', 'coverage/wrong']
    const findings = rules.map((rule) =>
      finding({ rule, verdict: rule === 'coverage/wrong' ? 'inconclusive' : 'fail', message: rule }),
    )
    const ruleOrder = ['coverage/wrong', 'coverage/patch']
    const ordered = ['coverage/patch', 'coverage/component', 'coverage/total', 'coverage/wrong']
    const report = decide(request({ findings, ruleOrder }))
    expect(report.findings.map(({ rule }) => rule)).toEqual(ordered)
    expect(report.reason).toBe('coverage/patch')
    expect(decide(request({ findings: findings.toReversed(), ruleOrder }))).toEqual(report)
  })

  test('no evidence is not told twice when the gate says itself what is missing', () => {
    const missing = finding({ rule: 'coverage/no-report', verdict: 'inconclusive', message: 'no report' })
    const granted = [waiver({ rule: 'coverage/no-report' })]
    const report = decide(request({ evidence: [], findings: [missing], waivers: granted }))
    expect(report).toMatchObject({ verdict: 'inconclusive', reason: 'coverage/no-report', headline: 'no report' })
    expect(report.findings).toEqual([missing])
  })

  test('no evidence is told beside a failure that is waived', () => {
    const report = decide(request({ evidence: [], findings: [finding()], waivers: [waiver()] }))
    expect(report).toMatchObject({ verdict: 'inconclusive', reason: 'policy/no-evidence' })
  })

  test('no evidence does not hide a failure', () => {
    expect(decide(request({ evidence: [], findings: [finding()] }))).toMatchObject({
      verdict: 'fail',
      reason: 'coverage/patch',
    })
  })

  test('a time that is none is a bug', () => {
    expect(() => decide(request({ now: new Date(Number.NaN) }))).toThrow('valid time')
  })
})

describe('a waiver that holds', () => {
  test('marks the finding, keeps it and lets the gate pass', () => {
    const report = decide(request({ findings: [finding()], waivers: [waiver()] }))
    expect(report).toMatchObject({
      verdict: 'pass',
      reason: 'met-with-waivers',
      headline: 'everything is met; waived until 2026-12-31, approved by @bob: patch 71.42 % < 90 %',
    })
    expect(report.findings).toEqual([{ ...finding(), waiver: waiver() }])
    expect(report.notices).toEqual([])
  })

  test('of several the headline counts them and names who approved and the first end', () => {
    const waivers = [
      waiver({ id: 'W-2', approver: '@zoe', expires: '2026-12-01' }),
      waiver({ rule: 'coverage/total', scope: 'total' }),
    ]
    const total = finding({ rule: 'coverage/total', scope: 'total', fingerprint: 'coverage/total' })
    expect(decide(request({ findings: [finding(), total], waivers })).headline).toBe(
      'everything is met; 2 findings waived, the first until 2026-12-01, approved by @bob, @zoe',
    )
  })

  test.each<[string, string, string, boolean]>([
    ['the exact path', 'src/a.ts', 'src/a.ts', true],
    ['a glob over the path', 'src/**', 'src/deep/a.ts', true],
    ['a glob over a hidden file', 'src/**', 'src/.hidden', true],
    ['another path', 'src/a.ts', 'src/b.ts', false],
    ['a glob that looks like a word of scope', 't*', 'total', false],
    ['a glob over a component', 'component:*', 'component:payments', false],
    ['a word of scope', 'component:payments', 'component:payments', true],
    ['brackets in a path taken literally', 'app/[id]/page.ts', 'app/[id]/page.ts', true],
  ])('%s', (_, scope, found, isWaived) => {
    const report = decide(request({ findings: [finding({ scope: found })], waivers: [waiver({ scope })] }))
    expect(report.verdict).toBe(isWaived ? 'pass' : 'fail')
  })

  test('an exact scope goes before a glob, then the smaller id', () => {
    const waivers = [
      waiver({ id: 'a', scope: 'src/*' }),
      waiver({ id: 'c', scope: 'src/x' }),
      waiver({ id: 'b', scope: 'src/x' }),
    ]
    const report = decide(request({ findings: [finding({ scope: 'src/x' })], waivers }))
    expect(report.findings[0]?.waiver?.id).toBe('b')
  })

  test('of another gate or another rule does nothing', () => {
    const waivers = [waiver({ gate: 'secrets' }), waiver({ rule: 'coverage/total' })]
    const report = decide(request({ findings: [finding()], waivers }))
    expect(report.verdict).toBe('fail')
    expect(report.notices).toEqual(['Waiver W-1 was not used: no finding of coverage/total on patch needs it.'])
  })

  test('never lifts missing evidence, and says so', () => {
    const report = decide(request({ findings: [finding({ verdict: 'inconclusive' })], waivers: [waiver()] }))
    expect(report.verdict).toBe('inconclusive')
    expect(report.findings[0]).not.toHaveProperty('waiver')
    expect(report.notices[0]).toContain('missing evidence cannot be waived')
  })
})

describe('until when a waiver holds', () => {
  test.each<[string, string, boolean]>([
    ['2026-12-31T23:59:59.999Z', '2026-12-31', true],
    ['2027-01-01T00:00:00.000Z', '2026-12-31', false],
    ['2026-11-20T12:00:00Z', '2026-11-20', true],
    ['2026-11-20T12:00:00Z', '2026-11-19', false],
    ['2026-11-20T23:59:59Z', '2027-02-18', true],
    ['2026-11-20T23:59:59Z', '2027-02-19', false],
    ['2026-11-20T12:00:00Z', 'not-a-date', false],
  ])('at %s the one until %s holds: %j', (now, expires, isValid) => {
    const report = decide(request({ now: new Date(now), findings: [finding()], waivers: [waiver({ expires })] }))
    expect(report.verdict).toBe(isValid ? 'pass' : 'fail')
  })

  test('an expired one that is still needed is a finding of its own', () => {
    const report = decide(request({ findings: [finding()], waivers: [waiver({ expires: '2026-11-19' })] }))
    const [first, second] = report.findings
    expect(first).toEqual(finding())
    expect(second).toMatchObject({
      rule: 'policy/expired-waiver',
      severity: 'error',
      verdict: 'fail',
      code: 'VEL_WAIVER_EXPIRED',
    })
    expect(second?.message).toBe('Waiver W-1 expired on 2026-11-19 (owner @ann).')
  })

  test('an expired one that nothing needs only warns', () => {
    const report = decide(request({ waivers: [waiver({ expires: '2026-11-19' })] }))
    expect(report.verdict).toBe('pass')
    expect(report.findings).toMatchObject([{ rule: 'policy/expired-waiver', severity: 'warning', verdict: 'pass' }])
  })

  test('an expired one that another replaces only warns', () => {
    const waivers = [waiver({ expires: '2026-11-19' }), waiver({ id: 'W-2' })]
    expect(decide(request({ findings: [finding()], waivers }))).toMatchObject({
      verdict: 'pass',
      reason: 'met-with-waivers',
    })
  })

  test('one over 90 days ahead does not apply and is a finding', () => {
    const report = decide(request({ findings: [finding()], waivers: [waiver({ expires: '2027-11-20' })] }))
    expect(report.findings.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['VEL_COV_PATCH', 'fail'],
      ['VEL_WAIVER_TOO_LONG', 'fail'],
    ])
  })
})

describe('a waiver for a rule about one change', () => {
  test('applies only when it names its diff', () => {
    const change = { findings: [finding()], changeRules: [finding().rule], diffDigest: DIGEST }
    expect(decide(request({ ...change, waivers: [waiver({ diff: `sha256:${DIGEST}` })] })).verdict).toBe('pass')
    const unbound = decide(request({ ...change, waivers: [waiver({})] }))
    expect([unbound.verdict, unbound.notices.join()]).toEqual(['fail', expect.stringContaining('must name its diff')])
  })
})

describe('a waiver bound to a diff', () => {
  const bound = waiver({ diff: `sha256:${DIGEST}` })

  test.each<[string, string | null, boolean]>([
    ['the same diff', DIGEST, true],
    ['a later push', 'b'.repeat(64), false],
    ['a diff that is not known', null, false],
  ])('%s', (_, diffDigest, isValid) => {
    const report = decide(request({ findings: [finding()], waivers: [bound], diffDigest }))
    expect(report.verdict).toBe(isValid ? 'pass' : 'fail')
    expect(report.notices.some((notice) => notice.includes('W-1 is void'))).toBe(!isValid)
  })
})

test('the time itself is not in the report', () => {
  const later = new Date(NOW.getTime() + 60_000)
  const parts = { findings: [finding()], waivers: [waiver()] }
  expect(decide(request({ ...parts, now: later }))).toEqual(decide(request(parts)))
})
