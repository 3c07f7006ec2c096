import type { SqlFailure, TappedLock, TappedStatement } from '@velocity/ports'
import { parseErrorResponse, textsOf } from './messages.ts'
import { readParameters, WITHOUT_PARAMETERS } from './read-parameters.ts'
import type { Piece } from './split-messages.ts'

/** Statements and portals that a connection may have prepared at a time; those over it are recorded without their text. */
const MAX_NAMES = 10_000

const LOST: SqlFailure = {
  sqlState: '08006',
  message: 'the connection ended before the statement did',
  detail: null,
  hint: null,
  position: null,
  isLost: true,
}

interface Sent {
  readonly sql: string
  readonly parameterCount: number
  readonly parameters: TappedStatement['parameters']
  /** A further page of rows of a statement that was recorded. */
  readonly isRepeat: boolean
  failure: SqlFailure | null
}

/** Follows one connection: what was sent, and what came of it. */
export interface StatementRecorder {
  /** Types of messages that have to come whole. */
  readonly clientTypes: string
  readonly serverTypes: string
  fromClient(piece: Piece): void
  fromServer(piece: Piece): void
  /** Behind ReadyForQuery: what was run since the last one. */
  take(isInTransaction: boolean, locks: readonly TappedLock[], connection: number): readonly TappedStatement[]
  /** When the connection ended: what was not answered to its end. */
  takeLost(connection: number): readonly TappedStatement[]
}

/** Makes the recorder of a connection, on which no group is sent before the one before it is answered. */
export function createStatementRecorder(): StatementRecorder {
  const statements = new Map<string, string>()
  const portals = new Map<string, Omit<Sent, 'isRepeat' | 'failure'> & { isSuspended: boolean }>()
  let sent: Sent[] = []
  let done = 0
  let isSimple = false
  let isFailed = false
  let lastParsed = ''
  let lastPortal = ''

  const client: Readonly<Record<string, (bytes: Buffer) => void>> = {
    Q: (bytes) => {
      isSimple = true
      sent.push({ sql: textsOf(bytes, 5, 1)[0] ?? '', ...WITHOUT_PARAMETERS, isRepeat: false, failure: null })
    },
    P: (bytes) => {
      const [name = '', sql = ''] = textsOf(bytes, 5, 2)
      lastParsed = sql
      if (statements.size < MAX_NAMES || statements.has(name)) statements.set(name, sql)
    },
    B: (bytes) => {
      const [portal = '', name = ''] = textsOf(bytes, 5, 2)
      const given = readParameters(bytes, 5 + Buffer.byteLength(portal) + Buffer.byteLength(name) + 2)
      if (portals.size < MAX_NAMES || portals.has(portal))
        portals.set(portal, { sql: statements.get(name) ?? '', ...given, isSuspended: false })
    },
    E: (bytes) => {
      const [portal = ''] = textsOf(bytes, 5, 1)
      const { isSuspended, ...rest } = portals.get(portal) ?? { sql: '', ...WITHOUT_PARAMETERS, isSuspended: false }
      lastPortal = portal
      sent.push({ ...rest, isRepeat: isSuspended, failure: null })
    },
    C: (bytes) => {
      const [name = ''] = textsOf(bytes, 6, 1)
      if (bytes[5] === 'S'.charCodeAt(0)) statements.delete(name)
      else portals.delete(name)
    },
  }
  const finishOne = (): void => {
    if (!isSimple) done += 1
  }
  const server: Readonly<Record<string, (bytes: Buffer) => void>> = {
    C: finishOne,
    I: finishOne,
    s: () => {
      const portal = portals.get(lastPortal)
      if (portal !== undefined) portal.isSuspended = true
      finishOne()
    },
    E: (bytes) => {
      if (isFailed) return
      isFailed = true
      // Prepared and never run, it still is what failed.
      const failed = sent[done] ?? { sql: lastParsed, ...WITHOUT_PARAMETERS, isRepeat: false, failure: null }
      failed.failure = parseErrorResponse(bytes)
      // The server skips whatever was sent behind it.
      sent = [...sent.slice(0, done), failed]
    },
  }
  const take: StatementRecorder['take'] = (isInTransaction, locks, connection) => {
    const taken = sent.filter(({ isRepeat, failure }) => !isRepeat || failure !== null)
    sent = []
    done = 0
    isSimple = false
    isFailed = false
    return taken.map(({ sql, parameterCount, parameters, failure }, index) => ({
      sql,
      parameterCount,
      parameters,
      connection,
      isInTransaction,
      locks: index === taken.length - 1 ? locks : [],
      failure,
    }))
  }
  return {
    clientTypes: Object.keys(client).join(''),
    serverTypes: 'EZCIs',
    fromClient: ({ type, bytes, isWhole }) => {
      if (isWhole) client[type]?.(bytes)
    },
    fromServer: ({ type, bytes, isWhole }) => {
      if (isWhole) server[type]?.(bytes)
    },
    take,
    takeLost: (connection) => {
      for (const [index, one] of sent.entries()) if (index >= done && one.failure === null) one.failure = LOST
      return take(false, [], connection)
    },
  }
}
