import { UserError } from '@velocity/model'
import type { CommandRunner, DatabaseSession, TappedStatement } from '@velocity/ports'
import Client from 'pg/lib/client.js'
import { openPgSession, type PgSession } from '../server/pg-session.ts'
import { parseServerAddress } from '../server/server-address.ts'
import { runCommand } from './run-command.ts'
import { startTap } from './start-tap.ts'

const MAX_STATEMENTS = 20_000
const MAX_TEXT_CHARS = 64 * 1024 * 1024

/** Runs commands of the user against databases of PostgreSQL servers, through a tap. */
export function createCommandRunner(): CommandRunner {
  return {
    run: async (args, { url }, options) => {
      if (url === null) throw nothingListens(args)
      const observer = await openObserver(url)
      const statements: TappedStatement[] = []
      let chars = 0
      let isComplete = true
      const { user = 'postgres', database } = new Client({ connectionString: url })
      const tap = await startTap({
        url,
        user,
        database: database ?? user,
        observer,
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
        const address = parseServerAddress(url)
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
        const output = address.redact(ended.output.replaceAll(tap.password, '***'))
        return { ...ended, output, statements, isComplete }
      } finally {
        await tap.close()
        await observer.close()
      }
    },
  }
}

async function openObserver(url: string): Promise<DatabaseSession & Pick<PgSession, 'close'>> {
  // A look at locks that does not end is given up; nobody has to be stopped for it.
  return openPgSession({ connectionString: url }, async () => {})
}

function nothingListens(args: readonly string[]): UserError {
  return new UserError({
    code: 'VEL_ENGINE_UNAVAILABLE',
    message: `the command "${args[0] ?? ''}" needs a database that it can connect to, and the bundled engine has none.`,
    why: 'migrations that are programs connect by themselves, which takes an installed or a given PostgreSQL.',
    fix: '- engine: installed (runners of GitHub have PostgreSQL)\n- or give an address: database-url',
  })
}
