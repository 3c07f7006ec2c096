import type { StatementTrace } from '../model/trace.ts'

/**
 * The line of the file that a failure points at.
 *
 * Shape:  the line of the server's position; without one the first line of the statement. null for a statement that ran.
 */
export function failureLine({ sql, line, failure }: StatementTrace): number | null {
  if (failure === null) return null
  if (failure.position === null) return line
  // A server counts characters; a text here has UTF-16 units.
  let lines = 0
  let left = failure.position - 1
  for (const character of sql) {
    if (left === 0) break
    left -= 1
    if (character === '\n') lines += 1
  }
  return line + lines
}
