import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TappedStatement } from '@velocity/ports'
import { fatal, message, number, text, textsOf } from './messages.ts'
import { createSocketReader, readStartup, type SocketReader, type Startup } from './read-startup.ts'
import { relay } from './relay.ts'
import type { TapTarget, Upstream } from './tap-target.ts'

/** Between whom the tap is. */
export interface TapOptions {
  readonly target: TapTarget
  readonly onStatement: (statement: TappedStatement) => void
  /** Locks were there and could not be read. */
  readonly onUnreadable: () => void
}

/** A listening tap. */
export interface Tap {
  readonly host: string
  readonly port: number
  readonly user: string
  /** Made for this tap. */
  readonly password: string
  readonly database: string
  readonly url: string
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const MAX_CONNECTIONS = 40
const SIGN_IN_MS = 20_000
/** How long a statement of a program that ended may go on. */
const GRACE_MS = 500
const POLL_MS = 20

/**
 * Listens on a free port of this machine, in front of a database: whatever a program says to it is passed on and told.
 *
 * A program needs the password of the tap, which is made anew each time, and gets that database and no other.
 */
export async function startTap(options: TapOptions): Promise<Tap> {
  const { target } = options
  const password = randomBytes(18).toString('hex')
  const sockets = new Set<Socket>()
  const upstreams = new Set<Upstream>()
  let count = 0
  const serve = async (socket: Socket): Promise<void> => {
    // Also ends a connection that never says anything.
    const timer = setTimeout(() => socket.destroy(), SIGN_IN_MS)
    socket.on('close', () => clearTimeout(timer))
    const reader = createSocketReader(socket)
    const startup = await readStartup(socket, reader)
    const upstream = startup.kind === 'start' ? await signIn(socket, reader, startup, target, password) : null
    clearTimeout(timer)
    if (startup.kind === 'cancel') await cancel(startup, upstreams, target)
    if (upstream === null) {
      socket.end()
      return
    }
    upstreams.add(upstream)
    const { onStatement, onUnreadable } = options
    const connection = count
    count += 1
    await relay({
      client: socket,
      server: upstream.stream,
      connection,
      readLocks: () => target.readLocks(upstream),
      onStatement,
      onUnreadable,
    })
    upstreams.delete(upstream)
  }
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    // What is no client of PostgreSQL is sent away.
    serve(socket).catch(() => socket.destroy())
  })
  server.maxConnections = MAX_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, HOST, resolve)
  })
  const { port } = server.address() as AddressInfo
  const { user, database } = target
  return {
    host: HOST,
    port,
    user,
    password,
    database,
    url: `postgresql://${encodeURIComponent(user)}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (let waited = 0; upstreams.size > 0 && waited < GRACE_MS; waited += POLL_MS) await sleep(POLL_MS)
      for (const upstream of [...upstreams]) await target.terminate(upstream)
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Null for a program that is not let in, which was told why. */
async function signIn(
  socket: Socket,
  reader: SocketReader,
  { minor, parameters }: Extract<Startup, { kind: 'start' }>,
  target: TapTarget,
  password: string,
): Promise<Upstream | null> {
  // Version 3.0 is what is spoken; a program that knows a later one learns it here.
  if (minor > 0) socket.write(message('v', number(0x30000), number(0)))
  socket.write(message('R', number(3)))
  const head = await reader.read(5)
  const length = head.readUInt32BE(1) - 4
  if (head[0] !== 'p'.charCodeAt(0) || length < 1 || length > 1_000) throw new Error('no password came')
  const [given = ''] = textsOf(await reader.read(length), 0, 1)
  if (!isEqual(given, password)) {
    socket.write(fatal('28P01', 'the password is not the one of DATABASE_URL'))
    return null
  }
  const database = parameters.get('database') ?? parameters.get('user')
  if (database !== target.database || parameters.has('replication')) {
    socket.write(fatal('3D000', `only the database "${target.database}" of DATABASE_URL is here`))
    return null
  }
  const upstream = await target.open(parameters).catch((error: Error) => {
    socket.write(fatal('08006', error.message))
    return null
  })
  if (upstream === null) return null
  const statuses = [...upstream.parameters].map(([name, value]) => message('S', text(name), text(value)))
  const key = message('K', number(upstream.pid), number(upstream.secret))
  socket.write(Buffer.concat([message('R', number(0)), ...statuses, key, message('Z', Buffer.from('I'))]))
  return upstream
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

async function cancel(
  { pid, secret }: Extract<Startup, { kind: 'cancel' }>,
  upstreams: ReadonlySet<Upstream>,
  target: TapTarget,
): Promise<void> {
  const upstream = [...upstreams].find((one) => one.pid === pid && one.secret === secret)
  if (upstream !== undefined) await target.cancel(upstream)
}
