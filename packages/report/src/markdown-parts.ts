import type { Cell, GateReport, JudgedFinding } from '@velocity/model'
import { codeSpan } from './code-span.ts'
import { cutText } from './cut-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { findingDetail } from './finding-detail.ts'
import type { Part } from './fit-parts.ts'
import { codeLink, commitLink, isUrl, locationLink } from './links.ts'
import { type MarkdownTable, tablePart } from './markdown-table.ts'
import type { RenderContext } from './render-context.ts'
import { findingSymbol, groupFindings, verdictPhrase, verdictSymbol } from './verdict-words.ts'

/** How much a document shows. */
export interface MarkdownStyle {
  /** Red findings that are told in full; the rest goes into a table. */
  readonly maxDetails: number
  /** Tables with more rows are folded. */
  readonly maxOpenRows: number
}

const CELL_CHARS = 400
const HEADLINE_CHARS = 600

/**
 * Makes the parts of a report's Markdown, the most important first: verdict, red findings, waived findings, advice, sections,
 * notices, evidence.
 *
 * Shape:  text from outside is escaped; a text that is cut says so.
 * Errors: never throws.
 */
export function markdownParts(report: GateReport, context: RenderContext, style: MarkdownStyle): readonly Part[] {
  const { red, advice, waived, suppressed } = groupFindings(report)
  const table = (content: Omit<MarkdownTable, 'isFolded'>, isFolded = false): Part =>
    tablePart({ ...content, isFolded: isFolded || content.rows.length > style.maxOpenRows })
  const findings = (title: string, list: readonly JudgedFinding[], isFolded = false): readonly Part[] =>
    list.length === 0
      ? []
      : [table({ title, columns: FINDING_COLUMNS, rows: list.map((one) => findingRow(one, context)) }, isFolded)]
  return [
    text(headline(report, context)),
    ...red
      .slice(0, style.maxDetails)
      .map((finding, index) => text(findingDetail(finding, context, isToldAbove(report, finding, index)))),
    ...findings('More findings', red.slice(style.maxDetails)),
    ...(waived.length === 0
      ? []
      : [table({ title: 'Waived', columns: WAIVED_COLUMNS, rows: waived.map((one) => waivedRow(one, context)) })]),
    ...findings('Advice', advice),
    ...(suppressed.length === 0
      ? []
      : [
          table(
            {
              title: 'Suppressed',
              columns: SUPPRESSED_COLUMNS,
              rows: suppressed.map((one) => suppressedRow(one, context)),
            },
            true,
          ),
        ]),
    ...report.sections.map(({ title, columns, rows, note, isFolded }) =>
      table(
        {
          title,
          columns,
          rows: rows.map((row) => row.map((cell) => renderCell(cell, context))),
          ...(note === undefined ? {} : { note }),
        },
        isFolded,
      ),
    ),
    ...notices(report),
    ...evidence(report),
  ]
}

const FINDING_COLUMNS = ['', 'Where', 'What', 'Rule'] as const
const WAIVED_COLUMNS = ['Where', 'What', 'Waiver', 'Reason', 'Owner', 'Approver', 'Until'] as const
const SUPPRESSED_COLUMNS = ['Where', 'What', 'By', 'Reason', 'Until'] as const

function text(head: string): Part {
  return { head, rows: [], foot: '' }
}

function headline(report: GateReport, context: RenderContext): string {
  const phrase = escapeMarkdown(verdictPhrase(report))
  const { headSha, baseSha, baseOrigin, isDirty } = report.subject
  const base = baseSha === null ? '' : ` against ${commitLink(baseSha, context)}`
  const origin = baseOrigin === '' ? '' : ` (${escapeMarkdown(cutText(baseOrigin, CELL_CHARS))})`
  const dirty = isDirty ? ', with uncommitted changes' : ''
  const run = context.runUrl !== null && isUrl(context.runUrl) ? ` · [run](${context.runUrl})` : ''
  return [
    `## ${verdictSymbol(report)} ${phrase}: ${escapeMarkdown(cutText(report.headline, HEADLINE_CHARS))}`,
    `Judged ${commitLink(headSha, context)}${base}${origin}${dirty}${run}`,
  ].join('\n\n')
}

/** The headline is the worst finding's message: it is not told twice. */
function isToldAbove(report: GateReport, finding: JudgedFinding, index: number): boolean {
  return index === 0 && report.headline.startsWith(finding.message)
}

function findingRow(finding: JudgedFinding, context: RenderContext): readonly string[] {
  const what = escapeMarkdown(cutText(finding.message, CELL_CHARS))
  return [
    findingSymbol(finding),
    where(finding, context),
    what,
    `${codeSpan(cutText(finding.rule, CELL_CHARS))} ${codeLink(finding.code, context)}`,
  ]
}

function waivedRow(finding: JudgedFinding, context: RenderContext): readonly string[] {
  const { waiver } = finding
  const told = [waiver?.id, waiver?.reason, waiver?.owner, waiver?.approver, waiver?.expires]
  const [id = '', ...rest] = told.map((word) => escapeMarkdown(cutText(word ?? '', CELL_CHARS)))
  return [where(finding, context), escapeMarkdown(cutText(finding.message, CELL_CHARS)), id, ...rest]
}

function suppressedRow(finding: JudgedFinding, context: RenderContext): readonly string[] {
  const { suppression } = finding
  const told = [suppression?.origin, suppression?.reason ?? 'none given', suppression?.expires ?? 'for ever']
  const cells = told.map((word) => escapeMarkdown(cutText(word ?? '', CELL_CHARS)))
  return [where(finding, context), escapeMarkdown(cutText(finding.message, CELL_CHARS)), ...cells]
}

function where(finding: JudgedFinding, context: RenderContext): string {
  const [first, ...others] = finding.locations
  if (first === undefined) return codeSpan(cutText(finding.scope, CELL_CHARS))
  return `${locationLink(first, context)}${others.length === 0 ? '' : ` and ${others.length} more`}`
}

function renderCell(cell: Cell, context: RenderContext): string {
  if (typeof cell === 'string') return escapeMarkdown(cutText(cell, CELL_CHARS))
  return 'code' in cell ? codeSpan(cutText(cell.code, CELL_CHARS)) : locationLink(cell.location, context, cell.text)
}

function notices(report: GateReport): readonly Part[] {
  if (report.notices.length === 0) return []
  const rows = report.notices.map((notice) => `- ${escapeMarkdown(cutText(notice, HEADLINE_CHARS))}`)
  return [{ head: '### Notices\n', rows, foot: '' }]
}

function evidence(report: GateReport): readonly Part[] {
  if (report.evidence.length === 0) return []
  const rows = report.evidence.map(({ kind, path, format, entries, sizeBytes, digest }) => [
    escapeMarkdown(cutText(kind, CELL_CHARS)),
    codeSpan(cutText(path, CELL_CHARS)),
    escapeMarkdown(cutText(format ?? '', CELL_CHARS)),
    String(entries),
    String(sizeBytes),
    codeSpan(cutText(digest, CELL_CHARS)),
  ])
  return [
    tablePart({
      title: 'Evidence',
      columns: ['Kind', 'Path', 'Format', 'Entries', 'Bytes', 'Digest'],
      rows,
      isFolded: true,
    }),
  ]
}
