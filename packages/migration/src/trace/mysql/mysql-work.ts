import type { ParsedStatement, SqlOutcome } from '@velocity/ports'
import type { LockMode, StatementTrace } from '../../model/trace.ts'
import { splitTarget } from '../../sql/split-target.ts'
import type { PlainWork } from '../plain/plain-trace.ts'
import { rowChange } from '../sqlite/sqlite-work.ts'
import type { MysqlAlgorithm } from './mysql-algorithm.ts'

/**
 * Says what a statement did to tables that were there before the script began, in PostgreSQL's words.
 *
 * Every change of a table takes its metadata lock for a moment (ACCESS EXCLUSIVE); what lasts as long as the table is large is
 * SHARE UPDATE EXCLUSIVE when others may write meanwhile (LOCK=NONE), else SHARE. A table that is built anew is a rewrite.
 */
export function mysqlWork(
  statement: ParsedStatement,
  outcome: SqlOutcome,
  algorithm: MysqlAlgorithm | null,
  before: ReadonlySet<string>,
): PlainWork {
  const { sql, kind } = statement
  const relation = splitTarget(sql, kind, 'mysql')?.name ?? ''
  if (!before.has(relation.toLowerCase()) || !outcome.ok) return {}
  if (/^(INSERT|REPLACE|UPDATE|DELETE)$/.test(kind)) {
    return { locks: locksOn(relation, ['ROW EXCLUSIVE']), ...rowChange(kind, relation, outcome.affectedRows) }
  }
  if (algorithm === null) {
    // Without a class of the server's only the metadata lock is known.
    return { locks: locksOn(relation, ['ACCESS EXCLUSIVE']) }
  }
  const lasting: LockMode = algorithm.lock === 'NONE' ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE'
  const modes: readonly LockMode[] = algorithm.algorithm === 'INSTANT' ? [] : [lasting]
  return {
    locks: locksOn(relation, [...modes, 'ACCESS EXCLUSIVE']),
    rewrites: algorithm.isRebuild ? [relation] : [],
    indexBuilds: indexBuilds(sql, kind, algorithm),
  }
}

function locksOn(relation: string, modes: readonly LockMode[]): StatementTrace['locks'] {
  return modes.map((mode) => ({ relation, kind: 'table', mode, isNamed: true }))
}

function indexBuilds(sql: string, kind: string, { relation, lock }: MysqlAlgorithm): StatementTrace['indexBuilds'] {
  if (kind !== 'CREATE INDEX') return []
  const index = /INDEX\s+(?:IF\s+NOT\s+EXISTS\s+)?`?([\w$]+)/i.exec(sql)?.[1] ?? ''
  return [{ relation, index, isUnique: /^CREATE\s+UNIQUE/i.test(sql), isConcurrent: lock === 'NONE' }]
}
