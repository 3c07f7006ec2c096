import { setTimeout as sleep } from 'node:timers/promises'
import Client from 'pg/lib/client.js'
import { openPgSession } from '../server/pg-session.ts'
import { lockOf, SYSTEM_SCHEMAS } from './lock-rows.ts'
import { openUpstream } from './open-upstream.ts'
import type { TapTarget } from './tap-target.ts'

const DEADLINE_MS = 5_000
const POLL_MS = 20

/**
 * A database of a server, by its address; a connection of our own looks at the locks of others.
 *
 * What that connection sees is what was there before the transactions of others, under the names of then.
 *
 * Errors: rejects with the driver's error when the server does not answer.
 */
export async function openServerTarget(url: string): Promise<TapTarget> {
  const { user = 'postgres', database } = new Client({ connectionString: url })
  // A look at locks that does not end is given up; nobody has to be stopped for it.
  const observer = await openPgSession({ connectionString: url }, async () => {})
  return {
    user,
    database: database ?? user,
    open: (settings) => openUpstream(url, settings),
    readLocks: async ({ pid }) => {
      const outcome = await observer.run(
        `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation, c.relkind, l.mode
         FROM pg_catalog.pg_locks l
         JOIN pg_catalog.pg_class c ON c.oid = l.relation
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE l.pid = ${pid} AND l.granted AND l.locktype = 'relation'
           AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
           AND n.nspname NOT IN ${SYSTEM_SCHEMAS}
         ORDER BY 1, 3`,
        DEADLINE_MS,
      )
      return outcome.ok ? outcome.rows.flatMap(lockOf) : null
    },
    cancel: async ({ pid }) => {
      await observer.run(`SELECT pg_catalog.pg_cancel_backend(${pid})`, DEADLINE_MS)
    },
    terminate: async ({ pid, stream }) => {
      for (let waited = 0; waited < DEADLINE_MS; waited += POLL_MS) {
        const outcome = await observer.run(
          `SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE pid = ${pid}`,
          DEADLINE_MS,
        )
        if (!outcome.ok || outcome.rows.length === 0) break
        await sleep(POLL_MS)
      }
      stream.destroy()
    },
    close: () => observer.close(),
  }
}
