/** A report path in canonical spelling, or why it is refused. */
export type NormalPath =
  | {
      readonly kind: 'path'
      /** With `/`, without drive letter, `.` and empty segments; no leading `/`. */
      readonly path: string
      readonly isAbsolute: boolean
      /** True when the spelling shows a file system that ignores case. */
      readonly isWindows: boolean
    }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Brings a report's spelling of a path into one form.
 *
 * Shape:  separators become `/`; `file://`, drive letters, `.` and inner `..` are resolved.
 * Errors: never throws. A NUL byte (also as `%00`), another control character, or a path that climbs out is refused.
 */
export function normalizeReportPath(raw: string): NormalPath {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a path is what is looked for
  if (/[\u0000-\u001f\u007f]|%00/u.test(raw)) return { kind: 'refused', why: 'it holds a control character' }
  const isUrl = /^file:\/\//iu.test(raw)
  const bare = isUrl ? decode(raw.replace(/^file:\/\/(localhost)?/iu, '')) : raw
  if (bare === null) return { kind: 'refused', why: 'it is a malformed URL' }
  const slashed = bare.replaceAll('\\', '/')
  const drive = /^(?:\/\/\?\/)?\/?[A-Za-z]:(?=\/)/u.exec(slashed)
  const rest = drive === null ? slashed : slashed.slice(drive[0].length)
  const segments: string[] = []
  for (const segment of rest.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return { kind: 'refused', why: 'it climbs out of its root' }
  }
  if (segments.length === 0) return { kind: 'refused', why: 'it is empty' }
  return {
    kind: 'path',
    path: segments.join('/'),
    isAbsolute: drive !== null || rest.startsWith('/'),
    isWindows: drive !== null || bare.includes('\\'),
  }
}

function decode(text: string): string | null {
  try {
    const decoded = decodeURIComponent(text)
    return decoded.includes('\0') ? null : decoded
  } catch {
    return null
  }
}
