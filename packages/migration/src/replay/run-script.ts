import type { DatabaseSession, SqlParser } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'
import { freshen } from './freshen.ts'
import { failureAt } from './statement-at.ts'

/** What a script is run with. */
export interface RunPorts {
  readonly session: DatabaseSession
  readonly parser: SqlParser
}

/** What SQLite answers to a COMMIT where no transaction is open; PostgreSQL warns and MySQL says nothing. */
const NOTHING_OPEN = '25001'

/**
 * Runs a script as its tool does.
 *
 * Shape:  null when it ran; else where it stopped. Nothing of a transaction stays open, and the session is as a new connection.
 * Units:  `timeoutMs` for each message to the server.
 * Errors: never throws for what the server refuses.
 */
export async function runScript(script: Script, ports: RunPorts, timeoutMs: number): Promise<ScriptFailure | null> {
  const failure =
    script.transaction === 'none'
      ? await runEach(script, ports, timeoutMs)
      : await runWhole(script, ports, timeoutMs, script.transaction === 'tool')
  if (failure?.failure.isLost !== true) await freshen(ports.session)
  return failure
}

async function runWhole(
  script: Script,
  { session, parser }: RunPorts,
  timeoutMs: number,
  isWrapped: boolean,
): Promise<ScriptFailure | null> {
  if (isWrapped) await session.run('BEGIN')
  const outcome = await session.run(script.sql, timeoutMs)
  if (!outcome.ok) {
    if (!outcome.failure.isLost) await session.run('ROLLBACK')
    return failureAt(script, outcome.failure, parser, null)
  }
  const end = await session.run('COMMIT')
  // Deferred constraints are checked here; a script that committed by itself leaves only a warning.
  if (end.ok || (!isWrapped && end.failure.sqlState === NOTHING_OPEN)) return null
  return failureAt(script, end.failure, parser, null)
}

async function runEach(
  script: Script,
  { session, parser }: RunPorts,
  timeoutMs: number,
): Promise<ScriptFailure | null> {
  const parsed = parser.parse(script.sql)
  // What our parser cannot read the server judges whole.
  if (!parsed.ok) return runWhole(script, { session, parser }, timeoutMs, false)
  for (const statement of parsed.statements) {
    const outcome = await session.run(statement.sql, timeoutMs)
    if (outcome.ok) continue
    if (!outcome.failure.isLost) await session.run('ROLLBACK')
    return failureAt(script, outcome.failure, parser, statement)
  }
  await session.run('COMMIT')
  return null
}
