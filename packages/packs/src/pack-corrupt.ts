import { UserError } from '@velocity/model'

/**
 * The error for an object store that contradicts itself. What cannot be read cannot be called clean, so nobody may go on.
 *
 * Shape: VEL_PACK_CORRUPT; `what` is a plain clause that names the place.
 */
export function packCorrupt(file: string, what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_PACK_CORRUPT',
    message: `the object store "${file}" is damaged: ${what}.`,
    why: 'a disk error, a copy that was cut off, or a repack that ran meanwhile.',
    fix: 'run "git fsck --full" and mend what it names, or check the repository out again.',
    ...(cause === undefined ? {} : { cause }),
  })
}
