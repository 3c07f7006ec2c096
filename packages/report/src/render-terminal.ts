import { type Cell, type GateReport, type JudgedFinding, type Section, stripControls } from '@velocity/model'
import { guardCommands } from './guard-commands.ts'
import { showLocation } from './links.ts'
import { paint } from './paint.ts'
import { terminalTable } from './terminal-table.ts'
import { groupFindings, verdictPhrase } from './verdict-words.ts'
import { wrapText } from './wrap-text.ts'

/** How a terminal shows text. Units: `width` in columns. */
export interface TerminalOptions {
  readonly hasColour: boolean
  readonly width: number
}

/** A log of megabytes is read by nobody. */
const MAX_DETAILS = 100
const MAX_ADVICE = 200

const SYMBOLS = { pass: '✓', fail: '✗', inconclusive: '?' } as const
const COLOURS = { pass: 'green', fail: 'red', inconclusive: 'yellow' } as const

/**
 * Renders a report for a terminal or a log.
 *
 * Shape:  the verdict and why in the first line; the first hundred red findings with what, where, why and fix, the rest counted;
 *         sections as aligned tables; then advice, waived findings, notices and evidence. Text from outside can neither colour, move
 *         the cursor nor start a workflow command. Ends in one line feed.
 * Errors: never throws.
 */
export function renderTerminal(report: GateReport, options: TerminalOptions): string {
  const width = Math.max(40, options.width)
  const colour = paint(options.hasColour)
  const { red, advice, waived, suppressed } = groupFindings(report)
  const blocks: readonly (readonly string[])[] = [
    [
      colour(
        COLOURS[report.verdict],
        `${SYMBOLS[report.verdict]} ${clean(`${verdictPhrase(report)}: ${report.headline}`)}`,
      ),
    ],
    ...red
      .slice(0, MAX_DETAILS)
      .map((finding, index) => detail(finding, index === 0 && report.headline.startsWith(finding.message))),
    ...(red.length > MAX_DETAILS
      ? [[`… and ${red.length - MAX_DETAILS} more findings; all are in verdict.json.`]]
      : []),
    ...report.sections.map(sectionLines),
    list('Advice', advice.slice(0, MAX_ADVICE).map(oneLine)),
    ...(advice.length > MAX_ADVICE ? [[`… and ${advice.length - MAX_ADVICE} more; all are in verdict.json.`]] : []),
    list(
      'Waived',
      waived.map(
        (one) =>
          `${oneLine(one)} — ${one.waiver?.id} until ${one.waiver?.expires}, approved by ${one.waiver?.approver}: ${one.waiver?.reason}`,
      ),
    ),
    list(
      'Suppressed',
      suppressed.map(
        (one) => `${oneLine(one)} — by ${one.suppression?.origin}: ${one.suppression?.reason ?? 'no reason given'}`,
      ),
    ),
    list('Notices', report.notices),
    evidenceLines(),
    [colour('dim', `Judged ${report.subject.headSha.slice(0, 9)}${baseOf(report)}`)],
  ]
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  return guardCommands(`${text.join('\n\n')}\n`)

  function detail(finding: JudgedFinding, isToldAbove: boolean): readonly string[] {
    const places = finding.locations.slice(0, 10).map((place) => `  ${clean(showLocation(place))}`)
    const more = finding.locations.length > 10 ? [`  … and ${finding.locations.length - 10} more places`] : []
    return [
      ...(isToldAbove ? [] : wrap(`${SYMBOLS[finding.verdict]} `, finding.message, '  ')),
      ...places.map((line) => colour('cyan', line)),
      ...more,
      ...(finding.why ?? '')
        .split('\n')
        .flatMap((line, index) =>
          line.trim() === '' ? [] : wrap(index === 0 ? '  Why:  ' : '        ', line, '        '),
        ),
      ...fixLines(finding.fix),
      colour('dim', `  ${clean(`${finding.rule} · ${finding.code}`)}`),
    ]
  }

  function wrap(first: string, text: string, indent: string): readonly string[] {
    return wrapText(clean(text).trim(), width - indent.length).map(
      (line, index) => `${index === 0 ? first : indent}${line}`,
    )
  }

  function sectionLines(section: Section): readonly string[] {
    const rows = section.rows.map((row) => row.map(plainCell))
    const [head, ...body] = terminalTable(section.columns.map(clean), rows, width - 2)
    const table =
      rows.length === 0 || head === undefined ? [] : [colour('dim', `  ${head}`), ...body.map((line) => `  ${line}`)]
    const note = section.note === undefined ? [] : wrap('  ', section.note, '  ')
    return [colour('bold', clean(section.title)), ...table, ...note]
  }

  function list(title: string, lines: readonly string[]): readonly string[] {
    return lines.length === 0 ? [] : [colour('bold', title), ...lines.flatMap((line) => wrap('  - ', line, '    '))]
  }

  function evidenceLines(): readonly string[] {
    const lines = report.evidence.map(
      ({ kind, path, format, entries }) =>
        `${kind} ${path}${format === undefined ? '' : ` (${format})`}: ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
    )
    return list('Evidence', lines)
  }
}

function fixLines(fix: string | undefined): readonly string[] {
  if (fix === undefined) return []
  return fix
    .split(/\r\n|[\n\r]/u)
    .map((line, index) => `${index === 0 ? '  Fix:  ' : '        '}${clean(line.replaceAll('\t', '  '))}`)
}

function oneLine(finding: JudgedFinding): string {
  const [place] = finding.locations
  return `${finding.message}${place === undefined ? '' : ` (${showLocation(place)})`} [${finding.rule}]`
}

function plainCell(cell: Cell): string {
  if (typeof cell === 'string') return clean(cell)
  return clean('code' in cell ? cell.code : (cell.text ?? showLocation(cell.location)))
}

function baseOf({ subject }: GateReport): string {
  const base = subject.baseSha === null ? '' : ` against ${subject.baseSha.slice(0, 9)}`
  const origin = subject.baseOrigin === '' ? '' : ` (${clean(subject.baseOrigin)})`
  return `${base}${origin}${subject.isDirty ? ', with uncommitted changes' : ''}`
}

function clean(text: string): string {
  return stripControls(text).toWellFormed()
}
