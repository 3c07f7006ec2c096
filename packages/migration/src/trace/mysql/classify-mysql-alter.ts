import type { DatabaseSession, ParsedStatement, SqlOutcome } from '@velocity/ports'
import { splitTarget } from '../../sql/split-target.ts'
import type { MysqlAlgorithm } from './mysql-algorithm.ts'

/** What running a change of a table came to, and how the server did it; null when it does not say. */
export interface ClassifiedAlter {
  readonly outcome: SqlOutcome
  readonly algorithm: MysqlAlgorithm | null
}

/** From the cheapest; a server that does not know one refuses it, and that costs nothing. */
const ATTEMPTS = [
  { algorithm: 'INSTANT', lock: 'NONE', clause: ['ALGORITHM=INSTANT'] },
  { algorithm: 'NOCOPY', lock: 'NONE', clause: ['ALGORITHM=NOCOPY', 'LOCK=NONE'] },
  { algorithm: 'INPLACE', lock: 'NONE', clause: ['ALGORITHM=INPLACE', 'LOCK=NONE'] },
  { algorithm: 'INPLACE', lock: 'SHARED', clause: ['ALGORITHM=INPLACE', 'LOCK=SHARED'] },
  { algorithm: 'COPY', lock: 'SHARED', clause: ['ALGORITHM=COPY', 'LOCK=SHARED'] },
] as const

/**
 * Runs ALTER TABLE, CREATE INDEX or DROP INDEX with the cheapest algorithm that the server takes. A refused one leaves nothing, so
 * the change is made once; what fails with every algorithm is run as it stands, and that is its outcome.
 *
 * Errors: never throws.
 */
export async function classifyMysqlAlter(
  session: DatabaseSession,
  statement: ParsedStatement,
  deadlineMs: number,
): Promise<ClassifiedAlter> {
  const { sql, kind } = statement
  const target = splitTarget(sql, kind, 'mysql')
  const ownWords = /\b(ALGORITHM|LOCK)\s*=?\s*(INSTANT|NOCOPY|INPLACE|COPY|NONE|SHARED|EXCLUSIVE)\b/i.test(sql)
  if (target === null || ownWords || sql.startsWith('/*'))
    return { outcome: await session.run(sql, deadlineMs), algorithm: null }
  const before = await tableId(session, target.name)
  const text = asAlter(sql, kind)
  const separator = kind === 'CREATE INDEX' ? ' ' : ', '
  for (const { algorithm, lock, clause } of ATTEMPTS) {
    const outcome = await session.run(`${text}${separator}${clause.join(separator)}`, deadlineMs)
    if (!outcome.ok && outcome.failure.isLost) return { outcome, algorithm: null }
    if (!outcome.ok) continue
    const after = await tableId(session, target.name)
    const isRebuild = algorithm === 'COPY' || (before !== null && after !== null && before !== after)
    return { outcome, algorithm: { relation: target.name, algorithm, lock, isRebuild } }
  }
  return { outcome: await session.run(sql, deadlineMs), algorithm: null }
}

/** DROP INDEX takes no algorithm on MariaDB; the ALTER TABLE that means the same does. */
function asAlter(sql: string, kind: string): string {
  if (kind !== 'DROP INDEX') return sql
  const found = /^DROP\s+INDEX\s+(IF\s+EXISTS\s+)?(`[^`]+`|[\w$]+)\s+ON\s+(`[^`]+`|[\w$]+)\s*$/i.exec(sql)
  return found === null ? sql : `ALTER TABLE ${found[3]} DROP INDEX ${found[1] ?? ''}${found[2]}`
}

/** InnoDB's number of a table, which changes when it is written anew; null where the server does not tell. */
async function tableId(session: DatabaseSession, name: string): Promise<string | null> {
  if (!/^[\w$]+$/.test(name)) return null
  for (const view of ['INNODB_SYS_TABLES', 'INNODB_TABLES']) {
    const outcome = await session.run(
      `SELECT TABLE_ID AS id FROM information_schema.${view} WHERE NAME = CONCAT(DATABASE(), '/', '${name.replaceAll('$', '@0024')}')`,
    )
    if (outcome.ok) return outcome.rows[0]?.['id'] ?? null
  }
  return null
}
