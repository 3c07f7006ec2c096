import type { DatabaseSession, Dialect, SqlParser } from '@velocity/ports'
import { readMysqlFingerprint } from '../fingerprint/mysql/read-mysql-fingerprint.ts'
import { readPostgresFingerprint } from '../fingerprint/postgres/read-postgres-fingerprint.ts'
import { readSqliteFingerprint } from '../fingerprint/sqlite/read-sqlite-fingerprint.ts'
import type { Script } from '../model/migration.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { ScriptTrace } from '../model/trace.ts'
import { freshen } from '../replay/freshen.ts'
import { traceMysqlScript } from '../trace/mysql/trace-mysql-script.ts'
import { traceSqliteScript } from '../trace/sqlite/trace-sqlite-script.ts'
import type { TraceOptions } from '../trace/trace-options.ts'
import { traceScript } from '../trace/trace-script.ts'

/** What differs from dialect to dialect. */
export interface DialectTools {
  /** `exclude` names relations that are the tool's own. */
  readonly readSchema: (session: DatabaseSession, exclude: readonly string[]) => Promise<SchemaFingerprint>
  readonly trace: (
    script: Script,
    ports: { readonly session: DatabaseSession; readonly parser: SqlParser },
    options: TraceOptions,
  ) => Promise<ScriptTrace>
  /** Whether a transaction takes DDL back. */
  readonly hasTransactionalDdl: boolean
  /** Whether rows can be made, queries prepared and rollbacks generated. */
  readonly isPostgres: boolean
}

const TOOLS: Readonly<Record<Dialect, DialectTools>> = {
  postgres: {
    readSchema: (session, exclude) => readPostgresFingerprint(session, { exclude }),
    trace: traceAndFreshen,
    hasTransactionalDdl: true,
    isPostgres: true,
  },
  mysql: {
    readSchema: (session, exclude) => readMysqlFingerprint(session, { exclude }),
    trace: traceMysqlScript,
    hasTransactionalDdl: false,
    isPostgres: false,
  },
  sqlite: {
    readSchema: (session, exclude) => readSqliteFingerprint(session, { exclude }),
    trace: traceSqliteScript,
    hasTransactionalDdl: true,
    isPostgres: false,
  },
}

/** The next script, and the down above all, is run over a new connection. */
async function traceAndFreshen(...[script, ports, options]: Parameters<typeof traceScript>): Promise<ScriptTrace> {
  const trace = await traceScript(script, ports, options)
  if (trace.failure?.isLost !== true) await freshen(ports.session)
  return trace
}

/** The tools of a dialect. */
export function dialectTools(dialect: Dialect): DialectTools {
  return TOOLS[dialect]
}
