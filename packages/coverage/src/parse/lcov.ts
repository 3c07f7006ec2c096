import { readByteLines } from '../bytes/read-byte-lines.ts'
import type { FileCoverage } from '../model/file-coverage.ts'
import type { ReportNotes, ReportParser } from '../model/report-format.ts'
import { LcovReader } from './lcov-reader.ts'

/**
 * Reads lcov tracefiles of 1.x and 2.x.
 *
 * Shape:  one record per `SF`. A record without `end_of_record` is taken when another record follows it or when it ends with its
 *         own totals; each time with a remark.
 * Errors: as `ReportParser`. VEL_COV_TRUNCATED when the last line has no line end and is not `end_of_record`, and when the last
 *         record is not closed and does not end with its totals: nothing tells it from one that was cut.
 * Source: geninfo(1), https://github.com/linux-test-project/lcov
 */
export const lcovParser: ReportParser = {
  format: 'lcov',

  matches(head) {
    const text = String.fromCharCode(...head.subarray(0, 4096))
    return /^(?:\s|#[^\n]*\n|VER:[^\n]*\n|TN:[^\n]*\n)*SF:/.test(text)
  },

  async parse(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    onFile: (file: FileCoverage) => void,
  ): Promise<ReportNotes> {
    const reader = new LcovReader(path, onFile)
    const { sizeBytes } = await readByteLines(path, chunks, reader)
    return reader.finish(sizeBytes)
  },
}
