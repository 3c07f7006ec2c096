import type { SqlFailure } from '@velocity/ports'

/** What a driver throws when the server refuses. */
interface DriverError {
  readonly code?: unknown
  readonly message?: unknown
  readonly detail?: unknown
  readonly hint?: unknown
  readonly position?: unknown
}

/** A driver's error as an outcome. */
export function failureOf(error: unknown, isLost = false): SqlFailure {
  const { code, message, detail, hint, position } = error as DriverError
  const at = Number(position)
  return {
    sqlState: typeof code === 'string' ? code : 'XX000',
    message: typeof message === 'string' ? message : String(error),
    detail: typeof detail === 'string' ? detail : null,
    hint: typeof hint === 'string' ? hint : null,
    position: Number.isInteger(at) && at > 0 ? at : null,
    isLost,
  }
}
