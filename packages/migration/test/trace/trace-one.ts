import type { DatabaseSession } from '@velocity/ports'
import { createSqlParser } from '@velocity/postgres'
import type { Script } from '../../src/model/migration.ts'
import type { ScriptTrace } from '../../src/model/trace.ts'
import type { ProductionStats } from '../../src/trace/production-stats.ts'
import { traceScript } from '../../src/trace/trace-script.ts'

const parser = await createSqlParser()

/** Traces SQL as a script of its own. */
export async function traceOne(
  session: DatabaseSession,
  sql: string,
  transaction: Script['transaction'],
  stats: ProductionStats | null = null,
): Promise<ScriptTrace> {
  const script: Script = { path: 'db/1.up.sql', startLine: 1, sql, transaction }
  return await traceScript(
    script,
    { session, parser },
    { statementTimeoutMs: 10_000, stats, now: () => performance.now() },
  )
}

/** An empty schema with what is asked for. */
export async function prepare(session: DatabaseSession, sql: string): Promise<void> {
  const outcome = await session.run(
    `DROP SCHEMA IF EXISTS public CASCADE; DROP SCHEMA IF EXISTS other CASCADE; CREATE SCHEMA public; ${sql}`,
  )
  if (!outcome.ok) throw new Error(outcome.failure.message)
}
