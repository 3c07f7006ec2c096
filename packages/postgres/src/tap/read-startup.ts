import type { Socket } from 'node:net'

/** The first message of a connection. */
export type Startup =
  | { readonly kind: 'start'; readonly minor: number; readonly parameters: ReadonlyMap<string, string> }
  | { readonly kind: 'cancel'; readonly pid: number; readonly secret: number }

const MAX_STARTUP_BYTES = 10_000
const CANCEL = 80877102
const ENCRYPTION_REQUESTS = [80877103, 80877104]

/** Reads from a socket what has to be there before anything else can be said. */
export interface SocketReader {
  /** Exactly as many bytes; throws when the connection ends before. */
  read(length: number): Promise<Buffer>
}

/** Makes a reader; what it did not read stays in the socket. */
export function createSocketReader(socket: Socket): SocketReader {
  return {
    read: async (length) => {
      for (;;) {
        const bytes = socket.read(length) as Buffer | null
        if (bytes !== null && bytes.length === length) return bytes
        if (bytes !== null || socket.readableEnded || socket.destroyed) throw new Error('the connection ended')
        await new Promise<void>((resolve) => {
          const go = (): void => {
            for (const event of ['readable', 'end', 'close', 'error']) socket.off(event, go)
            resolve()
          }
          for (const event of ['readable', 'end', 'close', 'error']) socket.on(event, go)
        })
      }
    },
  }
}

/**
 * Reads the first message; encryption is declined, which every client takes on the same machine.
 *
 * Errors: throws for what is not the protocol.
 */
export async function readStartup(socket: Socket, reader: SocketReader): Promise<Startup> {
  for (;;) {
    const length = (await reader.read(4)).readUInt32BE() - 4
    if (length < 4 || length > MAX_STARTUP_BYTES) throw new Error('the first message is none')
    const bytes = await reader.read(length)
    const code = bytes.readUInt32BE()
    if (code === CANCEL && length >= 12)
      return { kind: 'cancel', pid: bytes.readUInt32BE(4), secret: bytes.readUInt32BE(8) }
    if (ENCRYPTION_REQUESTS.includes(code)) socket.write('N')
    else if (code >>> 16 === 3) return { kind: 'start', minor: code & 0xffff, parameters: parseParameters(bytes) }
    else throw new Error('the protocol is another one')
  }
}

function parseParameters(bytes: Buffer): ReadonlyMap<string, string> {
  const words = bytes.toString('utf8', 4).split('\0')
  const parameters = new Map<string, string>()
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [name, value] = [words[index] ?? '', words[index + 1] ?? '']
    if (name !== '') parameters.set(name, value)
  }
  return parameters
}
