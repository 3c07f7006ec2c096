import type { DatabaseSession } from '@velocity/ports'
import { onlyQuery } from '../compat/split-queries.ts'
import type { RuleHit } from '../model/hit.ts'
import { deployHit } from './deploy-hit.ts'
import { VERIFY_RULES } from './verify-rules.ts'

/**
 * Runs the plan's checks on the live database, each in a transaction that cannot write.
 *
 * Shape:  a hit for each that is not one row with one value, `true`.
 * Errors: never throws.
 */
export async function runChecks(
  session: DatabaseSession,
  queries: readonly string[],
  timeoutMs: number,
): Promise<readonly RuleHit[]> {
  const hits: RuleHit[] = []
  for (const query of queries) {
    const problem = await problemOf(session, query, timeoutMs)
    if (problem !== null)
      hits.push(
        deployHit(
          VERIFY_RULES.check,
          `a check of the plan does not hold: ${problem}: ${query.replace(/\s+/gu, ' ').slice(0, 200)}`,
          'the plan says that this has to be true.',
          'make it true, for example by running the backfill to its end, and verify again.',
          { object: query.slice(0, 200) },
        ),
      )
  }
  return hits
}

async function problemOf(session: DatabaseSession, query: string, timeoutMs: number): Promise<string | null> {
  const only = onlyQuery(query)
  if (only === null) return 'it is not one query'
  const begun = await session.run(
    `BEGIN READ ONLY; SET LOCAL statement_timeout = ${Math.max(1, Math.trunc(timeoutMs))}`,
  )
  if (!begun.ok) return begun.failure.message
  const outcome = await session.run(only.sql, timeoutMs)
  await session.run('ROLLBACK')
  if (!outcome.ok) return `${outcome.failure.message} (${outcome.failure.sqlState})`
  const values = outcome.rows.flatMap((row) => Object.values(row))
  if (outcome.rows.length !== 1 || values.length !== 1)
    return `it gives ${outcome.rows.length} rows with ${values.length} values`
  return /^(?:t|true|1)$/u.test(values[0] ?? '') ? null : `it gives ${values[0] ?? 'NULL'}`
}
