import type { SqlFailure } from '@velocity/ports'
import type { ApplicationQuery } from './application-query.ts'

/** What came of preparing a query on one schema. */
export interface QueryResult {
  readonly query: ApplicationQuery
  /** null when it can be prepared. */
  readonly failure: SqlFailure | null
  /** The line of the file that the server points at, else the query's. */
  readonly line: number
}

/** The application's queries on the schemas of a change. */
export interface CompatResults {
  /** Queries of the base on the schema of the base. */
  readonly onBase: readonly QueryResult[]
  /** Queries of the base on the schema after the ups, in the same order. */
  readonly onHead: readonly QueryResult[]
  /** Queries of the head on the schema of the base, which is that of a rollback too. */
  readonly headOnBase: readonly QueryResult[]
  /** Queries of the head on the schema after the ups, in the same order. */
  readonly headOnHead: readonly QueryResult[]
}
