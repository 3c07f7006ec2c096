import { LOCK_MODES, type LockMode, type ScriptTrace, type StatementTrace, type TableLock } from '../model/trace.ts'
import { shortName } from '../rules/facts/names.ts'

const MAX_NAMED = 3

/** What a table-level lock keeps others from, in words. Source: PostgreSQL documentation, "Explicit Locking". */
export function blockingOf(mode: LockMode): 'reads and writes' | 'writes' | 'schema changes' | 'nothing' {
  if (mode === 'ACCESS EXCLUSIVE') return 'reads and writes'
  if (mode === 'SHARE' || mode === 'SHARE ROW EXCLUSIVE' || mode === 'EXCLUSIVE') return 'writes'
  return mode === 'SHARE UPDATE EXCLUSIVE' ? 'schema changes' : 'nothing'
}

/** The strongest lock on each table of a script, strongest first, then by name. Indexes and sequences are left out. */
export function strongestLocks(statements: readonly StatementTrace[]): readonly TableLock[] {
  const strongest = new Map<string, TableLock>()
  for (const lock of statements.flatMap(({ locks }) => locks)) {
    if (lock.kind === 'index' || lock.kind === 'sequence') continue
    const known = strongest.get(lock.relation)
    if (known === undefined || rank(lock.mode) > rank(known.mode)) strongest.set(lock.relation, lock)
  }
  return [...strongest.values()].toSorted(
    (left, right) => rank(right.mode) - rank(left.mode) || (left.relation < right.relation ? -1 : 1),
  )
}

/** Which tables a script keeps others from, in one line: `users: reads and writes; orders: writes`. */
export function describeLocks({ statements }: ScriptTrace): string {
  const blocking = strongestLocks(statements)
    .map(({ relation, mode }) => ({ relation, blocks: blockingOf(mode) }))
    .filter(({ blocks }) => blocks !== 'nothing')
  if (blocking.length === 0) return 'none'
  return named(blocking.map(({ relation, blocks }) => `${shortName(relation)}: ${blocks}`))
}

/** What a script does to rows that are there, in one line: `rewrites users (≈ 42 s)`. */
export function describeWork({ statements }: ScriptTrace): string {
  const works = statements.flatMap((statement) => [
    ...statement.rewrites.map(
      (relation) => `rewrites ${shortName(relation)}${lasting(statement, relation, 'rewrite')}`,
    ),
    ...statement.scans
      .filter(({ relation }) => !statement.rewrites.includes(relation))
      .map(({ relation }) => `reads all of ${shortName(relation)}${lasting(statement, relation, 'scan')}`),
    ...statement.indexBuilds.map(
      ({ relation, isConcurrent }) =>
        `builds an index on ${shortName(relation)}${isConcurrent ? ' concurrently' : ''}${lasting(statement, relation, 'index build')}`,
    ),
    ...statement.rowChanges.map(
      ({ relation }) => `changes rows of ${shortName(relation)}${lasting(statement, relation, 'row change')}`,
    ),
  ])
  return works.length === 0 ? 'none' : named([...new Set(works)])
}

/** A duration for people: `≈ 420 ms`, `≈ 42 s`, `≈ 3 min`. Units: milliseconds, rounded up. */
export function describeDuration(estimateMs: number): string {
  if (estimateMs < 1000) return `≈ ${Math.ceil(estimateMs)} ms`
  const seconds = Math.ceil(estimateMs / 1000)
  return seconds < 120 ? `≈ ${seconds} s` : `≈ ${Math.ceil(seconds / 60)} min`
}

function lasting({ durations }: StatementTrace, relation: string, work: string): string {
  const found = durations.find((one) => one.relation === relation && one.work === work)
  return found === undefined ? '' : ` (${describeDuration(found.estimateMs)})`
}

function named(parts: readonly string[]): string {
  const more = parts.length - MAX_NAMED
  const first = parts.slice(0, MAX_NAMED).join('; ')
  return more > 0 ? `${first}; and ${more} more` : first
}

function rank(mode: LockMode): number {
  return LOCK_MODES.indexOf(mode)
}
