import type { Finding, GateReport } from '@velocity/model'
import type { GateOutcome, PublishChoices } from '@velocity/ports'
import { HEAD_SHA, MERGE_SHA } from './run-step.ts'

export function buildFinding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'coverage/patch',
    severity: 'error',
    verdict: 'fail',
    message: 'patch 71.42 % < 90 %',
    code: 'VEL_COV_PATCH',
    locations: [{ path: 'src/pay.ts', startLine: 41, endLine: 42 }],
    scope: 'patch',
    fingerprint: 'f'.repeat(16),
    ...overrides,
  }
}

export function buildOutcome(
  report: Partial<GateReport> = {},
  publish: Partial<PublishChoices> = {},
  rest: Partial<GateOutcome> = {},
): GateOutcome {
  const verdict = report.verdict ?? 'pass'
  return {
    report: {
      schema: 'velocity.gate-report/1',
      gate: 'coverage',
      id: 'default',
      verdict,
      enforcement: 'enforce',
      reason: verdict === 'pass' ? 'met' : 'coverage/patch',
      headline: verdict === 'pass' ? 'every threshold is met' : 'patch 71.42 % < 90 %',
      subject: { headSha: MERGE_SHA, baseSha: HEAD_SHA, baseOrigin: 'pull_request: first parent', isDirty: false },
      findings: verdict === 'pass' ? [] : [buildFinding({ verdict })],
      evidence: [
        {
          kind: 'coverage report',
          path: 'lcov.info',
          format: 'lcov',
          sizeBytes: 10,
          digest: `sha256:${'0'.repeat(64)}`,
          entries: 1,
        },
      ],
      sections: [],
      notices: [],
      facts: { 'lines.covered': 5, 'lines.total': 7 },
      ...report,
    },
    outputs: { 'line-rate': '71.42' },
    files: [{ output: 'cobertura', name: 'cobertura.xml', content: '<coverage/>' }],
    publish: { comment: 'auto', annotations: 'new-lines', hasCheckRun: false, hasSarif: false, ...publish },
    ...rest,
  }
}
