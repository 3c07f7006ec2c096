import type { SqlRow, TappedLock } from '@velocity/ports'

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

/** Schemas whose locks every statement takes. */
export const SYSTEM_SCHEMAS = `('pg_catalog', 'information_schema', 'pg_toast')`

/** A row of `relation`, `relkind` and `mode` as a lock; nothing for another kind of relation. */
export function lockOf({ relation, relkind, mode }: SqlRow): readonly TappedLock[] {
  const kind = KINDS[relkind ?? '']
  return kind === undefined || relation == null ? [] : [{ relation, kind, mode: modeOf(mode ?? '') }]
}

/** `AccessExclusiveLock` as SQL writes it. */
function modeOf(name: string): string {
  return name
    .replace(/Lock$/, '')
    .replace(/(?!^)([A-Z])/g, ' $1')
    .toUpperCase()
}
