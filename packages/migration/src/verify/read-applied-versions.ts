import type { DatabaseSession } from '@velocity/ports'
import type { AppliedTable } from '../layouts/layout.ts'

/** What the tool's own table says. */
export type AppliedState =
  /** `records`: whether there is a version for each migration or only the newest. */
  | { readonly kind: 'read'; readonly versions: readonly string[]; readonly records: AppliedTable['records'] }
  /** The table is not there: nothing was ever applied. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: string }

const UNDEFINED = new Set(['42P01', '3F000'])

/**
 * Reads which migrations a live database has applied. Only reads; the right to SELECT from the tool's table is needed.
 *
 * Errors: never throws; a refusal is `unreadable` with the server's words.
 */
export async function readAppliedVersions(session: DatabaseSession, table: AppliedTable): Promise<AppliedState> {
  const outcome = await session.run(table.versionsQuery, 30_000)
  if (outcome.ok) {
    const versions = outcome.rows.flatMap((row) => (row['version'] == null ? [] : [row['version']]))
    return { kind: 'read', versions, records: table.records }
  }
  const { sqlState, message, isLost } = outcome.failure
  if (UNDEFINED.has(sqlState) && !isLost) return { kind: 'none' }
  return { kind: 'unreadable', why: `${table.relation}: ${message} (${sqlState})` }
}
