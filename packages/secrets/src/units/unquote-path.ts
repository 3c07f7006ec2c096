const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  '"': '"',
  '\\': '\\',
}

/**
 * Reads a path as git writes it in patches: plain, or in double quotes with C escapes.
 *
 * Shape:  latin-1; a plain path comes back as it is.
 * Source: git-config(1), core.quotePath
 */
export function unquotePath(text: string): string {
  if (!text.startsWith('"')) return text
  return text
    .slice(1, endOfQuoted(text) - 1)
    .replace(/\\(?:([0-7]{3})|(.))/gu, (_all, octal: string | undefined, letter: string | undefined) =>
      octal === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(octal, 8)),
    )
}

/** Where a quoted path that starts at 0 ends, its closing quote included. */
export function endOfQuoted(text: string): number {
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at + 1
  }
  return text.length
}
