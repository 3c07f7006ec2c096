import { UserError } from '@velocity/model'
import * as v from 'valibot'

const count = v.pipe(v.number(), v.finite(), v.minValue(0))

const tableSchema = v.strictObject({
  rows: count,
  bytes: count,
  writesPerSecond: v.optional(count),
  longestTransactionMs: v.optional(count),
})

const statsSchema = v.strictObject({ tables: v.record(v.string(), tableSchema) })

/** The size of one table in production. Units: bytes with indexes left out; milliseconds. */
export type TableStats = v.InferOutput<typeof tableSchema>

/** Sizes of production: `users` or `public.users` → its size. */
export type ProductionStats = v.InferOutput<typeof statsSchema>

const EXAMPLE = '{ "tables": { "public.users": { "rows": 2000000, "bytes": 161000000 } } }'

/**
 * Reads the file of sizes.
 *
 * Errors: VEL_MIG_STATS_INVALID for what is not JSON, for an unknown key, and for a number that is negative or missing.
 */
export function parseProductionStats(text: string, path: string): ProductionStats {
  const result = v.safeParse(statsSchema, parseJson(text, path))
  if (result.success) return result.output
  const [issue] = result.issues
  const place = v.getDotPath(issue) ?? 'the document'
  throw invalid(path, `${place}: ${issue.message}`)
}

/** The size of a table, by its qualified name; a bare name in the file means the schema `public`. null when it is not there. */
export function statsOf(stats: ProductionStats, relation: string): TableStats | null {
  const bare = relation.startsWith('public.') ? relation.slice('public.'.length) : relation
  for (const name of [relation, bare]) if (Object.hasOwn(stats.tables, name)) return stats.tables[name] ?? null
  return null
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid(path, error instanceof Error ? error.message : String(error))
  }
}

function invalid(path: string, problem: string): UserError {
  return new UserError({
    code: 'VEL_MIG_STATS_INVALID',
    message: `the sizes of production in "${path}" cannot be read: ${problem}.`,
    why: 'the file was written by hand, or exported in another shape.',
    fix: `write every table with its rows and bytes:\n${EXAMPLE}`,
  })
}
