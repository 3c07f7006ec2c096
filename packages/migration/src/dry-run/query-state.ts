import type { DatabaseSession } from '@velocity/ports'
import type { CompatResults } from '../compat/compat-results.ts'
import { prepareQueries } from '../compat/prepare-queries.ts'
import type { DryRunRequest } from './dry-run-types.ts'

type Queries = Pick<DryRunRequest, 'baseQueries' | 'headQueries'>

/** Prepares the application's queries on the schema of the base; null when none are known. */
export async function queriesOnBase(
  { baseQueries, headQueries }: Queries,
  session: DatabaseSession,
): Promise<Pick<CompatResults, 'onBase' | 'headOnBase'> | null> {
  if (baseQueries.length === 0 && headQueries.length === 0) return null
  return {
    onBase: await prepareQueries(baseQueries, session),
    headOnBase: await prepareQueries(headQueries, session),
  }
}

/** Prepares them on the schema of the head. */
export async function queriesOnHead(
  { baseQueries, headQueries }: Queries,
  session: DatabaseSession,
): Promise<Pick<CompatResults, 'onHead' | 'headOnHead'>> {
  return {
    onHead: await prepareQueries(baseQueries, session),
    headOnHead: await prepareQueries(headQueries, session),
  }
}
