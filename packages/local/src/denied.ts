import { UserError } from '@velocity/model'
import { errorCode } from './error-code.ts'

/** The error to throw for what the system refused: a `UserError` where the user can mend it, else `cause` itself. */
export function denied(action: 'read' | 'write', path: string, cause: unknown): unknown {
  const code = errorCode(cause)
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ELOOP', 'ENOTDIR', 'EEXIST', 'EISDIR'].includes(code))
    return cause
  return new UserError({
    code: 'VEL_FILE_DENIED',
    message: `the system refuses to ${action} ${JSON.stringify(path)} (${code}).`,
    why: 'the file or a folder above it belongs to another user, is no folder, or the disk is full or read-only.',
    fix: `give this user the right to ${action} it; a step that ran in a container often leaves files that belong to root.`,
    cause,
  })
}
