import type { Duplex } from 'node:stream'
import Client from 'pg/lib/client.js'
import type { Upstream } from './tap-target.ts'

/** Settings that are not passed on: ours to say, or the driver's. */
const OWN = new Set(['user', 'database', 'replication', 'options', 'application_name', 'client_encoding'])

/**
 * Signs in as the address says, with the settings of a program's first message, and hands the naked stream over.
 *
 * The driver does the signing in (TLS, SCRAM), and lets go of the stream then.
 *
 * Errors: rejects with the driver's error.
 */
export async function openUpstream(url: string, settings: ReadonlyMap<string, string>): Promise<Upstream> {
  const others = [...settings].filter(([name]) => !OWN.has(name) && /^[\w.]+$/.test(name))
  const options = [
    settings.get('options') ?? '',
    ...others.map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, (character) => `\\${character}`)}`),
  ]
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 15_000,
    application_name: settings.get('application_name') ?? 'velocity',
    ...(options.join(' ').trim() === '' ? {} : { options: options.join(' ') }),
  })
  const parameters = new Map<string, string>()
  const driver = client as unknown as {
    readonly processID: number
    readonly secretKey: number
    readonly connection: {
      readonly stream: Duplex
      on(event: 'parameterStatus', listener: (message: ParameterStatus) => void): void
    }
  }
  driver.connection.on('parameterStatus', ({ parameterName, parameterValue }) => {
    parameters.set(parameterName, parameterValue)
  })
  client.on('error', () => {})
  await client.connect()
  const { stream } = driver.connection
  stream.pause()
  for (const event of ['data', 'end', 'close', 'error']) stream.removeAllListeners(event)
  stream.on('error', () => {})
  return { stream, parameters, pid: driver.processID, secret: driver.secretKey >>> 0 }
}

interface ParameterStatus {
  readonly parameterName: string
  readonly parameterValue: string
}
