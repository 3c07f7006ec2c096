import { CoverageCollector } from '../src/merge/coverage-collector.ts'
import type { FileCoverage, Tally } from '../src/model/file-coverage.ts'
import { forEachBranchLine, forEachLine, tallyFunctions } from '../src/model/read-tables.ts'
import type { ReportNotes, ReportParser } from '../src/model/report-format.ts'
import { chunksOf, utf8 } from './bytes-chunks.ts'

/** A file as tests compare it: `12` is a hit line, `-12` a missed one; branches are `line: taken/known`. */
export interface ReadFile {
  readonly lines: readonly number[]
  readonly branches: readonly string[] | null
  readonly functions: Tally | null
}

/** A whole report, merged by path. */
export interface ReadReport {
  readonly files: Readonly<Record<string, ReadFile>>
  readonly notes: ReportNotes
}

/** Parses a report and unpacks it. */
export async function readWhole(
  parser: ReportParser,
  report: string | Uint8Array,
  cuts: readonly number[] = [],
): Promise<ReadReport> {
  const bytes = typeof report === 'string' ? utf8(report) : report
  const collector = new CoverageCollector()
  const notes = await parser.parse('the/report', chunksOf(bytes, cuts), (file) => collector.add(file))
  return { files: Object.fromEntries(collector.files().map((file) => [file.path, unpack(file)])), notes }
}

/** The code of the error that parsing ends with; `none` when it does not. */
export async function codeOf(parser: ReportParser, report: string | Uint8Array): Promise<string> {
  try {
    await readWhole(parser, report)
    return 'none'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

function unpack(file: FileCoverage): ReadFile {
  const lines: number[] = []
  const branches: string[] = []
  forEachLine(file, (line, isHit) => lines.push(isHit ? line : -line))
  forEachBranchLine(file, (line, covered, total) => branches.push(`${line}: ${covered}/${total}`))
  return { lines, branches: file.branches === null ? null : branches, functions: tallyFunctions(file) }
}
