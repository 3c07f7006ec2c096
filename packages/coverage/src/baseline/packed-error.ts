import { UserError } from '@velocity/model'

/** Makes the error for a baseline or a shard that is not the file that was written; `what` completes `name` to a sentence. */
export function packedError(name: string, what: string, cause?: unknown): UserError {
  return new UserError({
    code: 'VEL_COV_PACKED',
    message: `${name} ${what}.`,
    why: 'it was cut short, changed, or written by another version.',
    fix: 'run the job again that wrote it, with the same version of Velocity.',
    cause,
  })
}
