/** A text of a query in an export, with the line on which it stands. */
export interface ExportedQuery {
  readonly text: string
  readonly line: number
}

/** What a file holds, or why nothing. */
export type ExportReading =
  | { readonly ok: true; readonly queries: readonly ExportedQuery[] }
  | { readonly ok: false; readonly why: string }

/**
 * Reads the queries of JSON: a file of sqlx (`.sqlx/query-*.json`), or an export of pg_stat_statements: a list of objects with
 * `query`, the same below `rows`, or one object a line.
 *
 * Errors: never throws.
 */
export function readJsonQueries(text: string): ExportReading {
  const values = jsonValues(text)
  if (values === null) return { ok: false, why: 'it is no JSON' }
  const entries = values.flatMap(({ value, line }) => entriesOf(value).map((one) => ({ text: queryOf(one), line })))
  const queries = entries.flatMap(({ text: query, line }) => (query === null ? [] : [{ text: query, line }]))
  const isOther = queries.length === 0 && entries.length > 0
  return isOther ? { ok: false, why: 'nothing in it has a text “query”' } : { ok: true, queries }
}

interface JsonValue {
  readonly value: unknown
  readonly line: number
}

function jsonValues(text: string): readonly JsonValue[] | null {
  try {
    return [{ value: JSON.parse(text.replace(/^\ufeff/u, '')), line: 1 }]
  } catch {
    return jsonLines(text)
  }
}

function jsonLines(text: string): readonly JsonValue[] | null {
  try {
    return text
      .split('\n')
      .map((one, index) => ({ one: one.trim(), line: index + 1 }))
      .filter(({ one }) => one !== '')
      .map(({ one, line }) => ({ value: JSON.parse(one) as unknown, line }))
  } catch {
    return null
  }
}

function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  const rows = isRecord(value) ? value['rows'] : undefined
  return Array.isArray(rows) ? rows : [value]
}

function queryOf(value: unknown): string | null {
  const query = isRecord(value) ? value['query'] : value
  return typeof query === 'string' && query.trim() !== '' ? query : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
