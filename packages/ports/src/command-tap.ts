import type { ScratchDatabase, SqlFailure } from './database.ts'

/** A lock on something that was there before the transaction. */
export interface TappedLock {
  /** `schema.name`, quoted where SQL needs it. */
  readonly relation: string
  readonly kind: 'table' | 'partitioned table' | 'index' | 'view' | 'materialized view' | 'sequence' | 'foreign table'
  /** For example `ACCESS EXCLUSIVE`. */
  readonly mode: string
}

/** A statement that a program sent. */
export interface TappedStatement {
  /** As it was sent: of a simple query, it may be several. */
  readonly sql: string
  /** Values that were sent beside the text, for `$1` and so on. */
  readonly parameterCount: number
  /** Those values as text; null when one of them was sent in binary, or when they are not kept. */
  readonly parameters: readonly (string | null)[] | null
  /** Which connection of the program, from 0. */
  readonly connection: number
  /** Whether a transaction is open behind it. Without one its locks are gone before they can be read. */
  readonly isInTransaction: boolean
  /**
   * Held at the end of the statement and not before it; [] behind a transaction's end. Of statements that were sent together,
   * without waiting, the last has the locks of all.
   */
  readonly locks: readonly TappedLock[]
  readonly failure: SqlFailure | null
}

/** What a program did. */
export interface CommandRun {
  /** 128 and the signal's number for one that was killed. */
  readonly exitCode: number
  readonly isTimedOut: boolean
  /** The end of what it printed, both streams as they came, without the password and without control characters. */
  readonly output: string
  /** In the order in which they ended, with those of the program's bookkeeping. */
  readonly statements: readonly TappedStatement[]
  /** False when there were more statements than are kept, or locks that could not be read. */
  readonly isComplete: boolean
}

/** How a program is started. */
export interface CommandOptions {
  readonly cwd: string
  /** All that it gets, beside `DATABASE_URL`, `PGHOST`, `PGPORT`, `PGUSER`, `PGPASSWORD` and `PGDATABASE`. */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
}

/** The files of a commit in a folder of their own. */
export interface Checkout {
  /** Absolute. */
  readonly root: string
  remove(): Promise<void>
}

/** What commands of a repository are run with. */
export interface CommandTools {
  readonly runner: CommandRunner
  /** The repository's root, absolute. */
  readonly root: string
  /** What a command may see of the environment. */
  readonly env: Readonly<Record<string, string>>
  /** Lays the files of a commit out, with the dependencies that are installed in the workspace. Errors: those of the Git port. */
  checkOut(sha: string): Promise<Checkout>
}

/**
 * Runs a program of the user against a scratch database and listens.
 *
 * Errors: VEL_EXEC_MISSING (no such program), VEL_ENGINE_UNAVAILABLE (nothing listens for the database: its `url` is null).
 */
export interface CommandRunner {
  run(args: readonly string[], database: ScratchDatabase, options: CommandOptions): Promise<CommandRun>
}
