import { UserError } from '@velocity/model'
import type { Files } from '@velocity/ports'

/**
 * Reads a file that configuration or an input names.
 *
 * Errors: `UserError` VEL_MIG_NO_FILE when it is not there; VEL_FILE_TOO_LARGE over `maxBytes`.
 */
export async function readNamed(
  path: string,
  key: string,
  maxBytes: number,
  files: Pick<Files, 'stat' | 'readText'>,
): Promise<string> {
  if ((await files.stat(path)) !== null) return files.readText(path, maxBytes)
  throw new UserError({
    code: 'VEL_MIG_NO_FILE',
    message: `the file "${path}" is not there.`,
    why: `the configuration names it as ${key}.`,
    fix: 'correct the name, or add the file.',
  })
}
