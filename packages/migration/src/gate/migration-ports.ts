import type {
  CommandTools,
  DatabaseEngines,
  DatabaseSession,
  Dialect,
  EngineInfo,
  Files,
  GatePorts,
  SqlParser,
} from '@velocity/ports'

/** What the gate needs beside every gate's ports. All of it is made only when a migration has to run. */
export interface MigrationPorts extends GatePorts {
  /** The engines of a dialect. */
  readonly engines: (dialect: Dialect) => Promise<DatabaseEngines>
  readonly parser: (dialect: Dialect) => Promise<SqlParser>
  /** For migrations in code. */
  readonly commands: () => Promise<CommandTools>
  /** Where the lock of a verification lies, and the schemas beside it; left out where that is the repository. */
  readonly given?: Pick<Files, 'stat' | 'readText'>
  /** A session that cannot write, for verification of a live database. Errors: VEL_ENGINE_UNREACHABLE. */
  readonly openReadOnly: (url: string) => Promise<ReadOnlySession>
}

/** A session on a database that is not ours. */
export interface ReadOnlySession {
  readonly info: EngineInfo
  readonly session: DatabaseSession
  close(): Promise<void>
}
