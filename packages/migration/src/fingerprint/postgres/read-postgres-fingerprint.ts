import type { DatabaseSession, SqlRow } from '@velocity/ports'
import type { SchemaFingerprint, SchemaObject } from '../../model/schema.ts'
import { rowsOf } from '../../sql/rows-of.ts'
import { compareTexts } from '../compare-texts.ts'
import { catalogClasses, fingerprintQuery, presenceQuery } from './fingerprint-query.ts'
import { normaliseView } from './normalise-view.ts'
import { readSessionSettings } from './session-settings.ts'
import { unfoldNow } from './unfold-now.ts'

/** What a fingerprint leaves out and whom it takes for the migrating role. */
export interface PostgresFingerprintOptions {
  /**
   * Relations with everything that hangs on them, for example `schema_migrations` (in any schema) or `drizzle.__drizzle_migrations`,
   * without quotes; `sqitch.*` is a schema with everything in it.
   */
  readonly exclude: readonly string[]
  /** The role that owns what migrations make, where it is not the one of this session; its name is no part of the fingerprint. */
  readonly owner?: string
}

/**
 * Reads everything that a schema is made of, the same on every server from PostgreSQL 13 to 18.
 *
 * Needs no privilege and leaves nothing behind, whether a transaction is open or not.
 *
 * Shape:  sorted by kind, then name; a property that an object does not have is left out.
 * Errors: throws an `Error` when the session is lost or in an aborted transaction.
 */
export async function readPostgresFingerprint(
  session: DatabaseSession,
  options: PostgresFingerprintOptions,
): Promise<SchemaFingerprint> {
  const { major, set, restore } = await readSessionSettings(session)
  const all = catalogClasses(major)
  const [present = {}] = await rowsOf(session, `${set};\n${presenceQuery(all)}`)
  const classes = all.filter((_, at) => present[`c${at}`] !== 'f')
  const rows = await rowsOf(session, `${set};\n${fingerprintQuery(classes, options.exclude, options.owner ?? null)}`)
  await rowsOf(session, restore)
  const objects = rows.map(objectOf).sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.name, b.name))
  const orders = rows.flatMap((row) =>
    row['columns'] == null ? [] : [[row['name'] ?? '', namesOf(row['columns'])] as const],
  )
  return { objects, columnOrder: Object.fromEntries(orders.sort(([a], [b]) => compareTexts(a, b))) }
}

function objectOf(row: SqlRow): SchemaObject {
  const kind = row['kind'] ?? ''
  const read = JSON.parse(row['properties'] ?? '{}') as Record<string, string>
  const pairs = Object.entries(read).sort(([a], [b]) => compareTexts(a, b))
  const isView = kind === 'view' || kind === 'materialized view'
  return {
    kind,
    name: row['name'] ?? '',
    properties: Object.fromEntries(
      pairs.map(([key, value]) => [key, isView && key === 'definition' ? unfoldNow(normaliseView(value)) : value]),
    ),
  }
}

function namesOf(json: string): readonly string[] {
  return JSON.parse(json) as string[]
}
