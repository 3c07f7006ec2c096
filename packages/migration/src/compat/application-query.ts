/** A query of the application, as PostgreSQL takes it. */
export interface ApplicationQuery {
  /** For people: its name in the file, or the file's. */
  readonly name: string
  /** With parameters as `$1`; one statement, without a semicolon. */
  readonly sql: string
  /** Relative to the repository's root. */
  readonly path: string
  /** Where `sql` begins in the file, from 1. */
  readonly line: number
  /** Why it cannot be looked at, one clause; null when it can. A file that cannot be read is one such query. */
  readonly problem: string | null
}
