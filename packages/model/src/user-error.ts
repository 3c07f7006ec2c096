/** What a `UserError` is made of. `fix` may hold several lines, a snippet among them. */
export interface UserErrorParts {
  /** `VEL_…`, listed in docs/errors.md. */
  readonly code: ErrorCode
  /** What happened, with the actual value, in one sentence. */
  readonly message: string
  /** Why that usually happens. */
  readonly why: string
  /** How to mend it. */
  readonly fix: string
  readonly cause?: unknown
}

/** A code of the error catalogue, for example `VEL_COV_EMPTY`. */
export type ErrorCode = `VEL_${string}`

/**
 * A mistake that the user can mend. Everything else that is thrown is a bug of ours.
 *
 * Shape: `code` is stable and is what tests assert; the prose may change.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: ErrorCode
  readonly why: string
  readonly fix: string

  constructor(parts: UserErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause })
    this.code = parts.code
    this.why = parts.why
    this.fix = parts.fix
  }
}
