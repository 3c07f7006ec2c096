import { stripControls, UserError } from '@velocity/model'
import type { ServerAddress } from './server-address.ts'

/** Why a server that answers lets nobody in: what SQLSTATE says, and how to mend it. */
const REFUSALS: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  '28P01': ['the server refused the password.', '- correct the password in the secret that holds the address'],
  '28000': [
    'the server refused the user, or asks for TLS.',
    '- correct the user, or add ?sslmode=require to the address',
  ],
  '3D000': ['the database of the address does not exist.', '- name one that exists, for example: …/postgres'],
  '53300': ['the server has no connection left.', '- end other connections, or raise max_connections'],
  '57P03': ['the server is still starting.', '- wait for it; a service container needs a health check'],
}

/** VEL_ENGINE_UNREACHABLE with the driver's reason, and without the password. */
export function unreachable(address: ServerAddress, error: unknown): UserError {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  const [why, fix] = REFUSALS[String(code)] ?? [
    'the server is down, its name or port is another one, or the two sides do not agree on TLS (sslmode).',
    '- try it: psql "$DATABASE_URL" -c "select 1"\n- a server without TLS needs ?sslmode=disable',
  ]
  const words = typeof message === 'string' && message !== '' ? message : String(code ?? error)
  return new UserError({
    code: 'VEL_ENGINE_UNREACHABLE',
    message: `the database ${address.shown} cannot be reached: ${stripControls(address.redact(words)).slice(0, 500)}.`,
    why,
    fix,
  })
}
