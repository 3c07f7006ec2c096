const MAX_LINES = 5_000
const MAX_WORDS = 24
const DOWN = /\b(?:down|downgrade|Down|revert)\b\s*(?:[(:=]|$)|\bdef\s+(?:self\.)?down(?:grade)?\b/u
/** Words of SQL that say nothing about where a statement came from. */
const COMMON = new Set(
  'add alter and any as asc by cascade char character check column commit constraint create database default delete desc drop exists foreign from function if in index insert int integer into key not null on only or order primary public references restrict select serial set table text time timestamp timestamptz to trigger type unique update using values varchar view where with zone'.split(
    ' ',
  ),
)

/**
 * Guesses the line of a migration in code that a statement came from: the first that names the most of what the statement names.
 *
 * Shape:  from 1; 1 when no line names anything. Where the file has a part for the way down, only the direction's part is looked at.
 * Errors: never throws.
 */
export function lineInCode(text: string, sql: string, direction: 'up' | 'down'): number {
  const words = [...new Set(sql.match(/[A-Za-z_][A-Za-z0-9_]{2,62}/gu)?.map((word) => word.toLowerCase()))]
    .filter((word) => !COMMON.has(word))
    .slice(0, MAX_WORDS)
  const lines = text.split('\n', MAX_LINES)
  const turn = lines.findIndex((line) => DOWN.test(line.slice(0, 500)))
  const [from, to] = turn <= 0 ? [0, lines.length] : direction === 'up' ? [0, turn] : [turn, lines.length]
  let best = { score: 0, line: 1 }
  for (let index = from; index < to; index += 1) {
    const line = (lines[index] ?? '').slice(0, 2_000).toLowerCase()
    const flat = line.replaceAll('_', '')
    const score = words.reduce(
      (sum, word) => sum + (line.includes(word) || flat.includes(word.replaceAll('_', '')) ? word.length : 0),
      0,
    )
    if (score > best.score) best = { score, line: index + 1 }
  }
  return best.line
}
