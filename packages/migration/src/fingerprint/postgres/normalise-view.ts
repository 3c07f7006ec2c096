import { type SqlToken, sqlTokens } from '../sql-tokens.ts'

const SET_OPERATIONS = new Set(['UNION', 'INTERSECT', 'EXCEPT'])
const ENDS_OF_FROM = new Set(['WHERE', 'GROUP', 'HAVING', 'WINDOW', 'ORDER', 'LIMIT', 'OFFSET', 'FETCH', 'FOR', ';'])
const NOT_AN_ALIAS = new Set(['TABLESAMPLE', 'WITH'])

/**
 * Writes a view's text as PostgreSQL 16 and later do, which leave the table out of a column's name where a SELECT has one table only.
 *
 * Shape: the text unchanged where there are more tables, or where the shorter name would mean another column.
 */
export function normaliseView(definition: string): string {
  const tokens = sqlTokens(definition)
  const outer = tokens.filter(({ depth }) => depth === 0)
  const alias = onlyAlias(definition, tokens, outer)
  if (alias === null) return definition
  const outputs = new Set(tokens.flatMap(({ text }, at) => (tokens[at - 1]?.text === 'AS' ? [text] : [])))
  const inner = innerSelects(tokens)
  const sorting = outer.find(({ text }, at) => text === 'ORDER' && outer[at + 1]?.text === 'BY')?.start ?? Infinity
  const cuts = tokens.filter((token, at) => {
    if (token.text !== alias || tokens[at + 1]?.text !== '.' || tokens[at - 1]?.text === '.' || inner.has(token))
      return false
    const column = tokens[at + 2]?.text ?? '*'
    return column !== '*' && !(token.start > sorting && outputs.has(column))
  })
  let from = 0
  const pieces = cuts.map((token) => {
    const piece = definition.slice(from, token.start)
    from = token.end + 1
    return piece
  })
  return `${pieces.join('')}${definition.slice(from)}`
}

/** How the only table of the outermost SELECT is called; null when there are several or none. */
function onlyAlias(definition: string, tokens: readonly SqlToken[], outer: readonly SqlToken[]): string | null {
  if (outer.some(({ text }) => SET_OPERATIONS.has(text))) return null
  const from = outer.findIndex(({ text }) => text === 'FROM')
  if (from < 0 || !outer.slice(0, from).some(({ text }) => text === 'SELECT')) return null
  const end = outer.findIndex(({ text }, at) => at > from && ENDS_OF_FROM.has(text))
  const start = outer[from]?.end ?? 0
  const stop = outer[end < 0 ? outer.length : end]?.start ?? definition.length
  const clause = tokens.filter((token) => token.start >= start && token.end <= stop && token.depth === 0)
  if (clause.some(({ text }) => text === ',' || text === 'JOIN')) return null
  const names = clause.filter(({ text }) => /^["A-Za-z_\u0080-\uffff]/.test(text))
  const last = names.find(({ text }) => NOT_AN_ALIAS.has(text)) === undefined ? names.at(-1) : undefined
  return last?.text ?? null
}

/** The tokens inside of SELECTs in parentheses: there the server names the table in every version. */
function innerSelects(tokens: readonly SqlToken[]): ReadonlySet<SqlToken> {
  const inside = new Set<SqlToken>()
  let depth = Infinity
  for (const [at, token] of tokens.entries()) {
    if (token.depth < depth) depth = Infinity
    const isSelect = token.text === '(' && ['SELECT', 'WITH', 'VALUES'].includes(tokens[at + 1]?.text ?? '')
    if (depth === Infinity && isSelect) depth = token.depth
    if (depth !== Infinity) inside.add(token)
  }
  return inside
}
