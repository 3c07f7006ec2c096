import type { SqlFailure } from '@velocity/ports'
import type { SchemaComparison, SchemaFingerprint } from './schema.ts'

/** What running a rollback showed. */
export type RollbackClass = 'exact' | 'column-order' | 'different' | 'fails' | 'missing'

/** A table whose rows are not the same after up and down. */
export interface DataDifference {
  readonly table: string
  readonly rowsBefore: number
  readonly rowsAfter: number
  /** Columns whose values differ; [] when only the number of rows does. */
  readonly columns: readonly string[]
}

/** Where a script stopped. */
export interface ScriptFailure {
  readonly path: string
  /** Of the file, from 1. */
  readonly line: number
  readonly statement: string
  readonly failure: SqlFailure
}

/** The proof of one unit: a pull request, or a single migration. */
export interface RollbackProof {
  /** Versions in the order they were applied. */
  readonly versions: readonly string[]
  readonly class: RollbackClass
  /** True when the up changed the schema: a missing down is then a missing rollback. */
  readonly hasSchemaChange: boolean
  /** Versions whose down is missing, empty or holds only comments. */
  readonly withoutDown: readonly string[]
  /** The schema after up and down against the one before; null when the down did not run. */
  readonly comparison: SchemaComparison | null
  /** The schema after up and down; null when the down did not run. */
  readonly rolledBack: SchemaFingerprint | null
  readonly downFailure: ScriptFailure | null
  /** The up once more, after the down: its schema against the first; null when it was not run. */
  readonly again: SchemaComparison | null
  readonly againFailure: ScriptFailure | null
  /** null when the data was not looked at. */
  readonly data: readonly DataDifference[] | null
  /** How it was run. */
  readonly method: 'transaction' | 'clone'
}
