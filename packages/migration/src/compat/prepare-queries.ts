import type { DatabaseSession, SqlFailure } from '@velocity/ports'
import { unreadableDatabase } from '../sql/unreadable-database.ts'
import type { ApplicationQuery } from './application-query.ts'
import type { QueryResult } from './compat-results.ts'

/** One message for so many: a failing one is found by halves. */
const BATCH = 64
const NAME = 'velocity_query'
const TIMEOUT_MS = 30_000

/**
 * Prepares every query on the schema that is there, and runs none.
 *
 * Shape:  a result for each query without a `problem`, in their order. The session is left as it was: within a transaction of the
 *         caller's a savepoint is used, else a transaction that is rolled back. No prepared statement stays.
 * Errors: throws an `Error` when the session does not take a savepoint or a transaction: it is lost.
 */
export async function prepareQueries(
  queries: readonly ApplicationQuery[],
  session: DatabaseSession,
): Promise<readonly QueryResult[]> {
  const readable = queries.filter(({ problem }) => problem === null)
  if (readable.length === 0) return []
  const isInside = (await session.run(`SAVEPOINT ${NAME}`)).ok
  if (!isInside) await must(session, `BEGIN; SAVEPOINT ${NAME}`)
  const results: QueryResult[] = []
  for (let from = 0; from < readable.length; from += BATCH)
    results.push(...(await prepareBatch(readable.slice(from, from + BATCH), session)))
  await must(session, isInside ? `ROLLBACK TO SAVEPOINT ${NAME}; RELEASE SAVEPOINT ${NAME}` : 'ROLLBACK')
  return results
}

async function prepareBatch(
  queries: readonly ApplicationQuery[],
  session: DatabaseSession,
): Promise<readonly QueryResult[]> {
  const outcome = await session.run(queries.map(({ sql }) => prepareText(sql)).join('\n'), TIMEOUT_MS)
  if (outcome.ok) return queries.map((query) => ({ query, failure: null, line: query.line }))
  if (outcome.failure.isLost) throw unreadableDatabase('the schema', outcome.failure)
  await must(session, `ROLLBACK TO SAVEPOINT ${NAME}`)
  const [only, second] = queries
  if (only === undefined) return []
  if (second === undefined) return [{ query: only, failure: outcome.failure, line: lineOf(only, outcome.failure) }]
  const middle = Math.ceil(queries.length / 2)
  return [
    ...(await prepareBatch(queries.slice(0, middle), session)),
    ...(await prepareBatch(queries.slice(middle), session)),
  ]
}

/** The line break ends a comment at the query's end. One that fails is prepared by nobody, so none has to be deallocated. */
function prepareText(sql: string): string {
  return `PREPARE ${NAME} AS ${sql}\n; DEALLOCATE ${NAME};`
}

function lineOf({ sql, line }: ApplicationQuery, { position }: SqlFailure): number {
  if (position === null) return line
  // Characters of the server are code points.
  const before = [...sql].slice(0, Math.max(0, position - `PREPARE ${NAME} AS `.length - 1))
  return line + before.filter((char) => char === '\n').length
}

async function must(session: DatabaseSession, sql: string): Promise<void> {
  const outcome = await session.run(sql)
  if (!outcome.ok) throw unreadableDatabase('the schema', outcome.failure)
}
