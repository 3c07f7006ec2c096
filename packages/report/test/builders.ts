import type { Finding, GateReport, JudgedFinding, Verdict, Waiver } from '@velocity/model'
import type { RenderContext } from '../src/index.ts'

export const HEAD = '1234567890abcdef1234567890abcdef12345678'

export const CONTEXT: RenderContext = {
  repositoryUrl: 'https://github.com/octo/pay',
  headSha: HEAD,
  runUrl: 'https://github.com/octo/pay/actions/runs/7',
}

export function finding(parts: Partial<JudgedFinding> = {}): JudgedFinding {
  return {
    rule: 'coverage/patch',
    severity: 'error',
    verdict: 'fail',
    message: 'patch 71.42 % < 90 % (5/7 changed lines)',
    code: 'VEL_COV_PATCH',
    locations: [{ path: 'src/pay.ts', startLine: 12, endLine: 14 }],
    scope: 'patch',
    fingerprint: 'coverage/patch',
    ...parts,
  }
}

export const WAIVER: Waiver = {
  id: 'W-1',
  gate: 'coverage',
  rule: 'coverage/patch',
  scope: 'patch',
  reason: 'the upstream fix is on its way',
  owner: '@ann',
  approver: '@bob',
  expires: '2026-12-31',
}

/** A report whose verdict agrees with its findings. */
export function report(parts: Partial<GateReport> = {}): GateReport {
  const findings: readonly JudgedFinding[] = parts.findings ?? [finding()]
  const open: readonly Finding[] = findings.filter(({ waiver }) => waiver === undefined)
  const worst: readonly Verdict[] = ['fail', 'inconclusive', 'pass']
  return {
    schema: 'velocity.gate-report/1',
    gate: 'coverage',
    id: 'default',
    verdict: worst.find((verdict) => open.some((one) => one.verdict === verdict)) ?? 'pass',
    enforcement: 'enforce',
    reason: findings[0]?.rule ?? 'met',
    headline: findings[0]?.message ?? 'everything is met',
    subject: {
      headSha: HEAD,
      baseSha: null,
      baseOrigin: 'pull_request: first parent of the merge commit',
      isDirty: false,
    },
    evidence: [
      {
        kind: 'coverage report',
        path: 'coverage/lcov.info',
        format: 'lcov',
        sizeBytes: 99,
        digest: `sha256:${'a'.repeat(64)}`,
        entries: 3,
      },
    ],
    sections: [
      {
        title: 'Components',
        columns: ['Component', 'Lines'],
        rows: [
          ['payments', { code: '79.99 %' }],
          [{ location: { path: 'src/pay.ts', startLine: 3 } }, 'x'],
        ],
        note: 'lines',
      },
    ],
    notices: ['No baseline was found: delta rules were skipped.'],
    facts: { covered: 5, total: 7, 'patch-rate': '71.42' },
    ...parts,
    findings,
  }
}

/** Texts as an attacker would name a file or a finding. */
export const HOSTILE = [
  'a|b',
  'a\\|b\\',
  '`code`',
  '``` ```',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- velocity:coverage:other -->',
  '</details></td>',
  '@octocat',
  '@octo/admins please',
  'mail me@evil.example',
  '::error::pwned',
  '%0A::error::pwned',
  'x\n::set-output name=a::b',
  'x\r\n## heading',
  '\u202Egnp.exe',
  '\u001b[31mred\u0007',
  '[click](javascript:alert(1))',
  '![img](https://evil.example/x.png)',
  '[ref]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/?q=1',
  'www.evil.example',
  'WWW.evil.example/x',
  'ftp://evil.example',
  'mailto:me@evil.example',
  'xmpp:me@evil.example',
  'fixes #12',
  'GH-12',
  'octo/pay#12',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '===',
  '***bold***',
  '__bold__ ~~gone~~',
  '$x^2$ $`y`$',
  '&lt;b&gt; &#64;octocat &commat;octocat',
  '🎉 emoji 👩‍💻',
  '文件.ts',
  '\ud800',
  '##[error]pwned',
  '[^1] footnote',
  '- [ ] task',
  '..',
  '\t\tindented',
  '    code',
  '|---|',
  'a'.repeat(5000),
] as const
