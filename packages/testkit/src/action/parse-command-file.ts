/**
 * Parses what an action wrote to GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV.
 *
 * Shape:  names to values, the last one wins.
 * Errors: throws where the runner would fail the step: a line without `=` or `<<`, a delimiter that never comes.
 * Source: docs.github.com, "Workflow commands": `name=value`, and `name<<DELIMITER` … `DELIMITER`.
 */
export function parseCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const block = /^([^=]+?)<<(.+)$/.exec(line)
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? '', index + 1)
      if (end === -1) throw new Error(`the delimiter of "${block[1]}" never comes`)
      values[block[1] ?? ''] = lines.slice(index + 1, end).join('\n')
      index = end
      continue
    }
    const split = line.indexOf('=')
    if (split < 1) throw new Error(`"${line}" is neither name=value nor name<<DELIMITER`)
    values[line.slice(0, split)] = line.slice(split + 1)
  }
  return values
}
