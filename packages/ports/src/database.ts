/** The families of SQL that a migration may be written in. */
export type Dialect = 'postgres' | 'mysql' | 'sqlite'

/** A database engine that a dry run may use, as it names itself. */
export interface EngineInfo {
  readonly dialect: Dialect
  readonly product: 'PostgreSQL' | 'PGlite' | 'MySQL' | 'MariaDB' | 'SQLite'
  /** The server's own, for example `18.3`. */
  readonly version: string
  readonly major: number
  /** Whether it was given by address, found on this machine, or ships with us. */
  readonly origin: 'url' | 'installed' | 'bundled'
}

/** Which engine is wanted. */
export interface EngineRequest {
  readonly dialect: Dialect
  /** `auto`: the address when one is given, else an installed server of production's major, else the bundled one. */
  readonly choice: 'auto' | 'url' | 'installed' | 'bundled'
  readonly url: string | null
  /** The major version of the database in production; null when it is not known. */
  readonly productionMajor: number | null
  /** Extensions that migrations may create; PostgreSQL only. */
  readonly extensions: readonly string[]
}

/** A row as the server writes it: every value is its text. */
export type SqlRow = Readonly<Record<string, string | null>>

/** A message of the server beside its answer. */
export interface SqlNotice {
  /** For example `DEBUG`, `NOTICE`, `WARNING`. */
  readonly severity: string
  readonly code: string
  readonly message: string
}

/** Why a statement did not run. */
export interface SqlFailure {
  /** SQLSTATE; `HY000` where an engine has none. `57014` for one that was ended by its deadline. */
  readonly sqlState: string
  readonly message: string
  readonly detail: string | null
  readonly hint: string | null
  /** Characters from the start of the text that was sent, from 1; null when the server does not say. */
  readonly position: number | null
  /** True when the connection is gone and with it every later statement. */
  readonly isLost: boolean
}

/** What came of one text of SQL. */
export type SqlOutcome =
  | {
      readonly ok: true
      /** Of the last statement that gave any. */
      readonly rows: readonly SqlRow[]
      /** Rows that the last statement inserted, updated or deleted; 0 for others. */
      readonly affectedRows: number
      readonly notices: readonly SqlNotice[]
    }
  | { readonly ok: false; readonly failure: SqlFailure; readonly notices: readonly SqlNotice[] }

/**
 * One connection. A failing statement is an outcome and never thrown; what is thrown is a bug of ours.
 */
export interface DatabaseSession {
  /**
   * Sends the text as one message of the simple protocol: several statements share an implicit transaction, unless they open one.
   * `deadlineMs`: after it the statement is ended (`57014`), and on an engine that cannot end a statement alone the database with it.
   */
  run(sql: string, deadlineMs?: number): Promise<SqlOutcome>
}

/** An empty or restored database that nobody else uses. */
export interface ScratchDatabase {
  readonly session: DatabaseSession
  /** For programs that connect by themselves; null where nothing listens. */
  readonly url: string | null
  /**
   * Where nothing listens: hands messages of the network protocol to the engine, up to a Query, Sync or Flush, and gives its
   * answer. It is the same session as `session`. Rejects when the engine is gone; after `deadlineMs` it is.
   */
  exchange?(messages: Uint8Array, deadlineMs?: number): Promise<Uint8Array>
  /** A copy with everything in it, while no transaction is open. */
  clone(): Promise<ScratchDatabase>
  drop(): Promise<void>
}

/** A running engine of our own. */
export interface ScratchServer {
  readonly info: EngineInfo
  /** An empty database; of a server that was started from an image, the first is the one that was saved. */
  create(): Promise<ScratchDatabase>
  /** The database with everything in it, to start from later; null where the engine cannot. No transaction is open. */
  save(database: ScratchDatabase): Promise<Uint8Array | null>
  /** The image is the database as it was when `save` was called, so that statements may be run while it is made. */
  readonly savesAside?: true
  /** Ends the engine and removes all that it left. */
  close(): Promise<void>
}

/**
 * The engines of this machine.
 *
 * Errors: VEL_ENGINE_UNAVAILABLE (what was asked for is not here), VEL_ENGINE_UNREACHABLE (the address does not answer),
 *         VEL_ENGINE_EXTENSION (an extension cannot be loaded), VEL_ENGINE_FAILED (it did not start; with its own words).
 */
export interface DatabaseEngines {
  /** Says which engine `start` would use, without starting it: part of an image's key. */
  resolve(request: EngineRequest): Promise<EngineInfo>
  start(request: EngineRequest, image: Uint8Array | null): Promise<ScratchServer>
}

/** One statement of a text. */
export interface ParsedStatement {
  /** Without the semicolon and without comments before it. */
  readonly sql: string
  /** Place in the text, in UTF-16 units; `endOffset` is behind the last one. */
  readonly startOffset: number
  readonly endOffset: number
  /** Counted from 1. */
  readonly startLine: number
  /** The parser's name for it, for example `AlterTableStmt`; for dialects without a parser its first words in capitals, `ALTER TABLE`. */
  readonly kind: string
  /** The parse tree below `kind`; null for dialects without a parser. */
  readonly node: unknown
}

/** A text in statements, or why it is not one. */
export type ParsedSql =
  | { readonly ok: true; readonly statements: readonly ParsedStatement[] }
  | { readonly ok: false; readonly message: string; readonly line: number }

/** Splits and parses. A text without a statement has none; it is not malformed. */
export interface SqlParser {
  parse(sql: string): ParsedSql
}
