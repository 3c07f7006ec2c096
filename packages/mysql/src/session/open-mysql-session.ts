import type { DatabaseSession, SqlOutcome } from '@velocity/ports'
import { type Connection, createConnection, type TypeCastField } from 'mysql2'
import type { MysqlAddress } from './mysql-address.ts'
import { failureOf, lateFailure } from './mysql-failure.ts'
import { type DriverAnswer, readAnswer, readWarnings } from './read-answer.ts'

/** A session that can be closed. */
export interface MysqlSession extends DatabaseSession {
  close(): Promise<void>
}

const CONNECT_TIMEOUT_MS = 10_000
/** A statement that was ended has this long to say so. */
const KILL_GRACE_MS = 1_000

/**
 * Connects to a server, and to a database of it.
 *
 * Values come as text; bytes that are no text are shown as far as UTF-8 reads them. The server gets no file of this machine.
 *
 * Errors: rejects with what the driver says when there is no connection. A failing statement is an outcome.
 */
export async function openMysqlSession(address: MysqlAddress, database: string | null): Promise<MysqlSession> {
  const connection = await connect(address, database)
  let isLost = false
  connection.on('error', () => {
    isLost = true
  })
  const run = async (sql: string, deadlineMs?: number): Promise<SqlOutcome> => {
    if (isLost) return lateFailure('08003', 'The connection is gone.', true)
    const late = watch(connection, address, deadlineMs)
    try {
      const answer = readAnswer(await Promise.race([query(connection, sql), late.givenUp]))
      const notices = answer.warnings === 0 ? [] : readWarnings(await query(connection, 'SHOW WARNINGS'))
      return { ok: true, rows: answer.rows, affectedRows: answer.affectedRows, notices }
    } catch (error) {
      const failure = failureOf(error)
      isLost = isLost || failure.isLost
      if (late.isEnded()) return lateFailure('57014', `The statement was ended after its ${deadlineMs} ms.`, isLost)
      return { ok: false, failure, notices: [] }
    } finally {
      await late.stop()
    }
  }
  return {
    run,
    close: async () => {
      if (isLost) return connection.destroy()
      isLost = true
      await new Promise<void>((resolve) => connection.end(() => resolve()))
    },
  }
}

async function connect(address: MysqlAddress, database: string | null): Promise<Connection> {
  const { socketPath, user, password } = address
  const connection = createConnection({
    ...(socketPath === null ? { host: address.host, port: address.port } : { socketPath }),
    ...(address.hasTls ? { ssl: {} } : {}),
    ...(database === null ? {} : { database }),
    user,
    password,
    charset: 'utf8mb4',
    connectTimeout: CONNECT_TIMEOUT_MS,
    multipleStatements: true,
    flags: ['-LOCAL_FILES'],
    typeCast: (field: TypeCastField) => field.string(),
  })
  await new Promise<void>((resolve, reject) => {
    connection.once('error', () => undefined)
    connection.connect((error) => (error === null ? resolve() : reject(error)))
  })
  return connection
}

function query(connection: Connection, sql: string): Promise<DriverAnswer> {
  return new Promise((resolve, reject) => {
    connection.query(sql, (error, results, fields) => {
      if (error === null) resolve({ results, fields })
      else reject(error)
    })
  })
}

/** Ends what runs on a connection at its deadline; where even that does not help, `given up` rejects and the connection is gone. */
function watch(connection: Connection, address: MysqlAddress, deadlineMs: number | undefined) {
  let isEnded = false
  let ending: Promise<void> = Promise.resolve()
  let grace: NodeJS.Timeout | undefined
  const { promise: givenUp, reject } = Promise.withResolvers<never>()
  givenUp.catch(() => undefined)
  const giveUp = () => {
    connection.destroy()
    reject({ code: 'VELOCITY_DEADLINE', message: 'The server did not end the statement.' })
  }
  const start = () => {
    isEnded = true
    // A program whose statements are short may outlive the end of one of them: then the connection ends.
    grace = setTimeout(() => kill(connection, address, 'CONNECTION').then(giveUp, giveUp), KILL_GRACE_MS)
    ending = kill(connection, address, 'QUERY').catch(giveUp)
  }
  const timer = deadlineMs === undefined ? undefined : setTimeout(start, deadlineMs)
  return {
    givenUp,
    isEnded: () => isEnded,
    stop: async () => {
      clearTimeout(timer)
      await ending
      clearTimeout(grace)
    },
  }
}

async function kill(connection: Connection, address: MysqlAddress, what: 'QUERY' | 'CONNECTION'): Promise<void> {
  const helper = await connect(address, null)
  try {
    await query(helper, `KILL ${what} ${Number(connection.threadId)}`)
  } finally {
    helper.destroy()
  }
}
