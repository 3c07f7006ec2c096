import { UserError } from '@velocity/model'
import type { CommandRunner, ScratchDatabase, TappedStatement } from '@velocity/ports'
import { parseServerAddress } from '../server/server-address.ts'
import { openServerTarget } from './open-server-target.ts'
import { openWireTarget } from './open-wire-target.ts'
import { runCommand } from './run-command.ts'
import { startTap } from './start-tap.ts'
import type { TapTarget } from './tap-target.ts'

const MAX_STATEMENTS = 20_000
/** How long a statement may go on behind its command's time. */
const GRACE_MS = 2_000
const MAX_TEXT_CHARS = 64 * 1024 * 1024

/** Runs commands of the user against databases of PostgreSQL engines, through a tap. */
export function createCommandRunner(): CommandRunner {
  return {
    run: async (args, database, options) => {
      const { url } = database
      const endsAt = Date.now() + options.timeoutMs + GRACE_MS
      const target = await openTarget(args, database, () => Math.max(1, endsAt - Date.now()))
      const statements: TappedStatement[] = []
      let chars = 0
      let isComplete = true
      const tap = await startTap({
        target,
        onStatement: (statement) => {
          chars += statement.sql.length
          if (statements.length < MAX_STATEMENTS && chars < MAX_TEXT_CHARS) statements.push(statement)
          else isComplete = false
        },
        onUnreadable: () => {
          isComplete = false
        },
      })
      try {
        const ended = await runCommand(args, {
          cwd: options.cwd,
          timeoutMs: options.timeoutMs,
          env: {
            ...options.env,
            DATABASE_URL: tap.url,
            PGHOST: tap.host,
            PGPORT: String(tap.port),
            PGUSER: tap.user,
            PGPASSWORD: tap.password,
            PGDATABASE: tap.database,
          },
        })
        const own = ended.output.replaceAll(tap.password, '***')
        const output = url === null ? own : parseServerAddress(url).redact(own)
        return { ...ended, output, statements, isComplete }
      } finally {
        await tap.close()
        await target.close()
      }
    },
  }
}

/** An engine that cannot be interrupted is ended with the command's time: nothing else would end a statement that loops. */
async function openTarget(
  args: readonly string[],
  { url, session, exchange }: ScratchDatabase,
  leftMs: () => number,
): Promise<TapTarget> {
  if (url !== null) return openServerTarget(url)
  if (exchange !== undefined) return openWireTarget(session, (messages) => exchange(messages, leftMs()))
  throw nothingListens(args)
}

function nothingListens(args: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_ENGINE_UNAVAILABLE',
    message: `the command "${args[0] ?? ''}" needs a database that it can connect to, and the bundled engine has none.`,
    why: 'migrations that are programs connect by themselves, which takes an installed or a given PostgreSQL.',
    fix: '- engine: installed (runners of GitHub have PostgreSQL)\n- or give an address: database-url',
  })
}
