import { UserError } from '@velocity/model'

/** The error for a file of the command line that is not there. */
export function missingFile(path: string): UserError {
  return new UserError({
    code: 'VEL_FILE_MISSING',
    message: `the file "${path}" does not exist.`,
    why: 'it is misspelt, or relative to another folder.',
    fix: 'give a path from the present folder.',
  })
}
