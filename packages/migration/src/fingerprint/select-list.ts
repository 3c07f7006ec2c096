import { type SqlToken, sqlTokens } from './sql-tokens.ts'

/**
 * Writes a view's text with the columns of its outermost SELECT sorted; null where their order may mean something.
 *
 * Only a single SELECT without a set operation is sorted: there a column keeps its name and expression wherever it stands.
 */
export function sortedSelectList(definition: string): string | null {
  const tokens = sqlTokens(definition)
  const outer = tokens.filter(({ depth }) => depth === 0)
  const first = outer[0]
  if (first === undefined || first.text !== 'SELECT') return null
  if (outer.some(({ text }) => text === 'UNION' || text === 'INTERSECT' || text === 'EXCEPT')) return null
  const from = outer.find(({ text }) => text === 'FROM')
  if (from === undefined) return null
  const start = listStart(definition, outer, first)
  const commas = outer.filter(({ text, start: at }) => text === ',' && at > start && at < from.start)
  const bounds = [start, ...commas.map(({ end }) => end)]
  const ends = [...commas.map(({ start: at }) => at), from.start]
  const items = bounds.map((at, index) => definition.slice(at, ends[index]).trim())
  return `${definition.slice(0, start)} ${items.sort().join(', ')} ${definition.slice(from.start)}`
}

/** Behind SELECT, DISTINCT and DISTINCT ON (…). */
function listStart(definition: string, outer: readonly SqlToken[], select: SqlToken): number {
  const [, distinct, on] = outer
  if (distinct?.text !== 'DISTINCT') return select.end
  if (on?.text !== 'ON') return distinct.end
  const close = sqlTokens(definition).find(({ text, depth, start }) => text === ')' && depth === 1 && start > on.end)
  return close?.end ?? on.end
}

/** Whether a text names an object, as the server qualifies it. */
export function mentionsName(definition: string, name: string): boolean {
  for (let at = definition.indexOf(name); at >= 0; at = definition.indexOf(name, at + 1)) {
    if (!isWord(definition[at - 1]) && !isWord(definition[at + name.length])) return true
  }
  return false
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\w$".\u0080-\uffff]/.test(character)
}
