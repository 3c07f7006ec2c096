import type { ApplicationQuery } from './application-query.ts'
import { numberedParameters } from './numbered-parameters.ts'
import { readCsv } from './read-csv.ts'
import { type ExportedQuery, type ExportReading, readJsonQueries } from './read-json-queries.ts'
import { readSqlQueries } from './read-sql-queries.ts'
import { repairNormalised } from './repair-normalised.ts'
import { onlyQuery, splitQueries } from './split-queries.ts'

/** More are not read: each is prepared several times. */
const MAX_QUERIES = 20_000

/**
 * Reads the application's own queries: sqlc and other files of SQL, sqlx's `.sqlx/query-*.json`, exports of pg_stat_statements as
 * JSON or CSV.
 *
 * Shape:  in the order of paths; equal texts of one file once. What cannot be read has a `problem`; beyond 20,000 the last one says so.
 * Errors: never throws.
 */
export function readQueries(files: ReadonlyMap<string, string>): readonly ApplicationQuery[] {
  const queries = [...files]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([path, text]) => unique(readFile(path, text)))
  const over = queries[MAX_QUERIES]
  if (over === undefined) return queries
  const problem = `it and ${queries.length - MAX_QUERIES - 1} queries behind it are over the limit of ${MAX_QUERIES}`
  return [...queries.slice(0, MAX_QUERIES), { ...over, problem }]
}

function unique(queries: readonly ApplicationQuery[]): readonly ApplicationQuery[] {
  const seen = new Set<string>()
  return queries.filter(({ sql }) => {
    const isNew = !seen.has(sql)
    seen.add(sql)
    return isNew
  })
}

function readFile(path: string, text: string): readonly ApplicationQuery[] {
  if (/\.sql$/iu.test(path)) return readSqlQueries(path, text)
  if (/\.(?:json|jsonl|ndjson)$/iu.test(path)) return exported(path, readJsonQueries(text))
  if (/\.csv$/iu.test(path)) return exported(path, readCsvQueries(text))
  return exported(path, { ok: false, why: 'it is neither .sql nor .json nor .csv' })
}

function readCsvQueries(text: string): ExportReading {
  const rows = readCsv(text)
  if (rows === null) return { ok: false, why: 'a quote of it is not closed' }
  const column = rows[0]?.cells.findIndex((cell) => cell.trim().toLowerCase() === 'query') ?? -1
  if (column === -1) return { ok: false, why: 'its first row names no column “query”' }
  const queries = rows.slice(1).flatMap(({ cells, line }) => {
    const query = cells[column]
    return query === undefined ? [] : [{ text: query, line }]
  })
  return { ok: true, queries }
}

function exported(path: string, reading: ExportReading): readonly ApplicationQuery[] {
  const base = path.slice(path.lastIndexOf('/') + 1)
  if (!reading.ok) return [{ name: base, sql: '', path, line: 1, problem: reading.why }]
  const isOne = reading.queries.length === 1
  return reading.queries.flatMap((one, index) => queryOf(one, isOne ? base : `${base} (${index + 1})`, path))
}

function queryOf({ text, line }: ExportedQuery, name: string, path: string): readonly ApplicationQuery[] {
  const place = { name, path, line }
  const repaired = repairNormalised(text)
  if (repaired === null) return [{ ...place, sql: text, problem: 'its text was cut' }]
  const [first] = splitQueries(repaired)
  // Utility commands take no parameters and read no column by name.
  if (first === undefined) return []
  const query = onlyQuery(repaired)
  if (query === null) return [{ ...place, sql: text, problem: 'it holds several statements' }]
  const numbered = numberedParameters(query.sql)
  return [numbered.ok ? { ...place, sql: numbered.sql, problem: null } : { ...place, sql: text, problem: numbered.why }]
}
