/** A file command that GitHub's runner would refuse. It fails the step. */
export class FileCommandError extends Error {
  override readonly name = 'FileCommandError'
}

/**
 * Reads the text of `GITHUB_OUTPUT`, `GITHUB_ENV` or `GITHUB_STATE`: `name=value` and `name<<DELIMITER` blocks.
 *
 * Errors: FileCommandError for a line of neither form, an empty name or delimiter, or a block that does not end.
 */
export function parseKeyValues(text: string): readonly (readonly [name: string, value: string])[] {
  const lines = text.replace(/^\ufeff/u, '').split('\n')
  const entries: (readonly [string, string])[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = withoutReturn(lines[index] ?? '')
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        throw new FileCommandError(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      }
      const end = lines.findIndex((candidate, at) => at > index && withoutReturn(candidate) === delimiter)
      if (end < 0) throw new FileCommandError(`Invalid value. Matching delimiter not found '${delimiter}'`)
      entries.push([
        name,
        lines
          .slice(index + 1, end)
          .map(withoutReturn)
          .join('\n'),
      ])
      index = end
    } else if (equals > 0) {
      entries.push([line.slice(0, equals), line.slice(equals + 1)])
    } else {
      throw new FileCommandError(`Invalid format '${line}'`)
    }
  }
  return entries
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
