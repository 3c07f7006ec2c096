import type { SqlOutcome } from '@velocity/ports'

/** What the worker is asked. */
export type Request =
  | { readonly kind: 'open'; readonly image: Uint8Array | null; readonly settings: string }
  | { readonly kind: 'run'; readonly sql: string }
  | { readonly kind: 'save' }

/** What the worker answers: one message a request, in order. */
export type Answer =
  | { readonly kind: 'opened' }
  | { readonly kind: 'ran'; readonly outcome: SqlOutcome }
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'failed'; readonly message: string }

/** A database with what belongs to its connection. */
export interface Saved {
  readonly image: Uint8Array
  /** SQL that sets the connection as it was. */
  readonly settings: string
}
