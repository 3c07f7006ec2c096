const LINE_END = /[\n\r\u2028\u2029]/u

/**
 * Takes comments and the insides of strings out of source text whose comments are those of C.
 *
 * Shape:  comments become a space, strings an empty pair of their quotes; line ends outside them stay. Read from left to right as a
 *         compiler does, so that a comment mark in a string, or a quote in a comment, means nothing. A comment that never ends stays.
 * Errors: never throws.
 */
export function bareCode(text: string): string {
  let bare = ''
  for (let at = 0; at < text.length; ) {
    const end = endOfComment(text, at) ?? endOfString(text, at)
    if (end === null) {
      bare += text[at]
      at += 1
      continue
    }
    bare += text[at] === '/' ? ' ' : `${text[at]}${text[at]}`
    at = end
  }
  return bare
}

function endOfComment(text: string, at: number): number | null {
  if (text.startsWith('//', at)) return endOfLine(text, at)
  if (!text.startsWith('/*', at)) return null
  const end = text.indexOf('*/', at + 2)
  return end === -1 ? null : end + 2
}

function endOfString(text: string, at: number): number | null {
  const quote = text[at]
  if (quote !== "'" && quote !== '"' && quote !== '`') return null
  for (let next = at + 1; next < text.length; next += 1) {
    const char = text[next] ?? ''
    if (char === quote) return next + 1
    if (char === '\\') next += 1
    else if (quote !== '`' && LINE_END.test(char)) return null
  }
  return null
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (LINE_END.test(text[at] ?? '')) return at
  return text.length
}
