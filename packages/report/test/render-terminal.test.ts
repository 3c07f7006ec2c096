import { describe, expect, test } from '@jest/globals'
import { renderTerminal } from '../src/index.ts'
import { textWidth } from '../src/text-width.ts'
import { finding, HOSTILE, report, WAIVER } from './builders.ts'

const PLAIN = { hasColour: false, width: 80 } as const

test('says what, where, why and how to mend it', () => {
  const one = finding({ why: 'The refund branch never runs.', fix: '- run: npm test\n  env: x' })
  const text = renderTerminal(report({ findings: [one], sections: [], notices: [], evidence: [] }), PLAIN)
  expect(text).toBe(
    [
      '✗ coverage: patch 71.42 % < 90 % (5/7 changed lines)',
      '',
      '  src/pay.ts:12-14',
      '  Why:  The refund branch never runs.',
      '  Fix:  - run: npm test',
      '          env: x',
      '  coverage/patch · VEL_COV_PATCH',
      '',
      'Judged 123456789 (pull_request: first parent of the merge commit)',
      '',
    ].join('\n'),
  )
})

test.each([
  [{ findings: [], headline: 'total 91.20 %' }, '✓ coverage: total 91.20 %'],
  [{ findings: [finding({ verdict: 'inconclusive', message: 'no report' })] }, '? coverage is inconclusive: no report'],
  [{ enforcement: 'observe' }, '✗ coverage would fail; observed only: patch'],
] as const)('%j begins with %j', (parts, expected) => {
  expect(renderTerminal(report(parts), PLAIN).startsWith(expected)).toBe(true)
})

describe('tables', () => {
  const section = (rows: readonly (readonly string[])[]) => ({ title: 'Files', columns: ['File', 'Lines', ''], rows })
  const tableLines = (rows: readonly (readonly string[])[], width = 80) => {
    const lines = renderTerminal(report({ findings: [], notices: [], evidence: [], sections: [section(rows)] }), {
      ...PLAIN,
      width,
    }).split('\n')
    return lines.slice(lines.indexOf('Files') + 1, lines.findIndex((line) => line.startsWith('Judged')) - 1)
  }

  test('are aligned, also with wide characters', () => {
    expect(
      tableLines([
        ['a.ts', '9'],
        ['文件.ts', '10'],
        ['🎉.ts', '11'],
      ]),
    ).toEqual(['  File     Lines', '  a.ts     9', '  文件.ts  10', '  🎉.ts    11'])
  })

  test('shrink the widest column to the width and mark what was cut', () => {
    const lines = tableLines([[`src/${'x'.repeat(200)}.ts`, '79.99 %']], 60)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(60)
    expect(lines[1]).toMatch(/… {2}79\.99 %$/u)
  })
})

test('colour is there only when asked for', () => {
  expect(renderTerminal(report(), { hasColour: true, width: 80 })).toContain('\u001b[31m✗')
  expect(renderTerminal(report(), PLAIN)).not.toContain('\u001b')
})

test('waived findings, notices and evidence are listed', () => {
  const text = renderTerminal(report({ findings: [finding({ waiver: WAIVER })] }), { ...PLAIN, width: 200 })
  expect(text).toContain('W-1 until 2026-12-31, approved by @bob: the upstream fix is on its way')
  expect(text).toContain('  - No baseline was found')
  expect(text).toContain('  - coverage report coverage/lcov.info (lcov): 3 entries')
})

test('one entry of evidence is not "entries"', () => {
  const [first] = report().evidence
  if (first === undefined) throw new Error('the sample has evidence')
  expect(renderTerminal(report({ evidence: [{ ...first, entries: 1 }] }), PLAIN)).toMatch(/: 1 entry$/mu)
})

test.each(HOSTILE)('%j can neither colour nor start a workflow command', (text) => {
  const one = finding({
    message: text,
    why: `${text}\n${text}`,
    fix: `${text}\n${text}`,
    locations: [{ path: text }],
    rule: text,
  })
  const parts = {
    headline: text,
    findings: [
      one,
      finding({ message: text }),
      finding({ message: text, verdict: 'pass' }),
      finding({ message: text, waiver: { ...WAIVER, reason: text } }),
    ],
    sections: [{ title: text, columns: [text], rows: [[text], [{ code: text }]], note: text }],
    notices: [text],
  } as const
  for (const width of [20, 80, 200]) {
    const lines = renderTerminal(report(parts), { hasColour: false, width }).split('\n')
    for (const line of lines) {
      expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    }
  }
})
