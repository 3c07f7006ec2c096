const MAX_NAME = 1024

/**
 * Joins the path of a member with that of its archive: `outer.zip!inner/path`. Both are latin-1, as all paths here.
 *
 * Shape: a name from an archive loses control characters, leading slashes, drive letters and `..`; a long one keeps its end.
 */
export function memberPath(outer: string, name: string): string {
  const clean = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .replace(/\\/g, '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
  return `${outer}!${clean.slice(-MAX_NAME)}`
}
