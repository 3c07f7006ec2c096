import type { FileCoverage } from '../../src/model/file-coverage.ts'
import {
  forEachBranchLine,
  forEachLine,
  tallyBranches,
  tallyFunctions,
  tallyLines,
} from '../../src/model/read-tables.ts'
import type { ReportNotes, ReportParser } from '../../src/model/report-format.ts'

/** What a report says, in a form that reads well in a test. */
export interface ParsedFile {
  readonly path: string
  /** `+1` a line that ran, `-2` one that did not. */
  readonly lines: string
  /** `3:1/2`: one of two arms on line 3. null when the format does not tell. */
  readonly branches: string | null
  readonly functions: string | null
}

/** Gives text as chunks of `cut` bytes, all in one buffer, as a reader that reuses its own. */
export async function* chunked(text: string | Uint8Array, cut = 1 << 20): AsyncIterable<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const buffer = new Uint8Array(Math.min(cut, bytes.length))
  for (let i = 0; i < bytes.length; i += cut) {
    const part = bytes.subarray(i, i + cut)
    buffer.set(part)
    yield buffer.subarray(0, part.length)
  }
}

/** Parses a report from text. */
export async function parseText(
  parser: ReportParser,
  text: string | Uint8Array,
  cut?: number,
): Promise<{
  readonly files: readonly ParsedFile[]
  readonly notes: ReportNotes
  readonly raw: readonly FileCoverage[]
}> {
  const raw: FileCoverage[] = []
  const notes = await parser.parse('report', chunked(text, cut), (file) => void raw.push(file))
  return { files: raw.map(show), notes, raw }
}

/** Parses and gives the code of the error, or `no error`. */
export async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run()
  } catch (error) {
    return (error as { code?: string }).code ?? `not a UserError: ${String(error)}`
  }
  return 'no error'
}

/** Shows a file in the form of `ParsedFile`. */
export function show(file: FileCoverage): ParsedFile {
  const lines: string[] = []
  const branches: string[] = []
  forEachLine(file, (line, isHit) => void lines.push(`${isHit ? '+' : '-'}${line}`))
  forEachBranchLine(file, (line, covered, total) => void branches.push(`${line}:${covered}/${total}`))
  const functions = tallyFunctions(file)
  return {
    path: file.path,
    lines: lines.join(' '),
    branches: tallyBranches(file) === null ? null : branches.join(' '),
    functions: functions === null ? null : `${functions.covered}/${functions.total}`,
  }
}

/** Covered and total lines of a file as text. */
export function lineTally(file: FileCoverage): string {
  const { covered, total } = tallyLines(file)
  return `${covered}/${total}`
}
