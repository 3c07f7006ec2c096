import type { Codec, Files } from '@velocity/ports'
import { transcodeToUtf8 } from '../bytes/transcode.ts'
import { jsonEmptyError } from '../json/json-error.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { FormatName, ReportNotes, ReportParser } from '../model/report-format.ts'
import { detectFormat } from './detect-format.ts'
import { type Peeked, peekHead } from './peek-head.ts'
import { tapDigest } from './tap-digest.ts'

/** What was read, besides the files themselves. */
export interface ReadReport {
  readonly format: FormatName
  readonly sizeBytes: number
  /** `sha256:<hex>` of the bytes as they are in the file. */
  readonly digest: string
  readonly notes: ReportNotes
  /** How many records of files it held; a file may have several. */
  readonly files: number
}

/** How a report is read. */
export interface ReadReportOptions {
  /** What the user says it is; found from the content otherwise. */
  readonly format?: FormatName
}

const HEAD_BYTES = 64 * 1024

/**
 * Reads one report as a stream, in whatever format and encoding it is.
 *
 * Shape:  `onFile` gets every record in the report's order; when this throws, those given before count for nothing.
 * Errors: VEL_COV_EMPTY for a file without bytes, without files or without any executable line; VEL_COV_FORMAT; those of
 *         `ReportParser`, of `transcodeToUtf8` and of `Files.read`.
 */
export async function readReport(
  path: string,
  files: Files,
  codec: Codec,
  onFile: (file: FileCoverage) => void,
  options: ReadReportOptions = {},
): Promise<ReadReport> {
  const tap = tapDigest(files.read(path), codec)
  const report = await peekHead(transcodeToUtf8(tap.chunks, path), HEAD_BYTES)
  const parser = await detectOrClose(report, path, options.format)
  let count = 0
  let hasLine = false
  const notes = await parser.parse(path, report.chunks, (file) => {
    count++
    hasLine = hasLine || file.lines.length > 0
    onFile(file)
  })
  if (!hasLine) throw jsonEmptyError(path, `${count} files and no executable line`)
  const { hex, sizeBytes } = await tap.finish()
  return { format: parser.format, sizeBytes, digest: `sha256:${hex}`, notes, files: count }
}

/** Nobody reads on when no format fits, so the file has to be closed here. */
async function detectOrClose(report: Peeked, path: string, format: FormatName | undefined): Promise<ReportParser> {
  try {
    return detectFormat(report.head, path, format)
  } catch (error) {
    await report.close()
    throw error
  }
}
