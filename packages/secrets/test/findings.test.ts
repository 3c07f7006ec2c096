import { describe, expect, test } from '@jest/globals'
import type { Fragment } from '../src/engine/fragment.ts'
import type { Hit } from '../src/engine/hit.ts'
import { createCollector } from '../src/findings/collector.ts'
import { linesAround } from '../src/findings/lines-around.ts'
import { locateAtHead } from '../src/findings/locate-at-head.ts'
import { makeExcerpt } from '../src/findings/make-excerpt.ts'
import { createRedactor } from '../src/redact/redactor.ts'
import { gitleaksJson } from '../src/report/gitleaks-json.ts'
import { secretReport } from '../src/report/secret-report.ts'
import { parseSecretReport } from '../src/report/secret-report-schema.ts'
import { toFinding } from '../src/report/to-finding.ts'
import { defineRule } from '../src/rules/define-rule.ts'
import { NO_COUNTS } from '../src/scan/scan-counts.ts'
import { SecretText } from '../src/secret-text.ts'
import { makeBaseline } from '../src/suppress/make-baseline.ts'
import { parseBaseline } from '../src/suppress/parse-baseline.ts'

const SECRET = 'k8Jq2Lr9Zt4Wm1Xv'
const RULE = defineRule({
  id: 'acme-key',
  provider: 'Acme',
  title: 'Acme key',
  risk: 'It opens the door.',
  pattern: 'k8[0-9A-Za-z]{14}',
  confidence: 'high',
  rotate: 'Ask Acme for another one.',
  examples: { positives: [], negatives: [] },
})

function fragmentOf(text: string, parts: Partial<Fragment> = {}): Fragment {
  return {
    kind: 'file',
    path: 'src/a.env',
    text,
    commit: 'a'.repeat(40),
    lineOf: (offset) => text.slice(0, offset).split('\n').length,
    ...parts,
  }
}

function hitIn(text: string, parts: Partial<Hit> = {}): Hit {
  const start = text.indexOf(SECRET)
  return {
    rule: RULE,
    start,
    end: start + SECRET.length,
    secretStart: start,
    secretEnd: start + SECRET.length,
    secret: new SecretText(SECRET),
    encodings: [],
    entropy: 4,
    confidence: 'high',
    validation: null,
    reasons: [],
    companions: [],
    ...parts,
  }
}

function collect(entries: readonly (readonly [Fragment, Hit])[]) {
  const redactor = createRedactor()
  const collector = createCollector({ redactor, suppressor: { find: () => null, notices: () => [] }, salt: '' })
  for (const [fragment, hit] of entries) collector.add(fragment, hit)
  return { findings: collector.findings(), redactor }
}

const TEXT = `first\nKEY = "${SECRET}" # note\nlast`

describe('the collector', () => {
  test('makes one finding of a secret in a file, however many commits bring it', () => {
    const { findings } = collect([
      [fragmentOf(TEXT), hitIn(TEXT)],
      [fragmentOf(TEXT, { commit: 'b'.repeat(40) }), hitIn(TEXT)],
      [fragmentOf(TEXT, { path: 'other' }), hitIn(TEXT)],
    ])
    expect(findings.map(({ finding }) => [finding.path, finding.occurrenceCount])).toEqual([
      ['src/a.env', 2],
      ['other', 1],
    ])
    expect(findings[0]?.finding.occurrences[1]).toEqual({
      commit: 'b'.repeat(40),
      startLine: 2,
      endLine: 2,
      startColumn: 8,
      endColumn: 24,
    })
  })

  test('keeps the surest of its occurrences', () => {
    const { findings } = collect([
      [fragmentOf(TEXT), hitIn(TEXT, { confidence: 'low', reasons: ['a test'] })],
      [fragmentOf(TEXT), hitIn(TEXT, { confidence: 'high', reasons: [] })],
    ])
    expect(findings[0]?.finding).toMatchObject({ confidence: 'high', reasons: [] })
  })

  test('a finding is suppressed only when each of its occurrences is', () => {
    const redactor = createRedactor()
    const suppression = { kind: 'inSource', origin: 'x', reason: null, expires: null } as const
    const collector = createCollector({
      redactor,
      suppressor: { find: ({ commit }) => (commit?.startsWith('a') === true ? suppression : null), notices: () => [] },
      salt: '',
    })
    collector.add(fragmentOf(TEXT), hitIn(TEXT))
    expect(collector.findings()[0]?.finding.suppression).toEqual(suppression)
    collector.add(fragmentOf(TEXT, { commit: 'b'.repeat(40) }), hitIn(TEXT))
    expect(collector.findings()[0]?.finding.suppression).toBeNull()
  })

  test('does not report what only serves as a companion', () => {
    expect(collect([[fragmentOf(TEXT), hitIn(TEXT, { rule: { ...RULE, isReported: false } })]]).findings).toEqual([])
  })

  test('reads a path of UTF-8 bytes', () => {
    const path = Buffer.from('grüße.env').toString('latin1')
    expect(collect([[fragmentOf(TEXT, { path }), hitIn(TEXT)]]).findings[0]?.finding.path).toBe('grüße.env')
  })

  test('makes every secret known to the redactor', () => {
    expect(collect([[fragmentOf(TEXT), hitIn(TEXT)]]).redactor.redact(TEXT)).not.toContain('k8Jq2L')
  })
})

describe('an excerpt', () => {
  test('shows the line without the secret', () => {
    const hit = hitIn(TEXT)
    expect(makeExcerpt(hit, linesAround(TEXT, hit.start, hit.end))).toBe('KEY = "[redacted]" # note')
  })

  test('stays short in a line of a megabyte', () => {
    const long = `${'x'.repeat(500_000)}${SECRET}${'y'.repeat(500_000)}`
    const hit = hitIn(long)
    expect(makeExcerpt(hit, linesAround(long, hit.start, hit.end)).length).toBeLessThanOrEqual(200)
  })

  test.each([
    ['at the very start', SECRET, 0],
    ['on the first line', `a ${SECRET}\nb`, 2],
    ['behind a line feed', `\n${SECRET}`, 1],
  ])('finds its line %s', (_, text, start) => {
    expect(linesAround(text, start, start + SECRET.length).text).toContain(SECRET)
    expect(linesAround(text, start, start + SECRET.length).text).not.toContain('\n')
  })
})

describe('the place at the head', () => {
  const [one] = collect([[fragmentOf(TEXT), hitIn(TEXT)]]).findings
  test.each([
    ['where its lines drifted', `new\nnew\n${TEXT}`, 4],
    ['nowhere, when it was taken out', 'first\nlast', undefined],
    ['nowhere, when the file is gone', null, undefined],
  ])('is %s', (_, text, line) => {
    expect(one && locateAtHead(one, text)?.startLine).toBe(line)
  })
})

describe('the words of a finding', () => {
  const { findings } = collect([[fragmentOf(TEXT), hitIn(TEXT)]])
  const finding = findings[0]?.finding
  if (finding === undefined) throw new Error('no finding')

  test('say where it stands and what to do, in that order', () => {
    const said = toFinding({ finding, place: { path: 'src/a.env', startLine: 2, endLine: 2 } }, 'high')
    expect(said).toMatchObject({
      rule: 'secrets/acme-key',
      verdict: 'fail',
      severity: 'error',
      code: 'VEL_SECRETS_FOUND',
      message: 'Acme key in src/a.env, line 2 (high confidence).',
      scope: 'src/a.env',
      locations: [{ path: 'src/a.env', startLine: 2, endLine: 2 }],
    })
    expect(said.fix?.split('\n').map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', 'No'])
  })

  test('say that it is in the history when it is not in the tree', () => {
    const said = toFinding({ finding, place: null }, 'high')
    expect(said.message).toContain('no longer in the tree')
    expect(said.message).toContain('aaaaaaaaaaaa')
    expect(said.locations).toEqual([])
  })

  test.each([
    ['medium', 'high', 'pass', 'warning'],
    ['medium', 'medium', 'fail', 'error'],
    ['low', 'high', 'pass', 'note'],
    ['low', 'low', 'fail', 'error'],
  ] as const)('of %s confidence under block-on: %s make it %s', (confidence, blockOn, verdict, severity) => {
    expect(toFinding({ finding: { ...finding, confidence }, place: null }, blockOn)).toMatchObject({
      verdict,
      severity,
    })
  })

  test('a suppressed one counts for nothing', () => {
    const suppression = { kind: 'external', origin: '.gitleaksignore:3', reason: null, expires: null } as const
    expect(toFinding({ finding: { ...finding, suppression }, place: null }, 'low')).toMatchObject({
      verdict: 'pass',
      suppression,
    })
  })

  const report = secretReport([{ finding, place: null }], 'high', NO_COUNTS, {
    rules: [RULE],
    digest: 'sha256:0',
    compat: 'native',
  })

  test('keep the shape of their schema', () => {
    expect(parseSecretReport(JSON.stringify(report))).toEqual(report)
  })

  test('are written as gitleaks writes them, redacted', () => {
    expect(gitleaksJson(report, 'medium')).toEqual([
      expect.objectContaining({
        RuleID: 'acme-key',
        File: 'src/a.env',
        StartLine: 2,
        Match: 'KEY = "[redacted]" # note',
        Secret: '[redacted]',
        Fingerprint: finding.fingerprint,
      }),
    ])
    const low = { ...report, findings: report.findings.map((one) => ({ ...one, confidence: 'low' as const })) }
    expect([gitleaksJson(low, 'medium').length, gitleaksJson(low, 'low').length]).toEqual([0, 1])
  })

  test('become a baseline that is read back', () => {
    const baseline = parseBaseline(makeBaseline(report), 'b.json')
    expect(baseline.format).toBe('velocity')
    expect(baseline.entries).toEqual([expect.objectContaining({ fingerprint: finding.fingerprint, path: 'src/a.env' })])
  })
})
