import { stripControls } from '@velocity/model'
import type { SqlRow } from '@velocity/ports'
import type { RuleHit } from '../model/hit.ts'
import { type ProductionStats, statsOf } from '../trace/production-stats.ts'
import { deployHit, listed } from './deploy-hit.ts'
import type { PreflightQuery } from './preflight-queries.ts'
import type { Preflight } from './read-preflight.ts'
import { VERIFY_RULES } from './verify-rules.ts'

/** What a live database may be. Units: milliseconds, bytes. */
export interface PreflightLimits {
  /** A transaction that is older may hold what the migration waits for. */
  readonly maxTransactionMs: number
  readonly maxReplicaLagMs: number
  readonly maxReplicaLagBytes: number
  /** A table may have so many times the rows that the budgets were reckoned with. */
  readonly maxGrowth: number
  /** Tables that the change locks; null for all. */
  readonly tables: readonly string[] | null
}

/** What a look at the live database comes to. */
export interface PreflightVerdict {
  readonly hits: readonly RuleHit[]
  readonly notices: readonly string[]
}

/** Ten seconds of transactions, half a minute or 256 MiB of lag, and twice the rows. */
export const PREFLIGHT_LIMITS: PreflightLimits = {
  maxTransactionMs: 10_000,
  maxReplicaLagMs: 30_000,
  maxReplicaLagBytes: 268_435_456,
  maxGrowth: 2,
  tables: null,
}

/**
 * Judges how busy a live database is, and whether it is as large as the budgets were reckoned for.
 *
 * Shape:  errors for what the migration would wait behind; warnings for sizes, lag and invalid indexes. What may not be seen is a
 *         notice, never nothing.
 * Errors: never throws.
 */
export function judgePreflight(
  preflight: Preflight,
  stats: ProductionStats | null,
  limits: PreflightLimits = PREFLIGHT_LIMITS,
): PreflightVerdict {
  const rowsOf = (name: PreflightQuery): readonly SqlRow[] => {
    const answer = preflight[name]
    return 'refused' in answer ? [] : answer
  }
  return {
    hits: [
      ...oldTransactions(rowsOf('transactions'), limits),
      ...running(rowsOf('work')),
      ...lag(rowsOf('replicas'), limits),
      ...growth(rowsOf('tables'), stats, limits),
      ...invalidIndexes(rowsOf('invalid')),
    ],
    notices: unseen(preflight, rowsOf),
  }
}

function oldTransactions(rows: readonly SqlRow[], { maxTransactionMs }: PreflightLimits): readonly RuleHit[] {
  return rows
    .filter((row) => Number(row['ms'] ?? 0) > maxTransactionMs)
    .map((row) => {
      const who = [row['user'], row['application'], row['state']]
        .filter((part) => part != null && part !== '')
        .map((part) => shown(part ?? ''))
      return hit(
        'error',
        `a transaction is open for ${seconds(row['ms'])} s: process ${shown(row['pid'] ?? '')} (${who.join(', ')}).`,
        'the migration would wait behind its locks, and everything else behind the migration.',
        `wait for its end, or end it:\nSELECT pg_terminate_backend(${Number(row['pid'] ?? 0)});`,
        `transaction ${row['pid'] ?? ''}`,
      )
    })
}

function running(rows: readonly SqlRow[]): readonly RuleHit[] {
  return rows.map((row) =>
    hit(
      'error',
      `${shown(row['what'] ?? '')} is running (process ${shown(row['pid'] ?? '')}).`,
      'it holds locks on tables for as long as it takes, and an ALTER TABLE waits behind it.',
      'deploy when it is done.',
      shown(row['what'] ?? ''),
    ),
  )
}

function lag(rows: readonly SqlRow[], limits: PreflightLimits): readonly RuleHit[] {
  return rows
    .filter(
      (row) => Number(row['ms'] ?? 0) > limits.maxReplicaLagMs || Number(row['bytes'] ?? 0) > limits.maxReplicaLagBytes,
    )
    .map((row) =>
      hit(
        'warning',
        `the replica ${shown(row['name'] ?? '')} is ${seconds(row['ms'])} s and ${row['bytes'] ?? '?'} bytes behind.`,
        'a rewrite or a backfill writes much more that it has to follow.',
        'deploy when it has caught up.',
        `replica ${row['name'] ?? ''}`,
      ),
    )
}

function growth(rows: readonly SqlRow[], stats: ProductionStats | null, limits: PreflightLimits): readonly RuleHit[] {
  if (stats === null) return []
  return rows.flatMap((row) => {
    const relation = row['relation'] ?? ''
    if (limits.tables !== null && !limits.tables.includes(relation)) return []
    const reckoned = statsOf(stats, relation)
    const live = Number(row['rows'] ?? 0)
    if (reckoned === null || live <= Math.max(1000, reckoned.rows * limits.maxGrowth)) return []
    return [
      hit(
        'warning',
        `${shown(relation)} has about ${live} rows; the durations were reckoned with ${reckoned.rows}.`,
        'locks are held longer than the pull request says.',
        'export the sizes of production anew, and run the gate again.',
        relation,
      ),
    ]
  })
}

function invalidIndexes(rows: readonly SqlRow[]): readonly RuleHit[] {
  const names = rows.map((row) => shown(row['index'] ?? ''))
  if (names.length === 0) return []
  return [
    hit(
      'warning',
      `the live database has invalid indexes: ${listed(names)}.`,
      'a CREATE INDEX CONCURRENTLY failed there; IF NOT EXISTS takes such an index for done.',
      `DROP INDEX CONCURRENTLY ${names[0]};`,
      'invalid indexes',
    ),
  ]
}

function unseen(preflight: Preflight, rowsOf: (name: PreflightQuery) => readonly SqlRow[]): readonly string[] {
  const refused = Object.entries(preflight).flatMap(([name, answer]) =>
    'refused' in answer ? [`${name} of the live database could not be looked at: ${shown(answer.refused)}.`] : [],
  )
  const hidden = Number(rowsOf('hidden')[0]?.['sessions'] ?? 0)
  const blind = rowsOf('replicas').filter((row) => row['ms'] === null && row['bytes'] === null && row['state'] === '')
  const grant = 'grant the role pg_read_all_stats'
  return [
    ...refused,
    ...(hidden === 0
      ? []
      : [
          `${hidden} sessions of other roles could not be looked at, so an old transaction among them is not seen: ${grant}.`,
        ]),
    ...(blind.length === 0 ? [] : [`the lag of ${blind.length} replicas could not be seen: ${grant}.`]),
  ]
}

function hit(severity: 'error' | 'warning', message: string, why: string, fix: string, object: string): RuleHit {
  return deployHit(VERIFY_RULES.preflight, message, why, fix, { severity, object })
}

/** Rounded up: towards failure. */
function seconds(ms: string | null | undefined): string {
  return ms == null ? '?' : String(Math.ceil(Number(ms) / 1000))
}

function shown(text: string): string {
  return stripControls(text).slice(0, 100)
}
