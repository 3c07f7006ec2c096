/**
 * Reads the first list of columns from a definition that the server wrote: of an index, or of a constraint.
 *
 * Shape:  plain columns as they stand, quoted where SQL needs it, without order and operator class; null when the list holds an
 *         expression, which has brackets of its own.
 */
export function constraintColumns(definition: string): readonly string[] | null {
  const from = definition.indexOf('(')
  const to = definition.indexOf(')', from)
  if (from < 0 || to < 0) return null
  const list = definition.slice(from + 1, to)
  if (list.includes('(')) return null
  return list.split(',').map((part) => /^\s*("(?:[^"]|"")*"|[^\s"]+)/u.exec(part)?.[1] ?? part.trim())
}
