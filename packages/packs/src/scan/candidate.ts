import type { Hit } from '@velocity/secrets'

/** Where a secret was seen first by a thread: one for each rule, path, secret and confidence. Raw text; it never leaves the process. */
export interface Candidate {
  readonly object: number
  /** A position in the list of paths; `MESSAGE` or `IDENTITY` for a commit. */
  readonly path: number
  readonly ruleId: string
  readonly confidence: Hit['confidence']
  /** The bytes that stand for the secret, in latin-1. */
  readonly needle: string
}

/** Stand in place of a path. */
export const MESSAGE = -1
export const IDENTITY = -2
