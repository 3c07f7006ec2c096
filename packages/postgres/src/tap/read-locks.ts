import type { DatabaseSession, TappedLock } from '@velocity/ports'

const DEADLINE_MS = 5_000

const KINDS: Readonly<Record<string, TappedLock['kind']>> = {
  r: 'table',
  p: 'partitioned table',
  i: 'index',
  I: 'index',
  v: 'view',
  m: 'materialized view',
  S: 'sequence',
  f: 'foreign table',
}

/**
 * Reads the locks that a server process holds on the relations of the session's database.
 *
 * Shape: only what the observer sees, which is what was there before the transaction of the process, under its name of then;
 *        null when they cannot be read.
 */
export async function readLocks(observer: DatabaseSession, pid: number): Promise<readonly TappedLock[] | null> {
  const outcome = await observer.run(
    `SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS relation, c.relkind, l.mode
     FROM pg_catalog.pg_locks l
     JOIN pg_catalog.pg_class c ON c.oid = l.relation
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE l.pid = ${pid} AND l.granted AND l.locktype = 'relation'
       AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
       AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
     ORDER BY 1, 3`,
    DEADLINE_MS,
  )
  if (!outcome.ok) return null
  return outcome.rows.flatMap(({ relation, relkind, mode }) => {
    const kind = KINDS[relkind ?? '']
    return kind === undefined || relation == null ? [] : [{ relation, kind, mode: modeOf(mode ?? '') }]
  })
}

/** `AccessExclusiveLock` as SQL writes it. */
function modeOf(name: string): string {
  return name
    .replace(/Lock$/, '')
    .replace(/(?!^)([A-Z])/g, ' $1')
    .toUpperCase()
}
