const MAX_LENGTH = 200

/**
 * A text that a regular expression of a check accepts, in the common cases: classes, repetitions, groups, alternatives.
 *
 * Shape:  texts of different counters differ where the pattern has a range of letters or digits. null when the pattern has something else in it, such as lookaround or back references. The text may still be wrong: the
 *         server is asked.
 */
export function sampleOfPattern(pattern: string, counter: number): string | null {
  const reader: Reader = { pattern, at: 0, counter }
  const sample = readAlternatives(reader, 0)
  return sample === null || reader.at < pattern.length ? null : sample.slice(0, MAX_LENGTH)
}

interface Reader {
  readonly pattern: string
  readonly counter: number
  at: number
}

function readAlternatives(reader: Reader, depth: number): string | null {
  if (depth > 20) return null
  const first = readSequence(reader, depth)
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1
    if (readSequence(reader, depth) === null) return null
  }
  return first
}

function readSequence(reader: Reader, depth: number): string | null {
  let text = ''
  while (reader.at < reader.pattern.length) {
    const next = reader.pattern[reader.at]
    if (next === '|' || next === ')') break
    const atom = readAtom(reader, depth)
    if (atom === null) return null
    const times = readTimes(reader)
    if (times === null) return null
    text = (text + atom.repeat(Math.min(times, MAX_LENGTH))).slice(0, MAX_LENGTH)
  }
  return text
}

function readAtom(reader: Reader, depth: number): string | null {
  const next = reader.pattern[reader.at] ?? ''
  reader.at += 1
  if (next === '^' || next === '$') return ''
  if (next === '.') return varied('a', 26, reader)
  if (next === '[') return readClass(reader)
  if (next === '\\') return readEscape(reader)
  if (next !== '(') return next
  if (reader.pattern.startsWith('?:', reader.at)) reader.at += 2
  else if (reader.pattern[reader.at] === '?') return null
  const inner = readAlternatives(reader, depth + 1)
  if (inner === null || reader.pattern[reader.at] !== ')') return null
  reader.at += 1
  return inner
}

function varied(first: string, count: number, { counter }: Reader): string {
  return String.fromCharCode(first.charCodeAt(0) + (counter % count))
}

const ESCAPES: Readonly<Record<string, string>> = { d: '1', w: 'a', s: ' ', m: '', M: '', y: '', A: '', Z: '' }

function readEscape(reader: Reader): string | null {
  const next = reader.pattern[reader.at]
  reader.at += 1
  if (next === undefined || /[1-9BDSW]/u.test(next)) return null
  if (next === 'd') return varied('0', 10, reader)
  return ESCAPES[next] ?? next
}

const NAMED: Readonly<Record<string, string>> = {
  alpha: 'a',
  alnum: 'a',
  digit: '1',
  lower: 'a',
  upper: 'A',
  space: ' ',
  xdigit: 'a',
}

function readClass(reader: Reader): string | null {
  const { pattern } = reader
  if (pattern[reader.at] === '^') return readNegatedClass(reader)
  const named = /^\[:(\w+):\]/u.exec(pattern.slice(reader.at, reader.at + 12))?.[1]
  const escaped = pattern[reader.at] === '\\' ? (ESCAPES[pattern[reader.at + 1] ?? ''] ?? pattern[reader.at + 1]) : null
  const first = named === undefined ? (escaped ?? pattern[reader.at]) : NAMED[named]
  const range = /^(?:a-z|A-Z|0-9)/u.exec(pattern.slice(reader.at, reader.at + 3))?.[0]
  const letter = range === undefined ? first : varied(range.charAt(0), range === '0-9' ? 10 : 26, reader)
  return closeClass(reader, named === undefined ? 1 : named.length + 4) ? (letter ?? null) : null
}

function readNegatedClass(reader: Reader): string | null {
  const start = reader.at
  if (!closeClass(reader, 2)) return null
  const excluded = reader.pattern.slice(start, reader.at)
  return ['a', 'A', '1', '-', '_'].find((letter) => !excluded.includes(letter) && !/[a-z]-[a-z]/u.test(excluded)) ?? '1'
}

function closeClass(reader: Reader, skipped: number): boolean {
  let at = reader.at + skipped
  while (at < reader.pattern.length && reader.pattern[at] !== ']') {
    if (reader.pattern.startsWith('[:', at)) at = reader.pattern.indexOf(':]', at) + 1
    else if (reader.pattern[at] === '\\') at += 1
    at += 1
    if (at <= 0) return false
  }
  reader.at = at + 1
  return at < reader.pattern.length
}

function readTimes(reader: Reader): number | null {
  const next = reader.pattern[reader.at]
  let times = 1
  if (next === '*' || next === '+' || next === '?') reader.at += 1
  if (next === '{') {
    const found = /^\{(\d{1,4})(?:,\d{0,4})?\}/u.exec(reader.pattern.slice(reader.at, reader.at + 12))
    if (found === null) return null
    times = Number(found[1])
    reader.at += found[0].length
  }
  if (reader.pattern[reader.at] === '?' && (next === '*' || next === '+' || next === '{' || next === '?'))
    reader.at += 1
  return times
}
