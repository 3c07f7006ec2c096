import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '@velocity/model'
import { missingFile } from './missing-file.ts'

const MAX_BYTES = 20 * 1024 * 1024

/**
 * Reads a file of SQL that the command line names, wherever it lies.
 *
 * Errors: `UserError` VEL_FILE_MISSING; VEL_FILE_TOO_LARGE over 20 MB.
 */
export async function readSqlFile(
  given: string,
  cwd: string,
): Promise<{ readonly path: string; readonly sql: string }> {
  const path = resolve(cwd, given)
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) throw missingFile(given)
  if (size > MAX_BYTES) throw tooLarge(given, size)
  return { path: given, sql: await readFile(path, 'utf8') }
}

function tooLarge(path: string, size: number): UserError {
  return new UserError({
    code: 'VEL_FILE_TOO_LARGE',
    message: `the file "${path}" has ${size} bytes; the limit is ${MAX_BYTES}.`,
    why: 'a file that large holds data.',
    fix: 'give the part that changes the schema.',
  })
}
