import { describe, expect, test } from '@jest/globals'
import type { RuleInfo, Suppression } from '@velocity/model'
import { parseGateReport, renderSarif, renderTerminal, renderVerdictJson, selectAnnotations } from '../src/index.ts'
import { renderSummary } from '../src/render-summary.ts'
import { CONTEXT, finding, report } from './builders.ts'

const SUPPRESSION: Suppression = {
  kind: 'inSource',
  origin: 'gitleaks:allow',
  reason: 'a sample of the docs',
  expires: null,
}
const RULE: RuleInfo = {
  id: 'secrets/github-pat',
  title: 'GitHub personal access token',
  description: 'Reads and writes what its owner may.',
  help: 'Revoke it in the developer settings.',
  helpUri: 'https://docs.github.com/authentication',
  securitySeverity: '8.5',
  tags: ['security'],
}
const suppressed = report({
  verdict: 'pass',
  findings: [
    finding({
      rule: RULE.id,
      verdict: 'pass',
      severity: 'warning',
      locations: [{ path: 'a.env', startLine: 3 }],
      suppression: SUPPRESSION,
    }),
  ],
  rules: [RULE],
})

describe('a suppressed finding', () => {
  test('is shown in its own table with who said so and why', () => {
    const summary = renderSummary(suppressed, CONTEXT)
    expect(summary).toContain('Suppressed')
    expect(summary).toContain('a sample of the docs')
    expect(summary).toContain('gitleaks:allow')
    expect(renderTerminal(suppressed, { hasColour: false, width: 120 })).toContain(
      'by gitleaks:allow: a sample of the docs',
    )
  })

  test('carries its suppression into SARIF', () => {
    const [run] = JSON.parse(renderSarif(suppressed, '1.0.0')).runs
    expect(run.results[0].suppressions).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'gitleaks:allow: a sample of the docs',
        properties: SUPPRESSION,
      },
    ])
  })

  test('is not annotated', () => {
    expect(selectAnnotations(suppressed, 10)).toEqual({ shown: [], omitted: 0 })
  })

  test('survives verdict.json', () => {
    expect(parseGateReport(renderVerdictJson(suppressed))).toEqual(suppressed)
  })

  test('cannot count at the same time', () => {
    const lying = report({ verdict: 'fail', findings: [finding({ verdict: 'fail', suppression: SUPPRESSION })] })
    expect(() => parseGateReport(renderVerdictJson(lying))).toThrow(/suppress/u)
  })
})

test('a rule with documentation shows it to code scanning', () => {
  const [run] = JSON.parse(renderSarif(suppressed, '1.0.0')).runs
  expect(run.tool.driver.rules).toEqual([
    {
      id: RULE.id,
      name: 'secrets-github-pat',
      shortDescription: { text: RULE.title },
      fullDescription: { text: RULE.description },
      help: { text: RULE.help },
      helpUri: RULE.helpUri,
      properties: { code: expect.any(String), tags: ['security'], 'security-severity': '8.5' },
    },
  ])
})
