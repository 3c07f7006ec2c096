/** What offline arithmetic says of a token. `indeterminate`: nothing; the shape is not one that carries proof. */
export type Validity = 'valid' | 'invalid' | 'indeterminate'

/** A validator's answer. */
export interface Validation {
  readonly validity: Validity
  /** A plain clause for people, without any part of the secret: `the checksum holds`, `expired on 2021-04-05`. */
  readonly detail: string | null
}

/**
 * Judges a secret by itself, offline. `secret` is latin-1. Pure, never throws, linear in the length of the secret.
 */
export type Validator = (secret: string) => Validation
