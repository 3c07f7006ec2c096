import { ByteWindow } from './byte-window.ts'
import { reportError } from './report-error.ts'

/** The longest line that is read: 1 MiB. */
export const MAX_LINE_BYTES = 1 << 20

const LF = 0x0a
const CR = 0x0d

/** What receives the lines of a report: `bytes` from `start` to `end` without the line end. */
export interface ByteLineHandler {
  /** A line that ends with a line feed; a carriage return before it is cut off. The bytes are valid during the call only. */
  line(bytes: Uint8Array, start: number, end: number, offset: number, number: number): void
  /** The rest of the report behind the last line feed, when there is any. */
  openLine(bytes: Uint8Array, start: number, end: number, offset: number, number: number): void
}

/**
 * Cuts a stream of chunks into lines, wherever the chunks end.
 *
 * Shape:  gives the length of the whole report in bytes and the number of its last line.
 * Errors: VEL_COV_LIMIT for a line over 1 MiB.
 */
export async function readByteLines(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  handler: ByteLineHandler,
): Promise<{ readonly sizeBytes: number; readonly lines: number }> {
  const window = new ByteWindow()
  let number = 0
  for await (const chunk of chunks) {
    const known = window.end - window.at
    window.append(chunk)
    number = cutLines(path, window, known, number, handler)
    if (window.end - window.at > MAX_LINE_BYTES) throw tooLong(path, window.offsetOf(window.at), number + 1)
  }
  if (window.at < window.end) {
    number += 1
    handler.openLine(window.bytes, window.at, window.end, window.offsetOf(window.at), number)
  }
  return { sizeBytes: window.offsetOf(window.end), lines: number }
}

function cutLines(path: string, window: ByteWindow, known: number, before: number, handler: ByteLineHandler): number {
  const { bytes, end } = window
  let number = before
  let start = window.at
  for (let at = start + known; at < end; at += 1) {
    if (bytes[at] !== LF) continue
    number += 1
    if (at - start > MAX_LINE_BYTES) throw tooLong(path, window.offsetOf(start), number)
    const stop = at > start && bytes[at - 1] === CR ? at - 1 : at
    handler.line(bytes, start, stop, window.offsetOf(start), number)
    start = at + 1
  }
  window.at = start
  return number
}

function tooLong(path: string, offset: number, line: number): Error {
  return reportError('VEL_COV_LIMIT', { path, offset, line }, `has a line of more than ${MAX_LINE_BYTES} bytes`)
}
