import type { ParsedStatement, SqlOutcome } from '@velocity/ports'
import type { StatementTrace } from '../../model/trace.ts'
import { splitTarget } from '../../sql/split-target.ts'
import type { PlainWork } from '../plain/plain-trace.ts'

/**
 * Says what a statement did to tables that were there before the script began.
 *
 * SQLite locks the database, never a table, so there are no locks to tell. DROP COLUMN writes every row anew, and so does the
 * renaming of a table of this script to the name of one that it dropped: the way in which SQLite changes what ALTER TABLE cannot.
 */
export function sqliteWork(statement: ParsedStatement, outcome: SqlOutcome, before: ReadonlySet<string>): PlainWork {
  const { sql, kind } = statement
  const renamed = /\sRENAME\s+TO\s+["'`[]?([\w$]+)["'`\]]?\s*$/i.exec(sql)?.[1]
  const target = splitTarget(sql, kind, 'sqlite')?.name ?? ''
  if (kind === 'ALTER TABLE' && renamed !== undefined && !has(before, target) && has(before, renamed)) {
    return { rewrites: [renamed] }
  }
  if (!has(before, target) || !outcome.ok) return {}
  if (kind === 'ALTER TABLE' && /\sDROP\s/i.test(sql)) return { rewrites: [target] }
  if (kind === 'CREATE INDEX') {
    const isUnique = /^CREATE\s+UNIQUE/i.test(sql)
    return { indexBuilds: [{ relation: target, index: indexName(sql), isUnique, isConcurrent: false }] }
  }
  return rowChange(kind, target, outcome.affectedRows)
}

/** Rows that INSERT, UPDATE or DELETE changed. */
export function rowChange(kind: string, relation: string, rows: number): { rowChanges?: StatementTrace['rowChanges'] } {
  const none = { relation, inserted: 0, updated: 0, deleted: 0 }
  if (kind === 'INSERT' || kind === 'REPLACE') return { rowChanges: [{ ...none, inserted: rows }] }
  if (kind === 'UPDATE') return { rowChanges: [{ ...none, updated: rows }] }
  return kind === 'DELETE' ? { rowChanges: [{ ...none, deleted: rows }] } : {}
}

function has(names: ReadonlySet<string>, name: string): boolean {
  return names.has(name.toLowerCase())
}

function indexName(sql: string): string {
  return /INDEX\s+(?:IF\s+NOT\s+EXISTS\s+)?["`[]?([\w$.]+)/i.exec(sql)?.[1] ?? ''
}
