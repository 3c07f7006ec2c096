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
 * Errors: never throws. A prefix without a suffix in the same line is text.
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
  let line = 1
  for (let start = text.indexOf(prefix); start !== -1; start = text.indexOf(prefix, done)) {
    const end = text.indexOf(suffix, start + prefix.length)
    if (end === -1) break
    line += countBreaks(text, done, start)
    const name = text.slice(start + prefix.length, end)
    if (name.includes('\n')) {
      parts.push(text.slice(done, start + prefix.length))
      done = start + prefix.length
      continue
    }
    const value = lookUp(name.trim())
    if (value === undefined && !missing.has(name.trim())) missing.set(name.trim(), { name: name.trim(), line })
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
