import { joinTokens, type SqliteToken, sqliteTokens } from './sqlite-tokens.ts'

/** What only the text of a table says: SQLite has no catalog for it. Names as `quotedName` writes them, in lower case. */
export interface TableText {
  /** Conditions of CHECK, of columns and of the table. */
  readonly checks: readonly string[]
  readonly columns: ReadonlyMap<string, ColumnText>
  readonly hasAutoincrement: boolean
  /** By the columns of a foreign key, joined with `, `. */
  readonly deferrable: ReadonlyMap<string, string>
}

/** What only the text says of a column. */
export interface ColumnText {
  readonly collation: string | null
  readonly generated: string | null
  /** For example `unique replace, not null ignore`. */
  readonly conflict: string | null
}

const TABLE_CONSTRAINTS = /^(constraint|primary|unique|check|foreign)$/

/** Reads the text of a CREATE TABLE as SQLite keeps it. */
export function readTableText(sql: string): TableText {
  const items = itemsOf(sqliteTokens(sql))
  const columns = new Map<string, ColumnText>()
  const deferrable = new Map<string, string>()
  for (const item of items) {
    const [first] = item
    const isColumn = first !== undefined && (first.isName || !TABLE_CONSTRAINTS.test(first.text))
    if (isColumn) columns.set(first.text, columnText(item))
    const text = deferrableOf(item)
    if (text !== null) deferrable.set(isColumn ? first.text : groupBehind(item, 'key'), text)
  }
  const hasAutoincrement = items.some((item) => keywordsOf(item).includes('autoincrement'))
  return { checks: items.flatMap(checksOf).sort(), columns, deferrable, hasAutoincrement }
}

/** What stands between the commas of the outermost parentheses. */
function itemsOf(tokens: readonly SqliteToken[]): readonly (readonly SqliteToken[])[] {
  const items: SqliteToken[][] = []
  for (const token of tokens.slice(tokens.findIndex(({ text }) => text === '(') + 1)) {
    if (token.depth === 0) break
    if (token.depth === 1 && token.text === ',') items.push([])
    else if (items.length === 0) items.push([token])
    else items.at(-1)?.push(token)
  }
  return items
}

function columnText(item: readonly SqliteToken[]): ColumnText {
  const words = keywordsOf(item)
  const collate = words.indexOf('collate')
  const conflicts = words.flatMap((word, at) =>
    word === 'conflict' ? [`${words[at - 2] ?? ''} ${words[at + 1] ?? ''}`] : [],
  )
  const generated = words.includes('as') ? groupBehind(item, 'as') : ''
  return {
    collation: collate < 0 ? null : (item.filter(({ depth }) => depth === 1)[collate + 1]?.text ?? null),
    generated: generated === '' ? null : generated,
    conflict: conflicts.length === 0 ? null : conflicts.join(', '),
  }
}

function checksOf(item: readonly SqliteToken[]): readonly string[] {
  return item.flatMap((token, at) => (isKeyword(token, 'check') ? [group(item, at + 1)] : []))
}

function deferrableOf(item: readonly SqliteToken[]): string | null {
  const words = keywordsOf(item)
  const at = words.indexOf('deferrable')
  if (at < 0 || words[at - 1] === 'not') return null
  return words.slice(at + 1, at + 3).join(' ') === 'initially deferred' ? 'deferrable initially deferred' : null
}

/** What stands in the parentheses behind a keyword; '' when there are none. */
function groupBehind(item: readonly SqliteToken[], keyword: string): string {
  const at = item.findIndex((token) => isKeyword(token, keyword))
  return at < 0 ? '' : group(item, at + 1)
}

function group(item: readonly SqliteToken[], at: number): string {
  if (item[at]?.text !== '(') return ''
  const end = item.findIndex(({ text, depth }, index) => index > at && text === ')' && depth === 1)
  return joinTokens(item.slice(at + 1, end < 0 ? item.length : end))
}

function keywordsOf(item: readonly SqliteToken[]): readonly string[] {
  return item.filter(({ depth }) => depth === 1).map(({ text, isName }) => (isName ? '' : text))
}

function isKeyword({ text, isName, depth }: SqliteToken, keyword: string): boolean {
  return depth === 1 && !isName && text === keyword
}
