import type { DataDifference } from '../model/proof.ts'
import type { DataDigest, TableDigest } from './digest-data.ts'

/**
 * Names the tables whose rows are not the same.
 *
 * Shape:  sorted by table; [] when all rows are there with their values. Columns and tables that only one side has do not count, but
 *         the rows of a table that is gone do.
 */
export function compareData(before: DataDigest, after: DataDigest): readonly DataDifference[] {
  const later = new Map(after.map((digest) => [digest.table, digest]))
  return before.flatMap((digest): readonly DataDifference[] => {
    const { table, rows } = digest
    const now = later.get(table)
    if (now === undefined) return rows === 0 ? [] : [{ table, rowsBefore: rows, rowsAfter: 0, columns: [] }]
    const columns = rows === 0 || now.rows === 0 ? [] : changedColumns(digest, now)
    return rows === now.rows && columns.length === 0 ? [] : [{ table, rowsBefore: rows, rowsAfter: now.rows, columns }]
  })
}

/** Of another number of rows nobody can say which values changed. */
function changedColumns(before: TableDigest, after: TableDigest): readonly string[] {
  if (before.rows !== after.rows) return []
  const shared = Object.keys(before.columns).filter((name) => Object.hasOwn(after.columns, name))
  const isOrdered = before.key.length > 0 && before.key.join('\0') === after.key.join('\0')
  const isOther = (name: string, way: 'inOrder' | 'sorted'): boolean =>
    before.columns[name]?.[way] !== after.columns[name]?.[way]
  const changed = shared.filter((name) => isOther(name, isOrdered ? 'inOrder' : 'sorted'))
  // Without a key values may have moved from row to row: whole rows tell, where both sides have the same columns.
  const isSameShape =
    shared.length === Object.keys(after.columns).length && shared.length === Object.keys(before.columns).length
  const hasMoved = changed.length === 0 && isSameShape && before.whole !== after.whole
  return hasMoved ? [...shared].sort() : [...changed].sort()
}
