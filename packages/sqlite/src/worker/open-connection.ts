import { DatabaseSync } from 'node:sqlite'
import { createGuard, type Guard } from './guard.ts'

/** An open database and what watches over it. */
export interface Connection {
  readonly database: WholeDatabase
  readonly guard: Guard
}

/** What Node's type definitions do not know yet. */
interface WholeDatabase extends DatabaseSync {
  serialize(): Uint8Array
  deserialize(image: Uint8Array): void
}

const OPTIONS = {
  enableForeignKeyConstraints: false,
  enableDoubleQuotedStringLiterals: true,
  allowExtension: false,
  defensive: true,
} as const

/** 256 MiB of pages: beyond it a statement fails instead of filling the machine. The guard keeps it. */
const MAX_PAGES = 65_536

/**
 * Opens a database in memory as the SQLite library itself would: foreign keys are off until they are switched on, and a
 * double-quoted word that is no column is a string. Nothing outside of it can be reached.
 */
export function openConnection(image: Uint8Array | null, settings: string): Connection {
  const database = new DatabaseSync(':memory:', OPTIONS) as WholeDatabase
  database.exec('PRAGMA temp_store = 2')
  if (image !== null) {
    database.deserialize(image)
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
  }
  database.exec(`PRAGMA main.max_page_count = ${MAX_PAGES}; PRAGMA temp.max_page_count = ${MAX_PAGES}; ${settings}`)
  const guard = createGuard()
  database.setAuthorizer(guard.authorize)
  return { database, guard }
}
