import { stripControls } from '@velocity/model'
import type { ParsedSql } from '@velocity/ports'
import { createLineCounter } from './place-counter.ts'

type Malformed = Extract<ParsedSql, { ok: false }>

const MAX_LOOK_BACK = 4_096
const COPY_BEFORE = /\bcopy\b[^;]*\bfrom\s+stdin\b[^;]*;\s*$/iu

/**
 * Says in words why a text does not parse.
 *
 * Shape: `position` counts characters from 0, as the parser does; null stands for the whole text.
 */
export function explainFailure(sql: string, message: string, position: number | null): Malformed {
  const offset = offsetOf(sql, position ?? 0)
  const line = createLineCounter(sql)(offset)
  const start = sql.lastIndexOf('\n', offset - 1) + 1
  const text = sql.slice(start, start + 80)
  const before = sql.slice(Math.max(0, offset - MAX_LOOK_BACK), offset)
  if (COPY_BEFORE.test(before))
    return malformed(line, 'the rows of COPY … FROM stdin are not SQL; write INSERT statements (pg_dump --inserts)')
  if (text.startsWith('\\'))
    return malformed(line, `${quote(/^\S+/u.exec(text)?.[0] ?? '')} is a command of psql, not SQL; remove the line`)
  return malformed(line, stripControls(message).slice(0, 300))
}

function malformed(line: number, message: string): Malformed {
  return { ok: false, line, message }
}

function quote(text: string): string {
  return `"${stripControls(text).slice(0, 40)}"`
}

function offsetOf(sql: string, characters: number): number {
  let offset = 0
  for (let left = characters; left > 0 && offset < sql.length; left -= 1)
    offset += (sql.codePointAt(offset) ?? 0) < 0x10000 ? 1 : 2
  return offset
}
