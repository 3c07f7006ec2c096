import { sqlParts } from '../sql/sql-parts.ts'
import { nameParts } from './sql-name.ts'

/** The columns that an INSERT fills. */
export interface Insert {
  /** The parts of the table's name. */
  readonly table: readonly string[]
  /** By name; a number when it names none and fills the first so many; null when that cannot be seen. */
  readonly columns: readonly string[] | number | null
}

const NAME = String.raw`(?:"(?:[^"]|"")*"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)`
const INSERT = new RegExp(
  String.raw`\binsert\s+into\s+(${NAME}(?:\s*\.\s*${NAME}){0,2})(?:\s+as\s+${NAME})?\s*(\(|\bdefault\s+values\b|\bvalues\b)?`,
  'giu',
)

/**
 * Finds the INSERTs of a query and the columns that they fill.
 *
 * Errors: never throws.
 */
export function insertedColumns(sql: string): readonly Insert[] {
  // Texts become empty ones and comments blanks: their brackets and commas do not count. Quoted names stay.
  const code = sqlParts(sql)
    .map(({ kind, text }) => (kind === 'comment' ? ' ' : kind === 'quoted' && !text.startsWith('"') ? "''" : text))
    .join('')
  return [...code.matchAll(INSERT)].map((match) => {
    const table = nameParts(match[1] ?? '')
    const next = (match[2] ?? '').toLowerCase()
    const end = match.index + match[0].length
    if (next.startsWith('default')) return { table, columns: [] }
    if (next === 'values') return { table, columns: valuesCount(code, end) }
    return { table, columns: next === '(' ? namesOf(code, end) : null }
  })
}

/** A bracket may also open a query: INSERT INTO a (SELECT …). */
function namesOf(code: string, start: number): readonly string[] | null {
  const items = listAt(code, start)
  if (items === null || /^\s*(?:select|values|with|table)\b/iu.test(items[0] ?? '')) return null
  return items.map((item) => nameParts(item.trim().replace(/[[.(].*$/su, ''))[0] ?? '')
}

function valuesCount(code: string, start: number): number | null {
  const open = /^\s*\(/u.exec(code.slice(start, start + 200))
  return open === null ? null : (listAt(code, start + open[0].length)?.length ?? null)
}

/** What stands between a bracket that is open and the one that closes it, split at its own commas. */
function listAt(code: string, start: number): readonly string[] | null {
  const items: string[] = []
  let depth = 0
  let from = start
  let isQuoted = false
  for (let index = start; index < code.length; index++) {
    const char = code[index]
    if (char === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (char === '(' || char === '[') depth += 1
    if (depth === 0 && (char === ',' || char === ')')) {
      items.push(code.slice(from, index))
      from = index + 1
      if (char === ')') return items
    }
    if (char === ')' || char === ']') depth -= 1
  }
  return null
}
