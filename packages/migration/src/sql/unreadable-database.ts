import { stripControls, UserError } from '@velocity/model'
import type { SqlFailure } from '@velocity/ports'

const MAX_SHOWN = 300

/** The error for a question of ours that a database does not answer: a migration took away or damaged what it is asked of. */
export function unreadableDatabase(what: string, { sqlState, message }: SqlFailure): UserError {
  return new UserError({
    code: 'VEL_ENGINE_UNREADABLE',
    message: `${what} cannot be read: ${stripControls(message).slice(0, MAX_SHOWN)} (${sqlState}).`,
    why: 'a statement before it ended the session, removed prepared statements, or wrote to the system catalogue by hand.',
    fix: 'leave sessions and the system catalogue (pg_catalog) to the server; change objects by ALTER and DROP.',
  })
}
