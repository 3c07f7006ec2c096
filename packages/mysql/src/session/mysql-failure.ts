import type { SqlFailure, SqlOutcome } from '@velocity/ports'

/** What the driver throws. */
interface DriverError {
  readonly code?: unknown
  readonly errno?: unknown
  readonly sqlState?: unknown
  readonly sqlMessage?: unknown
  readonly message?: unknown
  readonly fatal?: unknown
}

/** An error of the driver as an outcome: the server's words behind its own number. */
export function failureOf(error: unknown): SqlFailure {
  const { code, errno, sqlState, sqlMessage, message, fatal } = error as DriverError
  if (typeof code !== 'string' && typeof errno !== 'number') throw error
  const isServers = typeof sqlMessage === 'string'
  return {
    sqlState: typeof sqlState === 'string' && /^\w{5}$/.test(sqlState) ? sqlState : isServers ? 'HY000' : '08006',
    message: isServers ? sqlMessage : String(message),
    detail: isServers ? [code, errno].filter((part) => part !== undefined).join(' ') : null,
    hint: null,
    position: null,
    isLost: fatal === true || !isServers,
  }
}

/** A failure in words of our own. */
export function lateFailure(sqlState: string, message: string, isLost: boolean): SqlOutcome {
  return { ok: false, failure: { sqlState, message, detail: null, hint: null, position: null, isLost }, notices: [] }
}
