import type { Saved } from '../messages.ts'
import type { Connection } from './open-connection.ts'

/** What a copy must keep although it is no part of the database. */
const CONNECTION_PRAGMAS = ['foreign_keys', 'legacy_alter_table', 'recursive_triggers'] as const

/** The database as bytes. Errors: an `Error` while a transaction is open: its changes are not there yet. */
export function saveConnection({ database }: Connection): Saved {
  if (database.isTransaction) throw new Error('A database in an open transaction cannot be saved.')
  const settings = CONNECTION_PRAGMAS.map((name) => {
    const row = database.prepare(`PRAGMA ${name}`).get()
    return `PRAGMA ${name} = ${Number(row?.[name])};`
  })
  return { image: database.serialize(), settings: settings.join('\n') }
}
