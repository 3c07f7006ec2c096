import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { queryRows } from './query-rows.ts'
import { quoteName, quoteText } from './quote.ts'

interface Places {
  readonly source: string
  readonly target: string
}

/** A program that SHOW CREATE gives back as SQL. */
interface Program {
  readonly show: string
  /** The column with the text. */
  readonly column: string
}

/** Copies views and everything that runs: routines first, because views and triggers may call them. */
export async function copyPrograms(session: DatabaseSession, places: Places, views: readonly string[]): Promise<void> {
  const { source } = places
  const from = quoteName(source)
  const routines = await named(
    session,
    `SELECT ROUTINE_NAME AS name, ROUTINE_TYPE AS type FROM information_schema.ROUTINES
WHERE ROUTINE_SCHEMA = ${quoteText(source)} AND ROUTINE_TYPE IN ('PROCEDURE', 'FUNCTION') ORDER BY ROUTINE_TYPE, ROUTINE_NAME`,
  )
  const triggers = await named(
    session,
    `SELECT TRIGGER_NAME AS name FROM information_schema.TRIGGERS
WHERE TRIGGER_SCHEMA = ${quoteText(source)} ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER`,
  )
  const events = await named(
    session,
    `SELECT EVENT_NAME AS name FROM information_schema.EVENTS
WHERE EVENT_SCHEMA = ${quoteText(source)} ORDER BY EVENT_NAME`,
  )
  for (const { name, type } of routines) {
    const column = type === 'FUNCTION' ? 'Create Function' : 'Create Procedure'
    await copyProgram(session, places, { show: `SHOW CREATE ${type} ${from}.${quoteName(name ?? '')}`, column })
  }
  await copyViews(session, places, views)
  for (const { name } of triggers) {
    const show = `SHOW CREATE TRIGGER ${from}.${quoteName(name ?? '')}`
    await copyProgram(session, places, { show, column: 'SQL Original Statement' })
  }
  for (const { name } of events) {
    await copyProgram(session, places, {
      show: `SHOW CREATE EVENT ${from}.${quoteName(name ?? '')}`,
      column: 'Create Event',
    })
  }
}

function named(session: DatabaseSession, sql: string): Promise<readonly SqlRow[]> {
  return queryRows(session, sql)
}

/** Views stand on each other: what fails waits for the others, until nothing more succeeds. */
async function copyViews(session: DatabaseSession, places: Places, names: readonly string[]): Promise<void> {
  let waiting = names
  while (waiting.length > 0) {
    const failed: string[] = []
    let reason: unknown = null
    for (const name of waiting) {
      const show = `SHOW CREATE VIEW ${quoteName(places.source)}.${quoteName(name)}`
      try {
        await copyProgram(session, places, { show, column: 'Create View' })
      } catch (error) {
        reason = error
        failed.push(name)
      }
    }
    if (failed.length === waiting.length) throw reason
    waiting = failed
  }
}

async function copyProgram(session: DatabaseSession, { source, target }: Places, program: Program): Promise<void> {
  const [made] = await queryRows(session, program.show)
  const text = made?.[program.column]
  if (text == null) throw new Error(`The user may not read what ${program.show} gives.`)
  // A view names the tables of its own database with the database.
  const sql = program.column === 'Create View' ? text.replaceAll(`${quoteName(source)}.`, '') : text
  const mode = quoteText(made?.['sql_mode'] ?? '')
  await queryRows(session, `USE ${quoteName(target)}`)
  await queryRows(session, `SET SESSION sql_mode = ${mode}`)
  const outcome = await session.run(sql)
  await queryRows(session, `SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; USE ${quoteName(source)}`)
  if (!outcome.ok) throw new Error(`${outcome.failure.message}: ${sql.slice(0, 300)}`)
}
