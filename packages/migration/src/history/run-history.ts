import { UserError } from '@velocity/model'
import type { EngineInfo } from '@velocity/ports'
import type { EngineChoice } from '../config/engine-choice.ts'
import { bookkeepingOf } from '../dry-run/bookkeeping-of.ts'
import { dialectTools } from '../dry-run/dialect-tools.ts'
import { setupFailed } from '../dry-run/trace-file.ts'
import { hexToBase64 } from '../gate/hex-to-base64.ts'
import type { MigrationPorts } from '../gate/migration-ports.ts'
import { readWorkingFiles } from '../gate/read-files.ts'
import { failureText } from '../hits/failure-text.ts'
import { readHistory } from '../layouts/read-history.ts'
import type { LayoutProblem } from '../model/migration.ts'
import { runScript } from '../replay/run-script.ts'
import type { HistoryProof } from './history-proof.ts'
import { proveHistory } from './prove-history.ts'

/** Which directory is to be proved, and on what. */
export interface HistoryRequest {
  /** Relative to the root of the files. */
  readonly dir: string
  readonly layout: string
  readonly engine: EngineChoice
  readonly databaseUrl: string | null
  readonly extensions: readonly string[]
  readonly placeholders: Readonly<Record<string, string>>
  /** SQL to run first. */
  readonly setup: { readonly path: string; readonly sql: string } | null
  readonly statementTimeoutMs: number
}

/** A proof, and what it was made with. */
export interface ProvenHistory {
  readonly engine: EngineInfo
  readonly layout: string
  readonly problems: readonly LayoutProblem[]
  readonly proof: HistoryProof
}

/**
 * Proves every migration of a directory on a fresh database.
 *
 * Errors: those of `readHistory` and of the engines; VEL_MIG_SETUP when the setup does not run; VEL_MIG_TIMEOUT.
 */
export async function runHistory(
  request: HistoryRequest,
  ports: Pick<MigrationPorts, 'files' | 'codec' | 'engines' | 'parser'>,
): Promise<ProvenHistory> {
  const { dir, layout, engine, placeholders, statementTimeoutMs: timeoutMs } = request
  const dialect = engine.dialect ?? 'postgres'
  const files = await readWorkingFiles(dir, ports)
  const sha256Base64 = (text: string): string => hexToBase64(ports.codec.sha256(text))
  const history = readHistory({ dir, layout, files, dialect, placeholders, sha256Base64 })
  if (history.layout === 'command') throw inCode(dir)
  const parser = await ports.parser(dialect)
  const tools = dialectTools(dialect)
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
    const database = await server.create()
    const { session } = database
    await runSetup(request, async (script) => runScript(script, { session, parser }, timeoutMs))
    const table = dialect === 'postgres' ? bookkeepingOf(history.layout, history.migrations) : null
    if (table !== null) await session.run(table.createSql)
    const exclude = table === null ? [] : [table.relation]
    const proof = await proveHistory(history.migrations, {
      database,
      parser,
      timeoutMs,
      hasTransactionalDdl: tools.hasTransactionalDdl,
      readSchema: (one) => tools.readSchema(one, exclude),
    })
    return { engine: server.info, layout: history.layout, problems: history.problems, proof }
  } finally {
    await server.close()
  }
}

async function runSetup(
  { setup }: HistoryRequest,
  run: (script: Parameters<typeof runScript>[0]) => ReturnType<typeof runScript>,
): Promise<void> {
  if (setup === null) return
  const failure = await run({ path: setup.path, startLine: 1, sql: setup.sql, transaction: 'message' })
  if (failure === null) return
  throw setupFailed(`${failureText(failure)} (${failure.path}:${failure.line})`)
}

function inCode(dir: string): UserError {
  return new UserError({
    code: 'VEL_MIG_CONFIG',
    message: `the migrations of "${dir}" are programs, and a history is proved of SQL.`,
    why: 'each of them would have to be run by its tool, one at a time.',
    fix: 'judge a change: velocity migration check, which runs the commands of the configuration.',
  })
}
