import type { ParsedStatement, SqlFailure, SqlParser } from '@velocity/ports'
import type { Script } from '../model/migration.ts'
import type { ScriptFailure } from '../model/proof.ts'

const MAX_SHOWN = 300

/**
 * Says where in its file a script failed.
 *
 * Shape:  the statement that the server's position lies in; else the statement that was given; else the script's first line.
 * Errors: never throws.
 */
export function failureAt(
  script: Script,
  failure: SqlFailure,
  parser: SqlParser,
  statement: ParsedStatement | null,
): ScriptFailure {
  if (statement !== null) return { ...placeOf(script, statement), failure }
  const parsed = parser.parse(script.sql)
  if (!parsed.ok) return { path: script.path, line: script.startLine + parsed.line - 1, statement: '', failure }
  const at = failure.position === null ? null : unitsOf(script.sql, failure.position)
  const found =
    at === null
      ? parsed.statements.length === 1
        ? parsed.statements[0]
        : undefined
      : parsed.statements.find(({ endOffset }) => at <= endOffset)
  if (found === undefined) return { path: script.path, line: script.startLine, statement: '', failure }
  return { ...placeOf(script, found), failure }
}

/** The line of the file on which a statement of a script begins. */
export function lineOf(script: Script, statement: Pick<ParsedStatement, 'startLine'>): number {
  return script.startLine + statement.startLine - 1
}

function placeOf(script: Script, statement: ParsedStatement): Omit<ScriptFailure, 'failure'> {
  return { path: script.path, line: lineOf(script, statement), statement: statement.sql.slice(0, MAX_SHOWN) }
}

/** A server counts characters; a text here has UTF-16 units. */
function unitsOf(text: string, characters: number): number {
  let units = 0
  for (let count = 1; count < characters && units < text.length; count += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  }
  return units
}
