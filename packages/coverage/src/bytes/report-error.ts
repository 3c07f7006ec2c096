import { stripControls, UserError } from '@velocity/model'

/** Where in a report something is: its path, the byte offset, and the line where that is known. */
export interface ReportPlace {
  readonly path: string
  readonly offset: number
  readonly line?: number
}

const HINTS = {
  VEL_COV_PARSE: {
    why: 'the report was damaged, edited, or written by a tool that departs from the format.',
    fix: 'Write the report again and look at this place; when the tool really writes this, open an issue with the record.',
  },
  VEL_COV_TRUNCATED: {
    why: 'the test step was killed, the disk was full, or the upload was cut.',
    fix: 'Run the tests again to the end, and upload the report only after they have finished.',
  },
  VEL_COV_EMPTY: {
    why: 'the tests ran without coverage, measured nothing, or wrote their report somewhere else.',
    fix: 'Switch coverage on in the test command and point `files` at the report that it writes.',
  },
  VEL_COV_LIMIT: {
    why: 'no coverage tool writes this; the caps keep a hostile report from using up the machine.',
    fix: 'Write the report again with an unmodified tool.',
  },
  VEL_COV_ENCODING: {
    why: 'the report says one encoding and uses another, or a step converted only a part of it.',
    fix: 'Write the report as UTF-8.',
  },
  VEL_COV_XML_ENTITY: {
    why: 'only &amp; &lt; &gt; &quot; &apos; and numeric references are read; a DTD is never opened and nothing is expanded.',
    fix: 'Write the report without entities of its own.',
  },
} as const

/** Codes of what can be wrong with a report. */
export type ReportErrorCode = keyof typeof HINTS

/** Makes the error for one place of a report; `what` completes "the report "x" …". Never throws. */
export function reportError(code: ReportErrorCode, place: ReportPlace, what: string): UserError {
  const line = place.line === undefined ? '' : ` (line ${place.line})`
  // What is not there has no place: the start stands for the file as a whole.
  const isWhole = code === 'VEL_COV_EMPTY' && place.offset === 0
  const at = isWhole ? ' (byte 0)' : `, at byte ${place.offset}${line}`
  const message = `the report "${stripControls(place.path)}" ${what}${at}.`
  return new UserError({ code, message, ...HINTS[code] })
}

/** Up to 60 bytes of a report as printable text for a message. Never throws. */
export function excerpt(bytes: Uint8Array, start: number, end: number): string {
  const shown = bytes.subarray(start, Math.min(end, start + 60))
  return stripControls(String.fromCharCode(...shown)) + (end > start + 60 ? '…' : '')
}
