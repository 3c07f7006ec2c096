import type { FixtureContent } from '@velocity/testkit'
import { INJECTED } from './injected.ts'
import type { Trial } from './open-lab.ts'
import { goodReport, kitOf, REPORT_KITS, type ReportKit, THOROUGH } from './reports.ts'

/** A report that means harm, and what has to become of it. */
export interface HostileRow {
  readonly name: string
  readonly trial: Trial
  /** `red`: fail or inconclusive. */
  readonly expected: 'good' | 'inconclusive' | 'red'
}

const HUGE = 10 * 1024 * 1024
const DEEP = 100_000

/** Every trial is a start of the bundle: of the other formats each meets one of these, and all with VELOCITY_ALL_ROWS=1. */
function someOf<T>(kit: ReportKit, trials: readonly T[]): readonly T[] {
  if (THOROUGH.includes(kit.format) || process.env['VELOCITY_ALL_ROWS'] === '1') return trials
  const turn = REPORT_KITS.indexOf(kit) % trials.length
  return trials.slice(turn, turn + 1)
}

/** Counts that no tool writes. */
export function countRows(): readonly HostileRow[] {
  const every = ['-1', 'NaN', '']
  const more = ['-18446744073709551616', '-0', 'true', '"1"', '0x10', '1e-999', '-1e999', '1e999x']
  return REPORT_KITS.filter(({ hasHits }) => hasHits).flatMap((kit) => [
    row(`${kit.format}: 2^64 hits are hits`, goodReport(kit).replace(/\b12\b/u, '18446744073709551616'), 'good'),
    row(`${kit.format}: 400 digits are hits`, goodReport(kit).replace(/\b12\b/u, '9'.repeat(400)), 'good'),
    ...[...someOf(kit, every), ...(THOROUGH.includes(kit.format) ? more : [])].map((hits) =>
      row(`${kit.format}: ${JSON.stringify(hits)} hits cover nothing`, counted(kit, hits), 'red'),
    ),
  ])
}

/** Paths that want to be somewhere else. Half of the report's files have one, so too few resolve. */
export function pathRows(): readonly HostileRow[] {
  const every: readonly (readonly [string, string])[] = [
    ['a path that climbs out of the workspace', '../../etc/passwd'],
    ['a path with %00', 'src/a.py%00.png'],
    ['a path that is a workflow command', `::error::${INJECTED}`],
  ]
  const more: readonly (readonly [string, string])[] = [
    ['a path that climbs out and names a tracked file', '../../src/a.py'],
    ['an absolute path elsewhere', '/etc/passwd'],
    ['a Windows path elsewhere', 'C:\\Windows\\win.ini'],
    ['a UNC path', '\\\\server\\share\\secret.py'],
    ['a file URL', 'file:///etc/passwd'],
    ['__proto__ as a path', '__proto__'],
    ['constructor/prototype as a path', 'constructor/prototype'],
    ['a path into .git', '.git/config'],
    ['a path of 100,000 characters', `src/${'a'.repeat(100_000)}.py`],
    ['a path that is an old workflow command', `##[error]${INJECTED}`],
    ['a path with an escaped line end and a command', `src/x%0A::error::${INJECTED}`],
  ]
  const broken: readonly (readonly [string, string])[] = [
    ['a path with a line end and a command', `src/x\n::error::${INJECTED}`],
    ['a path with a carriage return and a command', `src/x\r::set-env name=${INJECTED}::1`],
    ['a path with an output in it', `x\nverdict=pass\n${INJECTED}=1`],
  ]
  return REPORT_KITS.flatMap((kit) => [
    ...[...someOf(kit, every), ...(THOROUGH.includes(kit.format) ? more : [])].map(([name, path]) =>
      row(`${kit.format}: ${name}`, withPath(kit, path), 'red'),
    ),
    ...(kit.family === 'text' ? [] : someOf(kit, broken)).map(([name, path]) =>
      row(`${kit.format}: ${name}`, withPath(kit, path), 'red'),
    ),
  ])
}

/** Documents that are built to exhaust a parser. */
export function structureRows(): readonly HostileRow[] {
  const istanbul = goodReport(kitOf('istanbul'))
  const cobertura = goodReport(kitOf('cobertura'))
  const lcov = goodReport(kitOf('lcov'))
  const deepJson = '['.repeat(DEEP) + ']'.repeat(DEEP)
  const deepXml = '<a>'.repeat(DEEP) + '</a>'.repeat(DEEP)
  return [
    row('JSON of 100,000 brackets', deepJson, 'inconclusive'),
    row('JSON of 100,000 open brackets', '['.repeat(DEEP), 'inconclusive', { format: 'simplecov' }),
    ...(['istanbul', 'coverage.py', 'simplecov', 'llvm-cov'] as const).map((format) =>
      row(`${format}: 100,000 brackets in a member that nobody needs`, withMember(format, deepJson), 'inconclusive'),
    ),
    ...(['cobertura', 'jacoco', 'clover'] as const).map((format) =>
      row(`${format}: 100,000 elements in one another`, withElement(format, deepXml), 'inconclusive'),
    ),
    row('lcov: a path of 10 MB', lcov.replace('src/a.ts', 'a'.repeat(HUGE)), 'inconclusive'),
    row('lcov: one line of 10 MB', `${lcov}${'x'.repeat(HUGE)}`, 'inconclusive'),
    row('Go: one line of 10 MB', `mode: set\n${'x'.repeat(HUGE)}:1.1,1.2 1 1\n`, 'inconclusive'),
    row('Cobertura: an attribute of 10 MB', cobertura.replace('src/a.py', 'a'.repeat(HUGE)), 'inconclusive'),
    row('Cobertura: a name of 10 MB', cobertura.replace('<methods/>', `<${'m'.repeat(HUGE)}/>`), 'inconclusive'),
    row('Cobertura: a comment that never ends', cobertura.replace('<methods/>', '<!--'), 'inconclusive'),
    row('Cobertura: a CDATA section that never ends', cobertura.replace('<methods/>', '<![CDATA['), 'inconclusive'),
    row(
      'Cobertura: a DOCTYPE that never ends',
      cobertura.replace('coverage-04.dtd">', 'coverage-04.dtd" ['),
      'inconclusive',
    ),
    row('Cobertura: two roots', `${cobertura}${cobertura.slice(cobertura.indexOf('<coverage'))}`, 'inconclusive'),
    row('Istanbul: a key of 10 MB', istanbul.replaceAll('src/a.js', 'a'.repeat(HUGE)), 'inconclusive'),
    row('Istanbul: two documents in one file', `${istanbul}${istanbul}`, 'inconclusive'),
    row(
      'Istanbul: counts given twice, at last as missed: the last ones count',
      twice('"s": {"0": 1, "1": 1}', '"s": {"0": 0, "1": 0}'),
      'red',
    ),
    row('Istanbul: line numbers of 2^53', istanbul.replaceAll('"line": 4', '"line": 9007199254740993'), 'inconclusive'),
    row('lcov: a line number of 2^53', lcov.replace('DA:4,', 'DA:9007199254740993,'), 'inconclusive'),
    row('lcov: a negative line number', lcov.replace('DA:4,', 'DA:-4,'), 'inconclusive'),
  ]
}

function row(name: string, content: FixtureContent, expected: HostileRow['expected'], inputs = {}): HostileRow {
  return { name, trial: { reports: { 'report.dat': content }, inputs }, expected }
}

// Every line has the count in question, so that a count which is taken for a hit shows as a pass.
function counted(kit: ReportKit, hits: string): string {
  return kit
    .render(kit.paths.map((path) => ({ path, hits: ['@', '@'] })))
    .replaceAll('@', hits.replaceAll('"', kit.family === 'xml' ? '&quot;' : '"'))
}

function withPath(kit: ReportKit, path: string): string {
  return kit.render([
    { path: kit.paths[0], hits: ['1', '1'] },
    { path, hits: ['1', '1'] },
  ])
}

function withMember(format: 'istanbul' | 'coverage.py' | 'simplecov' | 'llvm-cov', value: string): string {
  const report = goodReport(kitOf(format))
  const anchor = {
    istanbul: '"fnMap"',
    'coverage.py': '"executed_lines"',
    simplecov: '"lines"',
    'llvm-cov': '"branches"',
  }[format]
  return report.replace(anchor, `"extra": ${value}, ${anchor}`)
}

function withElement(format: 'cobertura' | 'jacoco' | 'clover', element: string): string {
  const report = goodReport(kitOf(format))
  const anchor = { cobertura: '<packages>', jacoco: '<package ', clover: '<project ' }[format]
  return report.replace(anchor, `${element}${anchor}`)
}

function twice(first: string, second: string): string {
  const kit = kitOf('istanbul')
  const report = kit.render([{ path: kit.paths[0], hits: ['7', '7'] }])
  return report.replace('"s": {"0": 7, "1": 7}', `${first}, ${second}`)
}
