import { UserError } from '@velocity/model'
import type { GitCommand } from './git-command.ts'
import { resolveObject, unknownRevision } from './revision.ts'

/**
 * The text of a file as it was committed.
 *
 * Shape:  null when nothing stands at that path.
 * Errors: VEL_FILE_TOO_LARGE; VEL_GIT_NOT_A_FILE for a link, a folder and a submodule; VEL_GIT_UNKNOWN_REVISION.
 */
export async function showFile(
  git: GitCommand,
  revision: string,
  path: string,
  maxBytes: number,
): Promise<string | null> {
  const tree = await resolveObject(git, revision, 'tree')
  if (tree === null) throw unknownRevision(revision)
  const { stdout } = await git.run(['ls-tree', '-z', '--long', '--full-tree', tree, '--', path])
  const [, mode = '', blob = '', size = ''] = /^(\d{6}) \w+ ([0-9a-f]+) +(\d+|-)\t/.exec(stdout) ?? []
  if (mode === '') return null
  if (!mode.startsWith('100')) throw notAFile(path, mode)
  if (Number(size) > maxBytes) throw tooLarge(path, Number(size), maxBytes)
  return (await git.run(['cat-file', 'blob', blob])).stdout
}

function notAFile(path: string, mode: string): UserError {
  const kinds: Readonly<Record<string, string>> = { '120000': 'a symbolic link', '160000': 'a submodule' }
  return new UserError({
    code: 'VEL_GIT_NOT_A_FILE',
    message: `${JSON.stringify(path)} is ${kinds[mode] ?? 'a folder'} in that commit, not a file.`,
    why: 'the content of a link may stand anywhere, so it is not followed.',
    fix: 'commit it as a regular file.',
  })
}

function tooLarge(path: string, sizeBytes: number, maxBytes: number): UserError {
  return new UserError({
    code: 'VEL_FILE_TOO_LARGE',
    message: `${JSON.stringify(path)} has ${sizeBytes} bytes in that commit, more than ${maxBytes}.`,
    why: 'it is not the file that was meant, or it grew beyond what a gate reads whole.',
    fix: 'make the file smaller.',
  })
}
