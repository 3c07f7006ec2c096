import { stripControls, UserError } from '@velocity/model'

/** An address of a PostgreSQL server, of which the password is never shown. */
export interface ServerAddress {
  /** With the password; for connecting only. */
  readonly url: string
  /** User, host and database, for people. */
  readonly shown: string
  /** The same server with another database. */
  withDatabase(name: string): string
  /** Takes the password out of a text. */
  redact(text: string): string
}

/**
 * Reads a `postgresql://…` address.
 *
 * Errors: VEL_ENGINE_UNREACHABLE for what is none; the text itself is not shown, it may hold a password.
 */
export function parseServerAddress(text: string): ServerAddress {
  const url = URL.parse(text)
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol)) throw notAnAddress()
  const secrets = [url.password, decode(url.password), url.searchParams.get('password') ?? '']
  const host = url.searchParams.get('host') ?? (url.host === '' ? 'localhost' : url.host)
  const user = url.username === '' ? '' : `${decode(url.username)}@`
  return {
    url: text,
    shown: stripControls(`${user}${host}${url.pathname === '' ? '/' : url.pathname}`),
    withDatabase: (name) => {
      const other = new URL(text)
      other.pathname = `/${encodeURIComponent(name)}`
      return other.toString()
    },
    redact: (words) => secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '***')), words),
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw notAnAddress()
  }
}

function notAnAddress(): UserError {
  return new UserError({
    code: 'VEL_ENGINE_UNREACHABLE',
    message: 'the address of the database is no PostgreSQL address.',
    why: 'it has to be a URL, in which special characters of the password are percent-encoded.',
    fix: '- database-url: postgresql://user:password@host:5432/database',
  })
}
