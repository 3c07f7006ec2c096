import { UserError } from '@velocity/model'
import type { EngineInfo } from '@velocity/ports'
import type { EngineChoice } from '../config/engine-choice.ts'
import type { MigrationPorts } from '../gate/migration-ports.ts'
import { failureText } from '../hits/failure-text.ts'
import type { Script } from '../model/migration.ts'
import type { ScriptTrace } from '../model/trace.ts'
import { runScript } from '../replay/run-script.ts'
import type { ProductionStats } from '../trace/production-stats.ts'
import { dialectTools } from './dialect-tools.ts'

/** A script to look at. */
export interface TraceRequest {
  readonly script: Script
  /** What runs before it, so that there is something to lock. */
  readonly before: readonly Script[]
  readonly engine: EngineChoice
  readonly databaseUrl: string | null
  readonly extensions: readonly string[]
  readonly stats: ProductionStats | null
  readonly statementTimeoutMs: number
}

/** What a script did. */
export interface TracedFile {
  readonly engine: EngineInfo
  readonly trace: ScriptTrace
}

/**
 * Runs a script on a fresh database and says what every statement locks, reads and writes.
 *
 * Errors: those of the engines; VEL_MIG_SETUP when what runs before does not run.
 */
export async function traceFile(
  request: TraceRequest,
  ports: Pick<MigrationPorts, 'engines' | 'parser' | 'clock'>,
): Promise<TracedFile> {
  const { engine, script, statementTimeoutMs } = request
  const dialect = engine.dialect ?? 'postgres'
  const parser = await ports.parser(dialect)
  const server = await (await ports.engines(dialect)).start(
    {
      dialect,
      choice: engine.choice,
      url: request.databaseUrl,
      productionMajor: engine.major,
      extensions: request.extensions,
    },
    null,
  )
  try {
    const { session } = await server.create()
    for (const one of request.before) {
      const failure = await runScript(one, { session, parser }, statementTimeoutMs)
      if (failure !== null) throw setupFailed(`${failureText(failure)} (${failure.path}:${failure.line})`)
    }
    const now = (): number => ports.clock.now().getTime()
    const options = { statementTimeoutMs, stats: request.stats, now }
    return { engine: server.info, trace: await dialectTools(dialect).trace(script, { session, parser }, options) }
  } finally {
    await server.close()
  }
}

/** The error for SQL that runs first and does not run. */
export function setupFailed(words: string): UserError {
  return new UserError({
    code: 'VEL_MIG_SETUP',
    message: `the setup does not run: ${words}.`,
    why: 'it runs first, on an empty database.',
    fix: 'mend the statement; what it needs must stand before it.',
  })
}
