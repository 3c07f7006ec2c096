import type { DatabaseSession, SqlNotice, SqlOutcome } from '@velocity/ports'
import type { ClientConfig } from 'pg'
import Client from 'pg/lib/client.js'
import { createTextQuery, type TextQuery } from './text-query.ts'

/** How long a statement may take to obey before stronger means are used. */
const GRACE_MS = 1_000

/** A session over the network protocol. */
export interface PgSession extends DatabaseSession {
  /** Of the server process. */
  readonly pid: number
  close(): Promise<void>
}

/**
 * Opens a connection.
 *
 * `stop` asks the server, over another connection, to cancel (or terminate) the process with that number.
 *
 * Errors: rejects with the driver's error when there is no connection to be had.
 */
export async function openPgSession(
  config: ClientConfig,
  stop: (pid: number, how: 'cancel' | 'terminate') => Promise<void>,
): Promise<PgSession> {
  // `options` keeps the driver from reading PGOPTIONS.
  const client = new Client({
    connectionTimeoutMillis: 15_000,
    application_name: 'velocity',
    options: '-c client_min_messages=notice',
    ...config,
  })
  let active: TextQuery | null = null
  let lost: Error | null = null
  client.on('error', (error) => {
    lost ??= error
    active?.lose(error)
  })
  client.on('end', () => {
    lost ??= new Error('the connection is closed')
    active?.lose(lost)
  })
  client.on('notice', ({ severity, code, message }) => {
    const notice: SqlNotice = { severity: severity ?? '', code: code ?? '', message: message ?? '' }
    active?.addNotice(notice)
  })
  await client.connect()
  const { processID: pid } = client as unknown as { readonly processID: number }

  const send = async (sql: string, deadlineMs: number | undefined): Promise<SqlOutcome> => {
    const query = createTextQuery(sql)
    if (lost !== null) query.lose(lost)
    else {
      active = query
      client.query(query)
    }
    const ended = deadlineMs === undefined ? null : endAt(deadlineMs, pid, stop, () => destroy(client))
    const outcome = await query.outcome
    active = null
    return ended?.settle(outcome) ?? outcome
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    pid,
    run: (sql, deadlineMs) => {
      const outcome = last.then(() => send(sql, deadlineMs))
      last = outcome
      return outcome
    },
    close: async () => {
      await Promise.race([
        client.end().catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref()),
      ])
      destroy(client)
    },
  }
}

function destroy(client: Client): void {
  const { connection } = client as unknown as { readonly connection: { readonly stream: { destroy(): void } } }
  connection.stream.destroy()
}

/** Cancels at the deadline, terminates when that is not obeyed, and hangs up when neither is. */
function endAt(
  deadlineMs: number,
  pid: number,
  stop: (pid: number, how: 'cancel' | 'terminate') => Promise<void>,
  hangUp: () => void,
): { settle(outcome: SqlOutcome): SqlOutcome } {
  let isPast = false
  const timers = [
    setTimeout(() => {
      isPast = true
      stop(pid, 'cancel').catch(() => {})
    }, deadlineMs),
    setTimeout(() => stop(pid, 'terminate').catch(() => {}), deadlineMs + GRACE_MS),
    setTimeout(hangUp, deadlineMs + 2 * GRACE_MS),
  ]
  return {
    settle: (outcome) => {
      for (const timer of timers) clearTimeout(timer)
      if (outcome.ok || !isPast || !(outcome.failure.isLost || outcome.failure.sqlState === '57014')) return outcome
      const message = `the statement was ended after ${deadlineMs} ms`
      return { ...outcome, failure: { ...outcome.failure, sqlState: '57014', message } }
    },
  }
}
