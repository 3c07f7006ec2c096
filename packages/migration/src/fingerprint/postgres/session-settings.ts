import type { DatabaseSession } from '@velocity/ports'
import { rowsOf } from '../../sql/rows-of.ts'
import { quoteLiteral } from './quote-literal.ts'

/** What the texts of the catalog depend on, as `pg_dump` sets it; no just-in-time compiler for a query that runs once. */
const WANTED: Readonly<Record<string, string>> = {
  search_path: 'pg_catalog, pg_temp',
  datestyle: 'ISO, MDY',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '3',
  quote_all_identifiers: 'off',
  standard_conforming_strings: 'on',
  bytea_output: 'hex',
  jit: 'off',
}

/** A server's major version, and the settings as they were. */
export interface SessionSettings {
  readonly major: number
  /** Puts the settings in place until the end of this message or transaction. */
  readonly set: string
  /** Puts them back. */
  readonly restore: string
}

/** Reads the settings that a fingerprint changes, to put them back after it. */
export async function readSessionSettings(session: DatabaseSession): Promise<SessionSettings> {
  const names = Object.keys(WANTED)
  const columns = names.map((name) => `pg_catalog.current_setting('${name}') AS ${name}`)
  const rows = await rowsOf(session, `SELECT pg_catalog.current_setting('server_version_num') AS number, ${columns}`)
  const row = rows[0] ?? {}
  return {
    major: Math.floor(Number(row['number']) / 10_000),
    set: settingsOf(WANTED),
    restore: settingsOf(Object.fromEntries(names.map((name) => [name, row[name] ?? '']))),
  }
}

function settingsOf(values: Readonly<Record<string, string>>): string {
  const calls = Object.entries(values).map(
    ([name, value]) => `pg_catalog.set_config('${name}', ${quoteLiteral(value)}, true)`,
  )
  return `SELECT ${calls.join(', ')}`
}
