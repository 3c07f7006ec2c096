import { stripControls } from '@velocity/model'
import { engineUnreachable } from '../engine-errors.ts'

/** How a server is connected to. The password is for connecting only. */
export interface MysqlAddress {
  readonly host: string
  readonly port: number
  readonly socketPath: string | null
  readonly user: string
  readonly password: string
  readonly hasTls: boolean
  /** User, host and port, for people. */
  readonly shown: string
}

/**
 * Reads a `mysql://…` or `mariadb://…` address.
 *
 * Errors: VEL_ENGINE_UNREACHABLE for what is none; the text itself is not shown, it may hold a password.
 */
export function parseMysqlAddress(text: string): MysqlAddress {
  const url = URL.parse(text)
  if (url === null || !/^(mysql|mariadb):$/.test(url.protocol)) {
    throw engineUnreachable('of the configuration', 'it is not an address like mysql://user:password@host:3306/')
  }
  const host = url.hostname === '' ? '127.0.0.1' : url.hostname.replace(/^\[(.*)\]$/, '$1')
  const port = url.port === '' ? 3306 : Number(url.port)
  const user = decode(url.username)
  const mode = url.searchParams.get('ssl-mode') ?? url.searchParams.get('sslmode') ?? url.searchParams.get('ssl')
  return {
    host,
    port,
    socketPath: url.searchParams.get('socket'),
    user,
    password: decode(url.password),
    hasTls: mode !== null && !/^(disabled?|false|0|preferred|prefer)$/i.test(mode),
    shown: stripControls(`${user === '' ? '' : `${user}@`}${host}:${port}`),
  }
}

/** The address of a database, for programs that connect by themselves. */
export function databaseUrl(address: MysqlAddress, database: string): string {
  const url = new URL('mysql://host/')
  url.hostname = address.host.includes(':') ? `[${address.host}]` : address.host
  url.port = String(address.port)
  url.username = encodeURIComponent(address.user)
  url.password = encodeURIComponent(address.password)
  url.pathname = `/${database}`
  return url.toString()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw engineUnreachable('of the configuration', 'its user or password holds a % that encodes nothing')
  }
}
