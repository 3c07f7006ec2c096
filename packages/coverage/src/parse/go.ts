import { readByteLines } from '../bytes/read-byte-lines.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes, ReportParser } from '../model/report-format.ts'
import { GoReader } from './go-reader.ts'

/**
 * Reads Go's coverprofile (`go test -coverprofile`, `go tool covdata textfmt`).
 *
 * Shape:  one record per file, in order of first occurrence, under its import path. Every line of a block with statements is
 *         executable and hit when any block on it is; a last line that the block touches only with its closing brace is not
 *         counted. A block that several test binaries report counts once.
 * Errors: as `ReportParser`. VEL_COV_TRUNCATED when the last line has no line end.
 * Source: https://pkg.go.dev/golang.org/x/tools/cover
 */
export const goParser: ReportParser = {
  format: 'go',

  matches(head) {
    const text = String.fromCharCode(...head.subarray(0, 256))
    return /^\s*mode: (?:set|count|atomic)\s*(?:\n|$)/.test(text)
  },

  async parse(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    onFile: (file: FileCoverage) => void,
  ): Promise<ReportNotes> {
    const reader = new GoReader(path)
    const { sizeBytes, lines } = await readByteLines(path, chunks, reader)
    return reader.finish(sizeBytes, lines, onFile)
  },
}
