import { UserError } from '@velocity/model'

/** The error for something that is over the cap that a caller named. */
export function tooLarge(what: string, maxBytes: number, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_FILE_TOO_LARGE',
    message: `${what} is larger than ${maxBytes} bytes.`,
    why: 'it is not the file that was meant, or it grew beyond what a gate reads whole.',
    fix: 'see that the right file is named; split it or leave out what is not needed.',
    cause,
  })
}
