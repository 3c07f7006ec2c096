import { stripControls, type UserError } from '@velocity/model'
import { reportError } from '../bytes/report-error.ts'

const MAX_NAME = 200

/** The report is not what the format says. `expected` names what belongs at the offset. Never throws. */
export function jsonParseError(path: string, offset: number, expected: string, found: string): UserError {
  return reportError('VEL_COV_PARSE', { path, offset }, stripControls(`has ${found} in the place of ${expected}`))
}

/** The report ends in the middle. Never throws. */
export function jsonTruncatedError(path: string, offset: number, expected: string): UserError {
  return reportError('VEL_COV_TRUNCATED', { path, offset }, `ends before ${expected}`)
}

/** The report holds nothing. `what` completes "the report "x" holds …". Never throws. */
export function jsonEmptyError(path: string, what: string): UserError {
  return reportError('VEL_COV_EMPTY', { path, offset: 0 }, `holds ${what}`)
}

/** The report is over a cap. `what` completes "the report "x" has …". Never throws. */
export function jsonLimitError(path: string, offset: number, what: string): UserError {
  return reportError('VEL_COV_LIMIT', { path, offset }, stripControls(`has ${what}`))
}

/** Describes a byte for a message. Never throws. */
export function describeByte(byte: number | undefined): string {
  if (byte === undefined) return 'an end'
  return byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `byte 0x${byte.toString(16).padStart(2, '0')}`
}

/** Quotes a key for a message, cut where it is long. Never throws. */
export function quoteKey(key: string | number | null | undefined): string {
  const text = String(key ?? '')
  return JSON.stringify(text.length > MAX_NAME ? `${text.slice(0, MAX_NAME)}…` : text)
}
