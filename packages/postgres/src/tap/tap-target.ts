import type { Duplex } from 'node:stream'
import type { TappedLock } from '@velocity/ports'

/** A connection to the real database, signed in and silent. */
export interface Upstream {
  readonly stream: Duplex
  /** What the server says about itself. */
  readonly parameters: ReadonlyMap<string, string>
  readonly pid: number
  readonly secret: number
}

/** The database behind a tap. */
export interface TapTarget {
  readonly user: string
  readonly database: string
  /** `settings` are those of a program's first message. Errors: rejects with words for the program. */
  open(settings: ReadonlyMap<string, string>): Promise<Upstream>
  /**
   * The locks that the connection holds on what was there before its transaction, under the names of then; null when they cannot
   * be read.
   */
  readLocks(upstream: Upstream): Promise<readonly TappedLock[] | null>
  /** Asks for the end of what the connection is doing. */
  cancel(upstream: Upstream): Promise<void>
  /** Waits until the connection is gone, and its locks with it. */
  terminate(upstream: Upstream): Promise<void>
  close(): Promise<void>
}
