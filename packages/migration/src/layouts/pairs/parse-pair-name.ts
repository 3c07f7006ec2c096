import type { Dialect } from '@velocity/ports'

/** Tags in names of files, and the dialects that they stand for. */
export const DIALECT_TAGS: Readonly<Record<string, readonly Dialect[]>> = {
  postgres: ['postgres'],
  postgresql: ['postgres'],
  mysql: ['mysql'],
  mariadb: ['mysql'],
  sqlite: ['sqlite'],
  sqlite3: ['sqlite'],
  // Another product: its files are nobody's here.
  cockroach: [],
  cockroachdb: [],
}

/** What the name of one half of a pair says. */
export interface PairName {
  /** Digits as they stand. */
  readonly version: string
  /** Without tags. */
  readonly name: string
  readonly direction: 'up' | 'down'
  /** A tag of `DIALECT_TAGS`. */
  readonly dialect: string | null
  readonly isAutocommit: boolean
}

const PAIR = /^(\d+)_(.*?)\.(up|down)\.sql$/i

/** Reads `<version>_<name>[.dialect][.autocommit].up.sql`; null for any other name. */
export function parsePairName(fileName: string): PairName | null {
  const match = PAIR.exec(fileName)
  if (match === null) return null
  const [, version = '', rest = '', direction = ''] = match
  const parts = rest.split('.')
  const isAutocommit = parts.length > 1 && parts.at(-1) === 'autocommit'
  const untimed = isAutocommit ? parts.slice(0, -1) : parts
  const tag = untimed.length > 1 ? untimed.at(-1) : undefined
  const isTagged = tag !== undefined && Object.hasOwn(DIALECT_TAGS, tag)
  return {
    version,
    name: (isTagged ? untimed.slice(0, -1) : untimed).join('.'),
    direction: direction.toLowerCase() === 'up' ? 'up' : 'down',
    dialect: isTagged ? tag : null,
    isAutocommit,
  }
}
