import type { SqlFailure } from '@velocity/ports'
import type { RuleHit } from '../model/hit.ts'
import type { SchemaFingerprint } from '../model/schema.ts'
import type { CompatResults, QueryResult } from './compat-results.ts'
import { lackingColumns, type RequiredColumns, requiredColumns } from './lacking-columns.ts'

/** The schemas around a change. */
export interface CompatSchemas {
  readonly before: SchemaFingerprint
  readonly after: SchemaFingerprint
}

const FIX =
  'expand first: keep what the old code needs, release code that no longer needs it, and remove it in a later pull request of phase contract.'

/**
 * MG-COMPAT-02: names every query of the base that the migrated schema breaks. MG-COMPAT-03: says when new code must be gone before
 * the rollback.
 *
 * Shape:  in the order of the queries. A query that failed on the base already is none of this change's (`compatNotices`).
 * Errors: never throws.
 */
export function checkCompat(results: CompatResults, schemas: CompatSchemas): readonly RuleHit[] {
  const before = requiredColumns(schemas.before)
  const after = requiredColumns(schemas.after)
  const onHead = new Map(results.onHead.map((one) => [one.query, one]))
  const broken = results.onBase.flatMap(({ query, failure }) => {
    const now = onHead.get(query)
    if (failure !== null || now === undefined) return []
    return now.failure === null ? lacking(now, before, after) : [noLongerPrepares(now, now.failure)]
  })
  return [...broken, ...needsCodeFirst(results)]
}

function noLongerPrepares({ query, line }: QueryResult, failure: SqlFailure): RuleHit {
  const hint = failure.hint === null ? '' : ` (${failure.hint})`
  return {
    rule: 'MG-COMPAT-02',
    message: `the query ${query.name} of the base no longer works: ${failure.message}${hint}.`,
    why: `while the deploy rolls out, code of the base meets the new schema; the server says ${failure.sqlState}.`,
    fix: FIX,
    path: query.path,
    line,
    version: null,
    object: query.name,
  }
}

function lacking({ query }: QueryResult, before: RequiredColumns, after: RequiredColumns): readonly RuleHit[] {
  return lackingColumns(query.sql, before, after).map(({ table, column, hasTrigger }) => ({
    rule: 'MG-COMPAT-02',
    ...(hasTrigger ? { severity: 'warning' as const } : {}),
    message: `the INSERT ${query.name} of the base leaves out ${table}.${column}, which is now NOT NULL without a default.`,
    why: hasTrigger
      ? 'a trigger on the table may fill it; without that every INSERT of old code fails.'
      : 'every INSERT of code of the base fails from the migration on.',
    fix: `give it a default, or make it NOT NULL once no deployed code leaves it out:\nALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT …;`,
    path: query.path,
    line: query.line,
    version: null,
    object: `${query.name} ${table}.${column}`,
  }))
}

/** One note: which queries need the new schema. */
function needsCodeFirst({ headOnBase, headOnHead }: CompatResults): readonly RuleHit[] {
  const works = new Set(headOnHead.filter(({ failure }) => failure === null).map(({ query }) => query))
  const found = headOnBase.filter(({ query, failure }) => failure !== null && works.has(query))
  const [first] = found
  if (first === undefined) return []
  const names = found.slice(0, 5).map(({ query }) => query.name)
  const more = found.length > names.length ? ` and ${found.length - names.length} more` : ''
  return [
    {
      rule: 'MG-COMPAT-03',
      message: `roll back the code before the schema: ${names.join(', ')}${more} ${found.length === 1 ? 'does' : 'do'} not work after the down: ${first.failure?.message ?? ''}.`,
      path: first.query.path,
      line: first.line,
      version: null,
      object: 'rollback',
    },
  ]
}

/**
 * Says what of the queries was not looked at, and which failed before this change.
 *
 * Shape:  plain sentences; at most one for each kind, with the first three names.
 */
export function compatNotices(
  { onBase, headOnHead }: CompatResults,
  problems: readonly {
    readonly name: string
    readonly path: string
    readonly line: number
    readonly problem: string | null
  }[],
): readonly string[] {
  const old = onBase.filter(({ failure }) => failure !== null)
  const known = new Set(old.map(({ query }) => query.sql))
  const fresh = headOnHead.filter(({ query, failure }) => failure !== null && !known.has(query.sql))
  const unread = problems.filter(({ problem }) => problem !== null)
  const listed = (items: readonly string[]): string =>
    `${items.slice(0, 3).join('; ')}${items.length > 3 ? `; and ${items.length - 3} more` : ''}`
  const shown = ({ query, line, failure }: QueryResult): string =>
    `${query.name} (${query.path}:${line}): ${failure?.message ?? ''}`
  return [
    ...(unread.length === 0
      ? []
      : [
          `queries that could not be looked at: ${listed(unread.map(({ name, path, line, problem }) => `${name} (${path}:${line}): ${problem}`))}.`,
        ]),
    ...(old.length === 0 ? [] : [`queries that do not work on the base either: ${listed(old.map(shown))}.`]),
    ...(fresh.length === 0
      ? []
      : [`queries of this change that do not work on its own schema: ${listed(fresh.map(shown))}.`]),
  ]
}
