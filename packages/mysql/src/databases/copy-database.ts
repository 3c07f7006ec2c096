import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { copyPrograms } from './copy-programs.ts'
import { queryRows } from './query-rows.ts'
import { quoteName, quoteText } from './quote.ts'

/**
 * Copies a database into an empty one: tables with their rows, views, routines, triggers and events.
 *
 * MySQL has no copy of its own. Rows are copied without checks, as a dump does, and programs with the mode they were made in. The
 * session ends in the source database with the settings it began with.
 *
 * Errors: an `Error` with the server's words for what cannot be copied.
 */
export async function copyDatabase(session: DatabaseSession, source: string, target: string): Promise<void> {
  const from = quoteName(source)
  const to = quoteName(target)
  await queryRows(
    session,
    `USE ${from}; SET @velocity_mode = @@sql_mode, SESSION foreign_key_checks = 0, SESSION unique_checks = 0`,
  )
  // A table that a migration has left locked is an error, not a day of waiting.
  await queryRows(session, `SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO', SESSION lock_wait_timeout = 10`)
  const relations = await queryRows(
    session,
    `SELECT TABLE_NAME AS name, TABLE_TYPE AS type FROM information_schema.TABLES WHERE TABLE_SCHEMA = ${quoteText(source)} ORDER BY TABLE_NAME`,
  )
  for (const { name, type } of relations) {
    if (type === 'SEQUENCE') await copySequence(session, name ?? '', from, to)
    else if (type !== 'VIEW') await copyTable(session, name ?? '', source, to)
  }
  const views = relations.filter(({ type }) => type === 'VIEW').map(({ name }) => name ?? '')
  await copyPrograms(session, { source, target }, views)
  await queryRows(
    session,
    `USE ${from}; SET SESSION sql_mode = @velocity_mode, SESSION foreign_key_checks = 1, SESSION unique_checks = 1`,
  )
}

async function copyTable(session: DatabaseSession, name: string, source: string, to: string): Promise<void> {
  const table = quoteName(name)
  const from = quoteName(source)
  const [made] = await queryRows(session, `SHOW CREATE TABLE ${from}.${table}`)
  await queryRows(session, `USE ${to}; ${made?.['Create Table'] ?? ''}; USE ${from}`)
  const columns = await queryRows(
    session,
    `SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ${quoteText(source)}
AND TABLE_NAME = ${quoteText(name)} AND COALESCE(GENERATION_EXPRESSION, '') = '' AND EXTRA NOT LIKE '%INVISIBLE%SYSTEM%' ORDER BY ORDINAL_POSITION`,
  )
  const list = columns.map((column: SqlRow) => quoteName(column['name'] ?? '')).join(', ')
  if (list !== '') await queryRows(session, `INSERT INTO ${to}.${table} (${list}) SELECT ${list} FROM ${from}.${table}`)
}

async function copySequence(session: DatabaseSession, name: string, from: string, to: string): Promise<void> {
  const sequence = quoteName(name)
  const [made] = await queryRows(session, `SHOW CREATE SEQUENCE ${from}.${sequence}`)
  const [state] = await queryRows(session, `SELECT next_not_cached_value AS next FROM ${from}.${sequence}`)
  await queryRows(
    session,
    `USE ${to}; ${made?.['Create Table'] ?? ''}; SELECT SETVAL(${sequence}, ${BigInt(state?.['next'] ?? 1)}, 0); USE ${from}`,
  )
}
