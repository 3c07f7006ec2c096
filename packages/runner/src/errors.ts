import { type ErrorCode, UserError } from '@velocity/model'

/** Where something stands in a file of a repository. Lines and columns count from 1; 0 when unknown. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** Writes a place as `file:line:col`. */
export function formatPlace(place: Place): string {
  return place.line === 0 ? place.path : `${place.path}:${place.line}:${place.column}`
}

/** Makes the error for something that this runner does not support, by name and place. */
export function unsupported(place: Place, what: string, fix: string): UserError {
  return new UserError({
    code: 'VEL_RUN_UNSUPPORTED',
    message: `${formatPlace(place)}: ${what} is not supported by this runner.`,
    why: 'It runs steps as plain processes on this machine: no Docker, no other operating system, no package download.',
    fix,
  })
}

/** Makes an error of the workflow's author, with its place in front. */
export function mistake(
  code: ErrorCode,
  place: Place,
  message: string,
  advice: { readonly why: string; readonly fix: string },
): UserError {
  return new UserError({ code, message: `${formatPlace(place)}: ${message}`, ...advice })
}

/** An expression that cannot be evaluated with the values of this run. It fails the step or the job, not the run. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError'
}
