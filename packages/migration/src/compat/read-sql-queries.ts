import type { ApplicationQuery } from './application-query.ts'
import { numberedParameters } from './numbered-parameters.ts'
import { splitQueries } from './split-queries.ts'

interface Piece {
  readonly name: string
  readonly line: number
  readonly text: string
}

/**
 * Reads the queries of a file of SQL: with names (`-- name: GetUser :one`) or as they stand.
 *
 * Shape:  in the order of the file. Schema changes and settings among them are no queries.
 * Errors: never throws.
 */
export function readSqlQueries(path: string, text: string): readonly ApplicationQuery[] {
  return piecesOf(path, text).flatMap((piece) => {
    const found = splitQueries(piece.text)
    return found.map(({ sql, line }, index) => {
      const name = found.length > 1 ? `${piece.name} (${index + 1})` : piece.name
      const numbered = numberedParameters(sql)
      const place = { name, path, line: piece.line + line - 1 }
      return numbered.ok ? { ...place, sql: numbered.sql, problem: null } : { ...place, sql, problem: numbered.why }
    })
  })
}

function piecesOf(path: string, text: string): readonly Piece[] {
  const lines = text.replace(/^\ufeff/u, '').split('\n')
  const starts = lines.flatMap((line, index) => {
    const name = /^\s{0,20}(?:--|\/\*|#)\s{0,20}name:\s{0,20}(\S{1,200})/u.exec(line)?.[1]
    return name === undefined ? [] : [{ index, name }]
  })
  const base = path.slice(path.lastIndexOf('/') + 1)
  if (starts.length === 0) return [{ name: base, line: 1, text: lines.join('\n') }]
  return starts.map(({ index, name }, position) => {
    const end = starts[position + 1]?.index ?? lines.length
    // A line of its own that begins with # is a comment of MySQL's.
    const body = lines.slice(index, end).join('\n')
    return { name, line: index + 1, text: body.replace(/^\s*#/u, '--') }
  })
}
