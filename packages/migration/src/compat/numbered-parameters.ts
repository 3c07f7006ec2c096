import { sqlParts } from '../sql/sql-parts.ts'

/** A query whose placeholders are `$1`, or why that cannot be made of it. */
export type Numbered = { readonly ok: true; readonly sql: string } | { readonly ok: false; readonly why: string }

type Style = 'numbered' | 'at' | 'colon' | 'question' | 'percent'

// In the order in which they are tried at a place. Names end where their characters do, so each is linear.
const NAME = String.raw`[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*`
const SQLC = /\bsqlc\s*\.\s*(arg|narg|slice|embed)\s*\(\s*(?:'([^']{1,200})'|([A-Za-z_]\w{0,200}))\s*\)/gu
const STYLES: Readonly<Record<Exclude<Style, 'numbered'>, RegExp>> = {
  at: new RegExp(String.raw`(?<![\w@<>!~*/%&|#^+=-])@(${NAME})`, 'gu'),
  colon: new RegExp(String.raw`(?<![:\w\]])(?::'(${NAME})'|:"(${NAME})"|:(${NAME}))`, 'gu'),
  question: /(?<![?@|&])\?(?![?|&]|\s*\ue000)/gu,
  percent: new RegExp(String.raw`%(?:\((${NAME})\)s|s)`, 'gu'),
}

/**
 * Turns a query's placeholders into `$1`: those of sqlc, `@name`, `:name`, `?`, `%s`, `%(name)s`.
 *
 * Shape:  the same name is the same number; line breaks stay. Only code is looked at, never texts, quoted names and comments; casts
 *         (`::`), array slices (`[1:2]`), and the operators `@>`, `?|` and `?&` are left alone.
 * Errors: never throws. A query that mixes styles is not guessed at.
 */
export function numberedParameters(sql: string): Numbered {
  const code = codeOf(sql)
  const embedded = /\bsqlc\s*\.\s*embed\s*\(\s*(\w{1,200})\s*\)/gu
  const flat = code.replace(embedded, '$1.*')
  const isSqlc = new RegExp(SQLC.source, 'u').test(flat)
  const styles = stylesOf(flat)
  if (isSqlc) return { ok: true, sql: restore(sql, number(flat, SQLC_AND_AT)) }
  if (styles.length > 1) return { ok: false, why: `it mixes placeholders: ${styles.join(' and ')}` }
  const [style] = styles
  if (style === undefined || style === 'numbered') return { ok: true, sql: restore(sql, flat) }
  const text = number(flat, STYLES[style])
  // A doubled sign is one where placeholders begin with it.
  return { ok: true, sql: restore(sql, style === 'percent' ? text.replaceAll('%%', '%') : text) }
}

const SQLC_AND_AT = new RegExp(`${SQLC.source}|${STYLES.at.source}`, 'gu')

/** Everything that is no code becomes one character of the private use area, to be put back by its number. */
function codeOf(sql: string): string {
  const bare = sql.replace(/[\ue000\ue001]/gu, '?')
  // sqlc.arg('name') has its name in quotes, and psql's :'name' too: these are placeholders, not texts.
  return sqlParts(bare)
    .map(({ kind, text }, index, parts) => {
      if (kind === 'code') return text
      const before = parts[index - 1]
      const isName =
        before?.kind === 'code' && /(?:\bsqlc\s*\.\s*\w{1,10}\s*\(\s*|(?<!:):)$/u.test(before.text.slice(-60))
      return isName ? text : `\ue000${index}\ue001`
    })
    .join('')
}

function restore(sql: string, text: string): string {
  const parts = sqlParts(sql.replace(/[\ue000\ue001]/gu, '?'))
  return text.replace(/\ue000(\d+)\ue001/gu, (_, index: string) => parts[Number(index)]?.text ?? '')
}

function stylesOf(code: string): readonly Style[] {
  if (/\$\d/u.test(code)) return ['numbered']
  const found: Style[] = []
  // `%` is the remainder too: only a whole placeholder counts, and `a %s b` is no SQL otherwise.
  for (const style of ['percent', 'at', 'colon', 'question'] as const) {
    if (new RegExp(STYLES[style].source, 'u').test(code)) found.push(style)
  }
  // `a ? 'key'` of jsonb stands beside a text; with another style around it is that operator.
  return found.length > 1 ? found.filter((style) => style !== 'question') : found
}

function number(code: string, pattern: RegExp): string {
  const numbers = new Map<string, number>()
  let count = 0
  return code.replace(pattern, (match: string, ...groups: readonly unknown[]) => {
    const names = groups.slice(
      0,
      groups.findIndex((group) => typeof group === 'number'),
    )
    const name = (match.startsWith('sqlc') ? names.slice(1) : names).find((one) => typeof one === 'string')
    if (typeof name !== 'string') {
      count += 1
      return `$${count}`
    }
    const known = numbers.get(name)
    if (known === undefined) count += 1
    numbers.set(name, known ?? count)
    const breaks = match.replace(/[^\n]/gu, '')
    return `$${known ?? count}${breaks}`
  })
}
