import type { DatabaseSession, SqlRow } from '@velocity/ports'
import { PREFLIGHT_QUERIES, type PreflightQuery } from './preflight-queries.ts'

/** The rows of every query; the server's words where one was refused. */
export type Preflight = Readonly<Record<PreflightQuery, readonly SqlRow[] | { readonly refused: string }>>

/**
 * Looks at a live PostgreSQL. Only reads.
 *
 * Errors: never throws; a refusal is part of the answer.
 */
export async function readPreflight(session: DatabaseSession): Promise<Preflight> {
  const answers: [string, Preflight[PreflightQuery]][] = []
  for (const [name, sql] of Object.entries(PREFLIGHT_QUERIES)) {
    const outcome = await session.run(sql, 30_000)
    answers.push([name, outcome.ok ? outcome.rows : { refused: outcome.failure.message }])
  }
  return Object.fromEntries(answers) as Preflight
}
