/** Who opens the transaction that a script runs in. */
export type TransactionMode =
  /** The tool: the script is between its BEGIN and its COMMIT. */
  | 'tool'
  /** Nobody, but the script is sent as one message, whose statements share an implicit transaction. */
  | 'message'
  /** Nobody: every statement commits by itself. */
  | 'none'

/** SQL of one direction of a migration, and where it stands. */
export interface Script {
  /** Relative to the repository's root, with `/`. */
  readonly path: string
  /** The line of the file at which `sql` begins, from 1: a section begins below its marker. */
  readonly startLine: number
  readonly sql: string
  readonly transaction: TransactionMode
}

/** One migration as its tool sees it. */
export interface Migration {
  /** What the tool records as applied, for example `20260101120000` or `1.2`. Unique in a history, but for repeatable ones. */
  readonly version: string
  /** For people, for example `add_email`; '' when it has none. */
  readonly name: string
  /** `repeatable`: runs again whenever its text changes, after every versioned one. `baseline`: stands for everything up to its version. */
  readonly kind: 'versioned' | 'repeatable' | 'baseline'
  readonly up: Script
  /** null when the tool has no down migration for it. Its `sql` may be empty. */
  readonly down: Script | null
  /** A check that the tool runs after the up (sqitch); null elsewhere. */
  readonly verify: Script | null
  /** Every file that it is made of, relative to the repository's root, sorted. */
  readonly files: readonly string[]
}

/** A directory of migrations in the order in which its tool applies them. */
export interface MigrationHistory {
  /** For example `golang-migrate`. */
  readonly layout: string
  readonly migrations: readonly Migration[]
  /** What is wrong with the directory itself, for example a version that two files claim. */
  readonly problems: readonly LayoutProblem[]
}

/** Something that a layout cannot make a migration of. */
export interface LayoutProblem {
  /**
   * `duplicate-version`, `journal` (a journal that disagrees with the files) and `malformed` make the verdict red; `skipped` is a
   * migration in code that SQL layouts cannot run.
   */
  readonly kind: 'duplicate-version' | 'journal' | 'malformed' | 'skipped' | 'checksum' | 'multiple-heads'
  readonly path: string
  readonly line: number | null
  /** One sentence, plain text. */
  readonly message: string
}
