/** The one WHATWG global that this floor needs; it exists in every runtime that the project supports. */
declare class TextDecoder {
  constructor(label: 'utf-8', options: { readonly ignoreBOM: boolean })
  decode(bytes: Uint8Array): string
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
}

/** A path that was read from the start of a text, and what follows it. */
export interface QuotedPath {
  readonly path: string
  readonly rest: string
}

/**
 * Reads a path that git quoted in the manner of C from the start of a text.
 *
 * Shape:  null when the text does not start with a well-formed quoted path. Octal escapes are bytes of UTF-8.
 * Errors: never throws.
 * Source: https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
export function unquotePath(text: string): QuotedPath | null {
  if (!text.startsWith('"')) return null
  let path = ''
  let bytes: number[] = []
  const flush = (): void => {
    if (bytes.length > 0) path += new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))
    bytes = []
  }
  for (let at = 1; at < text.length; at += 1) {
    const char = text.charAt(at)
    if (char === '"') {
      flush()
      return { path, rest: text.slice(at + 1) }
    }
    if (char !== '\\') {
      flush()
      path += char
      continue
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0]
    const byte = octal === undefined ? ESCAPES[text.charAt(at + 1)] : Number.parseInt(octal, 8)
    if (byte === undefined) return null
    bytes.push(byte)
    at += octal === undefined ? 1 : 3
  }
  return null
}
