/**
 * Splits a list input at line ends, and at commas outside braces, so that `{a,b}` stays one glob.
 *
 * Shape:  entries trimmed, in order; empty ones and `#` comment lines left out.
 * Errors: never throws.
 */
export function parseList(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap(splitAtCommas)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

function splitAtCommas(line: string): readonly string[] {
  const entries: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]
    if (char === '{') depth += 1
    if (char === '}') depth = Math.max(0, depth - 1)
    if (char === ',' && depth === 0) {
      entries.push(line.slice(start, at))
      start = at + 1
    }
  }
  return [...entries, line.slice(start)]
}
