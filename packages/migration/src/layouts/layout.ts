import type { Dialect } from '@velocity/ports'
import type { LayoutProblem, Migration } from '../model/migration.ts'

/** A file at or below the directory of migrations. */
export interface TreeFile {
  /** Relative to the repository's root. */
  readonly path: string
  /** Relative to the directory of migrations. */
  readonly name: string
  readonly text: string
}

/** What a layout looks at. */
export interface MigrationTree {
  /** Relative to the repository's root, without a slash at its end; '' is the root. */
  readonly dir: string
  /** At or below the directory, sorted by name. */
  readonly files: readonly TreeFile[]
  /** Every file that was given by its path from the repository's root: settings may lie beside the directory. */
  readonly all: ReadonlyMap<string, string>
}

/** What a layout is told beside the files. */
export interface LayoutOptions {
  readonly dialect: Dialect
  /** Values for placeholders and environment variables in scripts. */
  readonly placeholders: Readonly<Record<string, string>>
  /** SHA-256 of the text's UTF-8 bytes in base64; null where nobody can compute it, and checksums are then not checked. */
  readonly sha256Base64: ((text: string) => string) | null
}

/** What a layout found. */
export interface LayoutReading {
  /** In the order in which the tool applies them. */
  readonly migrations: readonly Migration[]
  readonly problems: readonly LayoutProblem[]
}

/** The table in which a tool notes what it has applied. */
export interface AppliedTable {
  /** As SQL names it, for example `public.schema_migrations`. */
  readonly relation: string
  /** As the tool creates it in an empty PostgreSQL database. */
  readonly createSql: string
  /** PostgreSQL; one column `version` of text, oldest first. */
  readonly versionsQuery: string
  /** `each`: a row for every applied migration. `newest`: only the last one, which stands for all before it. */
  readonly records: 'each' | 'newest'
  /** How the tool notes the text that it applied; null when it does not. */
  readonly checksum: string | null
}

/** One tool's way to keep migrations in files. */
export interface Layout {
  /** For example `golang-migrate`. */
  readonly id: string
  readonly name: string
  /** How sure it is that the tree is its own, 0 to 100; 0 means that it is not. */
  readonly detect: (tree: MigrationTree) => number
  readonly read: (tree: MigrationTree, options: LayoutOptions) => LayoutReading
  /** null when the tool has none that a query can read. */
  readonly appliedTable: AppliedTable | null
  /** How the tool runs a script, and where that is written. */
  readonly docs: string
}
