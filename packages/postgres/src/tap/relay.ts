import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { TappedLock, TappedStatement } from '@velocity/ports'
import { createStatementRecorder } from './record-statements.ts'
import { createMessageSplitter } from './split-messages.ts'

/** What a relay is made of. */
export interface RelayOptions {
  readonly client: Socket
  readonly server: Duplex
  /** Which connection of the program. */
  readonly connection: number
  /** The locks that the connection holds; null when they cannot be read. */
  readonly readLocks: () => Promise<readonly TappedLock[] | null>
  readonly onStatement: (statement: TappedStatement) => void
  readonly onUnreadable: () => void
}

/** Messages that begin a group, or end one, and so wait until the group before them is answered. */
const GROUPED = 'QPBDECFS'
/** Those that end a group: the server answers with ReadyForQuery. */
const ENDS = 'QFS'

const IN_TRANSACTION = 'T'.charCodeAt(0)
const IDLE = 'I'.charCodeAt(0)

/**
 * Passes a connection on in both directions, unchanged, until either side ends it.
 *
 * Behind the last message of a group the program waits, as it does anyway, while the locks are read; what it sent ahead waits with
 * it. Each side is read only as fast as the other one takes it.
 */
export async function relay(options: RelayOptions): Promise<void> {
  const { client, server, connection, onStatement } = options
  const recorder = createStatementRecorder()
  const gate = createGate()
  const fromClient = async (): Promise<void> => {
    const split = createMessageSplitter(recorder.clientTypes)
    for await (const chunk of client) {
      for (const piece of split(chunk as Buffer)) {
        if (GROUPED.includes(piece.type)) await gate.passage()
        recorder.fromClient(piece)
        if (ENDS.includes(piece.type)) gate.close()
        if (!(await write(server, piece.bytes))) return
      }
    }
  }
  const fromServer = async (): Promise<void> => {
    const split = createMessageSplitter(recorder.serverTypes)
    let held: readonly TappedLock[] = []
    for await (const chunk of server) {
      client.cork()
      for (const piece of split(chunk as Buffer)) {
        recorder.fromServer(piece)
        if (piece.type === 'Z') {
          const status = piece.bytes[5]
          const locks = status === IN_TRANSACTION ? await options.readLocks() : []
          if (locks === null) options.onUnreadable()
          const fresh = (locks ?? []).filter((lock) => !held.some((one) => isSame(one, lock)))
          held = locks ?? held
          recorder.take(status !== IDLE, fresh, connection).forEach(onStatement)
          gate.open()
        }
        // A program that is gone does not undo what it sent; the server is heard to its end.
        await write(client, piece.bytes)
      }
      client.uncork()
    }
  }
  const sending = fromClient().finally(() => server.end())
  const hearing = fromServer().finally(() => {
    recorder.takeLost(connection).forEach(onStatement)
    gate.open()
    server.destroy()
    client.end()
  })
  // Either side may break off; that is an end like any other.
  await Promise.allSettled([sending, hearing])
}

function isSame(one: TappedLock, other: TappedLock): boolean {
  return one.relation === other.relation && one.mode === other.mode
}

/** A gate that is passed while nothing is being answered. */
function createGate(): { close(): void; open(): void; passage(): Promise<void> } {
  let waiting: Promise<void> | null = null
  let free = (): void => {}
  return {
    close: () => {
      waiting = new Promise((resolve) => {
        free = resolve
      })
    },
    open: () => {
      waiting = null
      free()
    },
    passage: async () => {
      if (waiting !== null) await waiting
    },
  }
}

/** Waits until there is room for more; false when the other side is gone. */
async function write(stream: Duplex, bytes: Buffer): Promise<boolean> {
  if (stream.destroyed || stream.writableEnded) return false
  if (stream.write(bytes)) return true
  if (stream.writableCorked > 0) stream.uncork()
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stream.off('drain', go)
      stream.off('close', go)
      resolve()
    }
    stream.on('drain', go)
    stream.on('close', go)
  })
  return !stream.destroyed
}
