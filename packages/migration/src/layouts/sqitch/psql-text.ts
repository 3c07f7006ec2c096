import type { LayoutProblem } from '../../model/migration.ts'
import { problem } from '../parts/problem.ts'
import { maskSql } from '../text/mask-sql.ts'

const HARMLESS = /^\\(?:set|unset|echo|qecho|warn|pset|timing|x|a|t|f|H|C|encoding|errverbose)\b/

/** A script without the commands of psql, and those that a server cannot do without it. */
export interface PsqlText {
  readonly sql: string
  readonly problems: readonly LayoutProblem[]
}

/**
 * Turns a script for psql into SQL: settings of psql become empty lines, variables get their values.
 *
 * Shape: commands that change what runs (`\i`, `\if`, `\copy`, `\gexec` …) and variables without a value are `malformed`.
 * Source: PostgreSQL documentation, psql, "Meta-Commands" and "SQL Interpolation".
 */
export function psqlText(text: string, path: string, values: Readonly<Record<string, string>>): PsqlText {
  const problems: LayoutProblem[] = []
  const code = maskSql(text).split('\n')
  const lines = text.split('\n').map((line, index) => {
    const masked = code[index] ?? ''
    if (!/^\s*\\\S/.test(masked)) return interpolate(line, masked, index)
    const command = line.trim()
    if (!HARMLESS.test(command))
      problems.push(
        problem('malformed', path, `The command of psql "${command.slice(0, 100)}" cannot be run here.`, index + 1),
      )
    return ''
  })
  function interpolate(line: string, masked: string, index: number): string {
    let result = ''
    let done = 0
    // A name in quotes, `:'name'` or `:"name"`, is masked but for its colon.
    for (const found of masked.matchAll(/(?<![:\w])(?::(?=[ A-Za-z_]))/g)) {
      const match = /^:(?:"(\w+)"|'(\w+)'|([A-Za-z_]\w*))/.exec(line.slice(found.index, found.index + 200))
      if (match === null) continue
      const name = match[1] ?? match[2] ?? match[3] ?? ''
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      if (value === undefined)
        problems.push(
          problem(
            'malformed',
            path,
            `The variable of psql ":${name}" has no value: give it under placeholders.`,
            index + 1,
          ),
        )
      result += line.slice(done, found.index) + (value === undefined ? match[0] : quoted(value, match))
      done = found.index + match[0].length
    }
    return result + line.slice(done)
  }
  return { sql: lines.join('\n'), problems }
}

function quoted(value: string, [, asName, asText]: RegExpExecArray): string {
  if (asName !== undefined) return `"${value.replaceAll('"', '""')}"`
  return asText === undefined ? value : `'${value.replaceAll("'", "''")}'`
}
