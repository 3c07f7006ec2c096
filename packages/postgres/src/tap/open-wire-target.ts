import { Duplex } from 'node:stream'
import type { DatabaseSession, ScratchDatabase, SqlRow } from '@velocity/ports'
import { quoteText } from '../server/quote.ts'
import { lockOf, SYSTEM_SCHEMAS } from './lock-rows.ts'
import { renameStatement } from './rename-statement.ts'
import { createMessageSplitter } from './split-messages.ts'
import type { TapTarget } from './tap-target.ts'
import { createTurns } from './turns.ts'

const DEADLINE_MS = 2_000
const MAX_GROUP_BYTES = 64 * 1024 * 1024
const IDLE = 'I'.charCodeAt(0)

/** CopyFail: no data can be sent to this engine, and outside of a copy it is ignored. */
const COPY_FAIL = Buffer.from([0x66, 0, 0, 0, 5, 0])

const PARAMETERS = [
  'server_version',
  'server_encoding',
  'client_encoding',
  'DateStyle',
  'IntervalStyle',
  'TimeZone',
  'integer_datetimes',
  'standard_conforming_strings',
]

/**
 * The database of an engine that has one session and listens nowhere. Connections of a program take turns: whoever has a
 * transaction open keeps the others waiting, and settings of the session are everybody's.
 *
 * Errors: rejects when the engine is gone.
 */
export async function openWireTarget(
  session: DatabaseSession,
  exchange: NonNullable<ScratchDatabase['exchange']>,
): Promise<TapTarget> {
  const [names] = await rowsOf(session, 'SELECT current_user AS user, pg_catalog.current_database() AS database')
  const turns = createTurns()
  let relations: ReadonlyMap<string, SqlRow> = new Map()
  let count = 0
  const readRelations = async (): Promise<void> => {
    const rows = await rowsOf(
      session,
      `SELECT c.oid::text AS oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation, c.relkind
       FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname NOT IN ${SYSTEM_SCHEMAS}`,
    )
    relations = new Map(rows.map((row) => [row['oid'] ?? '', row]))
  }

  /** Gives the answer to a group of messages once it is this connection's turn. */
  const answer = async (connection: number, group: Buffer): Promise<Buffer> => {
    if (await turns.take(connection)) await readRelations()
    const bytes = Buffer.from(await exchange(group))
    const ready = createMessageSplitter('Z')(bytes).findLast(({ type }) => type === 'Z')
    if (ready?.bytes[5] === IDLE) turns.give(connection)
    return bytes
  }
  const leave = async (connection: number): Promise<void> => {
    if (turns.isHolder(connection)) await session.run('ROLLBACK', DEADLINE_MS)
    turns.leave(connection)
  }

  return {
    user: names?.['user'] ?? 'postgres',
    database: names?.['database'] ?? 'postgres',
    open: async (settings) => {
      const connection = count
      count += 1
      const path = settings.get('search_path')
      if (path !== undefined)
        await rowsOf(session, `SELECT pg_catalog.set_config('search_path', ${quoteText(path)}, false)`)
      const list = PARAMETERS.map(quoteText).join(', ')
      const rows = await rowsOf(session, `SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN (${list})`)
      return {
        stream: createWireStream(
          (group) => answer(connection, group),
          () => leave(connection),
          connection === 0 ? '' : `velocity_${connection}_`,
        ),
        parameters: new Map(rows.map(({ name, setting }) => [name ?? '', setting ?? ''])),
        pid: connection + 1,
        secret: 0,
      }
    },
    readLocks: async () => {
      const locks = await session.run(
        `SELECT relation::text AS oid, mode FROM pg_catalog.pg_locks
         WHERE granted AND locktype = 'relation' AND pid = pg_catalog.pg_backend_pid() ORDER BY relation, mode`,
      )
      if (!locks.ok) return null
      return locks.rows
        .flatMap(({ oid, mode }) => lockOf({ ...relations.get(oid ?? ''), mode: mode ?? null }))
        .sort((one, other) => (one.relation < other.relation ? -1 : one.relation > other.relation ? 1 : 0))
    },
    // The engine cannot be interrupted; the program's own time ends it.
    cancel: async () => {},
    terminate: async ({ stream }) => {
      stream.destroy()
    },
    close: async () => {
      await session.run('ROLLBACK', DEADLINE_MS)
      await session.run('DISCARD ALL', DEADLINE_MS)
    },
  }
}

/** What a program writes, in groups to the engine; what it reads, the answers. */
function createWireStream(
  answer: (group: Buffer) => Promise<Buffer>,
  leave: () => Promise<void>,
  prefix: string,
): Duplex {
  const split = createMessageSplitter('PBDCQ')
  let group: Buffer[] = []
  let groupBytes = 0
  const take = async (chunk: Buffer, stream: Duplex): Promise<void> => {
    for (const piece of split(chunk)) {
      if ('Xdcf'.includes(piece.type)) continue
      const bytes = piece.isWhole && prefix !== '' ? renameStatement(piece, prefix) : piece.bytes
      group.push(bytes, ...('QE'.includes(piece.type) ? [COPY_FAIL] : []))
      groupBytes += bytes.length
      if (groupBytes > MAX_GROUP_BYTES) throw new Error('a group of messages is too long')
      if (!'QSFH'.includes(piece.type)) continue
      const whole = Buffer.concat(group)
      group = []
      groupBytes = 0
      stream.push(await answer(whole))
    }
  }
  return new Duplex({
    read: () => {},
    write(chunk: Buffer, _, done) {
      take(chunk, this).then(() => done(), done)
    },
    final(done) {
      this.push(null)
      done()
    },
    destroy: (error, done) => {
      leave().then(
        () => done(error),
        () => done(error),
      )
    },
  }).on('error', () => {})
}

async function rowsOf(session: DatabaseSession, sql: string): Promise<readonly SqlRow[]> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw new Error(outcome.failure.message)
  return outcome.rows
}
