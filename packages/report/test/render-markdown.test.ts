import { describe, expect, test } from '@jest/globals'
import type { GateReport } from '@velocity/model'
import * as fc from 'fast-check'
import { commentMarker, renderComment, renderSummary } from '../src/index.ts'
import { utf8Length } from '../src/utf8-length.ts'
import { CONTEXT, finding, HEAD, HOSTILE, report, WAIVER } from './builders.ts'
import { findReferences, renderMarkdown } from './markdown-oracle.ts'

const comment = (one: GateReport) => renderComment(one, CONTEXT, commentMarker(one))
const firstLine = (text: string) => text.split('\n')[0]

describe('what the first line says', () => {
  test.each<[string, Partial<GateReport>, string]>([
    ['a failure', {}, '## ❌ coverage: patch 71.42 % < 90 % (5/7 changed lines)'],
    ['a pass', { findings: [], headline: 'total 91.20 %' }, '## ✅ coverage: total 91.20 %'],
    [
      'missing evidence',
      { findings: [finding({ verdict: 'inconclusive', message: 'no report' })] },
      '## ❓ coverage is inconclusive: no report',
    ],
    ['a failure that only warns', { enforcement: 'warn' }, '## ⚠️ coverage would fail; warned only: patch'],
    ['a failure that is only observed', { enforcement: 'observe' }, '## 🔍 coverage would fail; observed only: patch'],
    ['an id', { id: 'backend' }, '## ❌ coverage \\[backend\\]: patch'],
  ])('%s', (_, parts, expected) => {
    expect(firstLine(renderSummary(report(parts), CONTEXT))).toContain(expected)
  })

  test('a comment begins with its marker, then the same', () => {
    expect(comment(report())).toMatch(/^<!-- velocity:coverage:default -->\n## ❌ coverage: patch/u)
  })
})

describe('what is told of a finding', () => {
  const full = finding({
    why: 'The refund branch never runs.',
    fix: '- run: npm test\n  env: x',
    locations: [{ path: 'a.ts', startLine: 2 }],
  })

  test('where as a link, why, how to mend it as code, rule and code', () => {
    const text = renderSummary(report({ findings: [full] }), { ...CONTEXT, errorsUrl: 'https://docs.example/errors' })
    expect(text).toContain(`[\`a.ts:2\`](https://github.com/octo/pay/blob/${HEAD}/a.ts#L2)`)
    expect(text).toContain('**Why:** The refund branch never runs.')
    expect(text).toContain('**Fix:**\n\n```\n- run: npm test\n  env: x\n```')
    expect(text).toContain('`coverage/patch` · [`VEL_COV_PATCH`](https://docs.example/errors#vel_cov_patch)')
  })

  test('a fix that is SQL stands in its colours', () => {
    const sql = finding({ fix: 'DROP INDEX orders_idx;', fixLanguage: 'sql' })
    expect(renderSummary(report({ findings: [sql] }), CONTEXT)).toContain('```sql\nDROP INDEX orders_idx;\n```')
  })

  test('a fix in words is a paragraph', () => {
    const words = finding({ fix: 'put the change into a *new* one.', fixLanguage: 'words' })
    expect(renderSummary(report({ findings: [words] }), CONTEXT)).toContain(
      '**Fix:** put the change into a \\*new\\* one.\n',
    )
  })

  test('the headline is not told twice, a second finding is', () => {
    const text = renderSummary(report({ findings: [full, finding({ message: 'total is too low' })] }), CONTEXT)
    expect(text.split('patch 71.42 %')).toHaveLength(2)
    expect(text).toContain('### ❌ total is too low')
  })

  test('waived ones stand open, with reason, owner, approver and end', () => {
    const text = renderSummary(report({ findings: [{ ...full, waiver: WAIVER }] }), CONTEXT)
    expect(text).toContain('### Waived\n')
    expect(text).toMatch(/W-1 \| the upstream fix is on its way \| @\u200bann \| @\u200bbob \| 2026-12-31/u)
  })

  test('sections, notices and evidence are there', () => {
    const text = renderSummary(report(), CONTEXT)
    expect(text).toContain('### Components\n\n| Component | Lines |\n| --- | --- |\n| payments | `79.99 %` |')
    expect(text).toContain('- No baseline was found: delta rules were skipped.')
    expect(text).toContain('<details><summary>Evidence (1)</summary>')
  })

  test('more places than ten are counted', () => {
    const locations = Array.from({ length: 25 }, (_, index) => ({ path: 'a.ts', startLine: index + 1 }))
    expect(renderSummary(report({ findings: [finding({ locations })] }), CONTEXT)).toContain(' and 15 more')
  })
})

describe('limits', () => {
  const many = (count: number, length: number): GateReport =>
    report({
      findings: Array.from({ length: 60 }, (_, index) =>
        finding({ message: `m${index}`, fix: 'é'.repeat(3000), why: '@'.repeat(3000) }),
      ),
      sections: Array.from({ length: 3 }, (_, index) => ({
        title: `Table ${index}`,
        columns: ['File', 'Lines'],
        rows: Array.from({ length: count }, (_, row) => [`row ${row} ${'€'.repeat(length)}`, 'x']),
      })),
      notices: Array.from({ length: 50 }, () => 'n'.repeat(5000)),
    })

  test.each([
    [0, 0],
    [40, 10],
    [5000, 80],
    [20_000, 30],
  ])('%d rows of %d characters keep to both limits and say what is lost', (count, length) => {
    const big = many(count, length)
    const summary = renderSummary(big, CONTEXT)
    const text = comment(big)
    expect(utf8Length(summary)).toBe(Buffer.byteLength(summary))
    expect(utf8Length(summary)).toBeLessThanOrEqual(1_048_576)
    expect(text.length).toBeLessThanOrEqual(65_536)
    const shownRows = (markdown: string) => markdown.match(/^\| row /gmu)?.length ?? 0
    const lost = (markdown: string) =>
      [...markdown.matchAll(/… and (\d+) more rows/gu)].reduce((sum, match) => sum + Number(match[1]), 0)
    const lostParts = /… and \d+ more parts/u.test(text)
    expect(shownRows(summary) + lost(summary)).toBeGreaterThanOrEqual(3 * count)
    if (!lostParts) expect(shownRows(text) + lost(text)).toBeGreaterThanOrEqual(3 * count)
    if (shownRows(text) < 3 * count)
      expect(text).toMatch(/… and \d+ more (?:rows|parts of this report); see the job summary/u)
    expect(summary.match(/<details>/gu)?.length ?? 0).toBe(summary.match(/<\/details>/gu)?.length ?? 0)
    expect(text.match(/<details>/gu)?.length ?? 0).toBe(text.match(/<\/details>/gu)?.length ?? 0)
  })

  test('500 sections that do not fit are counted', () => {
    const sections = Array.from({ length: 500 }, (_, index) => ({
      title: `T${index} ${'x'.repeat(300)}`,
      columns: [],
      rows: [],
      note: 'n',
    }))
    const text = comment(report({ sections }))
    expect(text.length).toBeLessThanOrEqual(65_536)
    const shown = text.match(/^### T/gmu)?.length ?? 0
    const [, lost] = /… and (\d+) more parts of this report; see the job summary/u.exec(text) ?? []
    // Besides the sections: notices and evidence.
    expect(shown + Number(lost)).toBe(502)
  })

  test('text over its cap says how much was cut', () => {
    expect(comment(report({ headline: 'x'.repeat(70_000), findings: [] }))).toContain('… (69400 more characters)')
  })
})

describe('text from outside', () => {
  const poisoned = (text: string): GateReport =>
    report({
      id: text,
      headline: text,
      subject: { headSha: HEAD, baseSha: text, baseOrigin: text, isDirty: true },
      findings: [
        finding({
          rule: `coverage/${text}`,
          message: text,
          why: `${text}\n${text}`,
          fix: text,
          scope: text,
          locations: [{ path: text, startLine: 1 }],
        }),
        finding({ message: `second ${text}`, locations: [], scope: text }),
        {
          ...finding({ message: text }),
          waiver: { ...WAIVER, id: text, reason: text, owner: text, approver: text, scope: text },
        },
      ],
      sections: [
        {
          title: text,
          columns: [text, 'b'],
          rows: [
            [text, { code: text }],
            [{ location: { path: text }, text }, 'y'],
          ],
          note: text,
        },
        { title: text, columns: [text], rows: [[text]], isFolded: true, note: text },
      ],
      notices: [text],
      evidence: [{ kind: text, path: text, format: text, digest: text, sizeBytes: 1, entries: 1 }],
    })
  /** The same report with harmless text: what the hostile one must look like. */
  const shape = (markdown: string) => renderMarkdown(markdown).tags.filter((tag) => !/^\/?a\b|^\/?code$/u.test(tag))
  const nasty = fc.string({
    unit: fc.constantFrom(
      ...'`|\\*_~[]()<>!#@&;:/.-+=$"\' \n1aZ',
      'www.',
      'http://',
      '<b>',
      '</details>',
      '&#64;',
      '\u202e',
      '::',
    ),
    minLength: 1,
    maxLength: 16,
  })

  const withoutBreaks = (markdown: string) => shape(markdown).filter((tag) => tag !== 'br')
  const benign = poisoned('x')
  const expected = [withoutBreaks(renderSummary(benign, CONTEXT)), withoutBreaks(comment(benign))]

  function holds(text: string): void {
    const hostile = poisoned(`x${text}`)
    for (const [index, markdown] of [renderSummary(hostile, CONTEXT), comment(hostile)].entries()) {
      expect(withoutBreaks(markdown)).toEqual(expected[index])
      const { tags, prose } = renderMarkdown(markdown)
      expect(findReferences(prose)).toEqual([])
      for (const tag of tags.filter((one) => one.startsWith('a '))) {
        expect(tag).toMatch(/^a https:\/\/github\.com\/octo\/pay\/(?:blob|commit|actions)\//u)
      }
    }
  }

  test.each(HOSTILE)('%j creates no mention, tag, link or cell', (text) => holds(text))

  test('no finding text can create a mention, a tag, a link or a table break', () => {
    fc.assert(fc.property(nasty, holds), { numRuns: 100 })
  })
})

describe('commentMarker', () => {
  test.each([
    ['default', 'coverage:default'],
    ['a b', 'coverage:a-b'],
    ['a --> <b>', 'coverage:a-b-'],
    ['a--b', 'coverage:a-b'],
    ['été', 'coverage:-t-'],
  ])('%j → %s', (id, expected) => {
    expect(commentMarker({ gate: 'coverage', id })).toBe(expected)
    expect(comment(report({ id }))).toContain(`<!-- velocity:${expected} -->\n`)
  })

  test('another marker is a bug', () => {
    expect(() => renderComment(report(), CONTEXT, 'a --> b')).toThrow('cannot mark')
  })
})
