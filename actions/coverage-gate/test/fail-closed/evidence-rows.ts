import type { FixtureContent } from '@velocity/testkit'
import { garbage, splice, utf16 } from './encode.ts'
import type { Trial } from './open-lab.ts'
import { goodReport, kitOf, REPORT_KITS, type ReportKit, THOROUGH } from './reports.ts'

/** A kind of evidence and what a gate that fails closed makes of it. */
export interface EvidenceRow {
  readonly name: string
  readonly trial: Trial
  readonly expected: 'good' | 'inconclusive'
}

/**
 * Every kind of evidence in one format.
 *
 * Shape:  all rows of one format of each family, whose readers are shared. Every row is a start of the bundle, so of another format
 *         every third, so that three formats in a row have them all; VELOCITY_ALL_ROWS=1 gives all of them.
 */
export function evidenceRows(kit: ReportKit): readonly EvidenceRow[] {
  const rows = [...goodRows(kit), ...absentRows(kit), ...cutRows(kit), ...wrongRows(kit)]
  if (THOROUGH.includes(kit.format) || process.env['VELOCITY_ALL_ROWS'] === '1') return rows
  const turn = REPORT_KITS.filter(({ format }) => !THOROUGH.includes(format)).indexOf(kit) % 3
  return rows.filter((_, at) => at === 0 || at % 3 === turn)
}

// Each red row is red for its own reason only if these are green.
function goodRows(kit: ReportKit): readonly EvidenceRow[] {
  const report = goodReport(kit)
  return [
    good('a whole report passes with its own figures', report),
    good('the same passes when the format is insisted on', report, { format: kit.format }),
    good('the same with CRLF at every line end', report.replaceAll('\n', '\r\n')),
    good('the same with a UTF-8 byte order mark', `\uFEFF${report}`),
    good('the same in UTF-16, little endian', utf16(declaredUtf16(report), 'le')),
    good('the same in UTF-16, big endian', utf16(declaredUtf16(report), 'be')),
  ]
}

function absentRows(kit: ReportKit): readonly EvidenceRow[] {
  const insisted = { format: kit.format }
  return [
    { name: 'no report at all', trial: { reports: {}, inputs: insisted }, expected: 'inconclusive' },
    {
      name: 'a good report and one that is named and missing',
      trial: { reports: { 'good.dat': goodReport(kit) }, inputs: { files: 'reports/good.dat\nreports/other.dat' } },
      expected: 'inconclusive',
    },
    bad('an empty file', ''),
    bad('nothing but white space', ' \n\n\t\n', insisted),
    bad('nothing but a byte order mark', '\uFEFF', insisted),
    bad('a valid document without a file', kit.fileless),
    bad('a valid document without a file, of an insisted format', kit.fileless, insisted),
    bad('a valid document without an executable line', kit.lineless),
  ]
}

function cutRows(kit: ReportKit): readonly EvidenceRow[] {
  const report = goodReport(kit)
  const cuts: readonly (readonly [string, number])[] = [
    ['early', cutInLine(report, 0.2)],
    ['in the middle', cutInLine(report, 0.5)],
    ['late', cutInLine(report, 0.85)],
    ...(kit.format === 'lcov' ? [] : [['just before its closing', report.lastIndexOf(kit.closing)] as const]),
  ]
  return [
    ...cuts.map(([where, at]) => bad(`cut ${where}`, report.slice(0, at))),
    ...(kit.format === 'lcov' ? lcovEnds(report) : [bad('cut one byte before the end', report.slice(0, -1))]),
  ]
}

// Of lcov a whole last record shows by its own end or by its own totals; the other formats end in one byte that must be there.
function lcovEnds(report: string): readonly EvidenceRow[] {
  const closing = 'end_of_record\n'
  return [
    good('cut of its last line end only', report.slice(0, -1)),
    good('cut of its last end_of_record, with the totals of the record there', report.slice(0, -closing.length)),
    bad('cut one byte before the end of its last word', report.slice(0, -2)),
    bad('cut before the totals of its last record', report.slice(0, report.lastIndexOf('LF:'))),
    bad('cut between the totals of its last record', report.slice(0, report.lastIndexOf('LH:'))),
  ]
}

function wrongRows(kit: ReportKit): readonly EvidenceRow[] {
  const report = goodReport(kit)
  const insisted = { format: kit.format }
  const name = kit.paths[0].split('/').at(-1) ?? ''
  const trailing = kit.family === 'text' ? 'garbage after the report\n' : '\n{"more": 1}<more/>'
  return [
    ...othersOf(kit).map((other) =>
      bad(`a good ${other.format} report where ${kit.format} is insisted on`, goodReport(other), insisted),
    ),
    bad('bytes of no encoding', garbage(512), insisted),
    bad('UTF-16 that ends in half a character', utf16(report, 'le').subarray(0, -1)),
    bad('UTF-16 with a lone surrogate in a path', utf16(report.replaceAll(name, '\uD800.x'), 'le')),
    bad('invalid UTF-8 in the only two paths', invalidPaths(kit)),
    bad('NUL bytes in front', Buffer.concat([new Uint8Array(64), Buffer.from(report)])),
    bad('NUL bytes in the middle', splice(report, name, [0, 0, 0, 0])),
    bad(
      'NUL bytes behind, as a crash of the machine leaves them',
      Buffer.concat([Buffer.from(report), new Uint8Array(64)]),
    ),
    bad('garbage after the whole report', `${report}${trailing}`),
    bad('an HTML page of an error', '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>', insisted),
    {
      name: 'a good report beside a broken one',
      trial: { reports: { 'a.dat': report, 'b.dat': report.slice(0, cutInLine(report, 0.5)) } },
      expected: 'inconclusive',
    },
    {
      name: 'a good report beside an empty one',
      trial: { reports: { 'a.dat': report, 'b.dat': '' } },
      expected: 'inconclusive',
    },
    bad('the report of another repository', foreign(kit)),
  ]
}

/** Latin-1 belongs to XML alone: it can declare it. */
export function latin1Rows(): readonly EvidenceRow[] {
  const kit = kitOf('clover')
  const report = kit.render([
    { path: 'src/é.php', hits: ['3', '1', '0', '1'] },
    { path: 'src/b.php', hits: ['1', '12'] },
  ])
  return [
    good('UTF-8 with a letter beyond ASCII', report),
    good('latin-1 that is declared', Buffer.from(report.replace('UTF-8', 'ISO-8859-1'), 'latin1')),
    bad('latin-1 that is declared as UTF-8', Buffer.from(report, 'latin1')),
    bad('UTF-8 that is declared as latin-1', Buffer.from(report.replace('UTF-8', 'ISO-8859-1'))),
    bad('an encoding that nobody knows', report.replace('UTF-8', 'EBCDIC-INVENTED')),
  ]
}

function good(name: string, content: FixtureContent, inputs: Readonly<Record<string, string>> = {}): EvidenceRow {
  return { name, trial: { reports: { 'report.dat': content }, inputs }, expected: 'good' }
}

function bad(name: string, content: FixtureContent, inputs: Readonly<Record<string, string>> = {}): EvidenceRow {
  return { name, trial: { reports: { 'report.dat': content }, inputs }, expected: 'inconclusive' }
}

// Two characters into a line: a cut between two whole records of lcov or Go leaves a valid, shorter report.
function cutInLine(report: string, share: number): number {
  const at = Math.floor(report.length * share)
  return report.lastIndexOf('\n', at) + 3
}

// Every other format of the same family, which is what one mistakes for another, and one from outside.
function othersOf(kit: ReportKit): readonly ReportKit[] {
  const others = REPORT_KITS.filter(({ format }) => format !== kit.format)
  const stranger = others.find(({ family }) => family !== kit.family)
  return [...others.filter(({ family }) => family === kit.family), ...(stranger === undefined ? [] : [stranger])]
}

function declaredUtf16(report: string): string {
  return report.replace('encoding="UTF-8"', 'encoding="UTF-16"')
}

function foreign(kit: ReportKit): string {
  const [first, second] = kit.paths
  return kit.render([
    { path: first.replace(/\w+(?=\.\w+$)/u, 'Elsewhere'), hits: ['1', '1'] },
    { path: second.replace(/\w+(?=\.\w+$)/u, 'Anywhere'), hits: ['1'] },
  ])
}

function invalidPaths(kit: ReportKit): Uint8Array {
  const text = kit.render([{ path: kit.paths[0].replace(/[ab](?=\.\w+$)/iu, '@'), hits: ['1', '1'] }])
  return splice(text, '@', [0xc3, 0x28])
}
