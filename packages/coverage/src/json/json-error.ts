import { UserError } from '@velocity/model'

const FIX =
  'Run the tests again and let the tool write the report whole; if it does so again, report the byte offset above.'

/** The report is not what the format says. `expected` names what belongs at the offset. */
export function jsonParseError(reportPath: string, offset: number, expected: string, found: string): UserError {
  return new UserError({
    code: 'VEL_COV_PARSE',
    message: `${reportPath}: byte ${offset}: expected ${expected}, found ${found}`,
    why: 'The file was edited, concatenated with another one, or written by two processes at once.',
    fix: FIX,
  })
}

/** The report ends in the middle. */
export function jsonTruncatedError(reportPath: string, offset: number, expected: string): UserError {
  return new UserError({
    code: 'VEL_COV_TRUNCATED',
    message: `${reportPath}: ends at byte ${offset} in the middle: expected ${expected}`,
    why: 'The process that wrote the report was stopped, or the disk was full.',
    fix: 'Let the step that writes the report finish, and do not cancel it early.',
  })
}

/** The report holds nothing. */
export function jsonEmptyError(reportPath: string, what: string): UserError {
  return new UserError({
    code: 'VEL_COV_EMPTY',
    message: `${reportPath}: ${what}`,
    why: 'The test step ran without coverage, in another folder, or found no test.',
    fix: 'Let the test step write coverage before this step, and name the file that it writes in `files`.',
  })
}

/** The report is over a cap. */
export function jsonLimitError(reportPath: string, offset: number, what: string): UserError {
  return new UserError({
    code: 'VEL_COV_LIMIT',
    message: `${reportPath}: byte ${offset}: ${what}`,
    why: 'No tool writes such a report; it is damaged, or made to exhaust the reader.',
    fix: 'Leave generated or minified files out of the measurement, and write the report again.',
  })
}

/** Describes a byte for a message. */
export function describeByte(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `byte 0x${byte.toString(16).padStart(2, '0')}`
}
