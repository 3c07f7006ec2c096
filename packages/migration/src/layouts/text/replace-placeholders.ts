const MAX_NAME = 200

/** A placeholder for which there is no value. */
export interface MissingPlaceholder {
  readonly name: string
  /** Of the text, from 1. */
  readonly line: number
}

/** A text with its placeholders replaced, and those that could not be. */
export interface ReplacedText {
  readonly text: string
  /** In the order of the text, each name once. */
  readonly missing: readonly MissingPlaceholder[]
}

/**
 * Replaces everything between `prefix` and `suffix`; what `lookUp` does not know stays and is named.
 *
 * Errors: never throws. A prefix without a suffix in the same line, or with a name of more than 200 characters, is text.
 */
export function replacePlaceholders(
  text: string,
  prefix: string,
  suffix: string,
  lookUp: (name: string) => string | undefined,
): ReplacedText {
  if (prefix === '' || suffix === '') return { text, missing: [] }
  const parts: string[] = []
  const missing = new Map<string, MissingPlaceholder>()
  let done = 0
  let counted = 0
  let line = 1
  let end = -1
  for (let start = text.indexOf(prefix); start !== -1; start = text.indexOf(prefix, done)) {
    const from = start + prefix.length
    if (end < from) end = text.indexOf(suffix, from)
    if (end === -1) break
    const name = end - from > MAX_NAME ? '' : text.slice(from, end).trim()
    if (name === '' || name.includes('\n')) {
      parts.push(text.slice(done, from))
      done = from
      continue
    }
    line += countBreaks(text, counted, start)
    counted = start
    const value = lookUp(name)
    if (value === undefined && !missing.has(name)) missing.set(name, { name, line })
    parts.push(text.slice(done, start), value ?? text.slice(start, end + suffix.length))
    done = end + suffix.length
  }
  parts.push(text.slice(done))
  return { text: parts.join(''), missing: [...missing.values()] }
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
