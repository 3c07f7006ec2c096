/** Where gitleaks says that a match is. Units: lines from 1, columns in bytes, one more than they are on every line but the first. */
export interface LocationThere {
  readonly startLine: number
  readonly endLine: number
  readonly startColumn: number
  readonly endColumn: number
}

/**
 * Tells where gitleaks says that a match is: columns count from the line feed before, a match that begins with a line feed is on the next
 * line, and one that ends on a last line without line feed has no end column of its own.
 *
 * Shape:  `text` is the piece that was looked at, which begins at line `firstLine`; `start` and `end` are bytes in it.
 */
export function locationAsThere(text: string, start: number, end: number, firstLine: number): LocationThere {
  const found = text.indexOf('\n')
  if (found === -1 && start < text.length) {
    const endColumn = end > 0 && end <= text.length ? end : 0
    return { startLine: firstLine, endLine: firstLine, startColumn: start + 1, endColumn }
  }
  const before = feedBefore(text, start)
  const next = text.indexOf('\n', start + 1)
  const nextFeed = text[start] === '\n' ? next : text.indexOf('\n', start)
  const startIndex = lineIndex(text, start + 1)
  if (nextFeed === -1) {
    const last = Math.max(0, text.lastIndexOf('\n'))
    const line = firstLine + lineIndex(text, text.length)
    return { startLine: line, endLine: line, startColumn: start - last + 1, endColumn: end - last }
  }
  const endFeed = text.indexOf('\n', end)
  const startLine = firstLine + startIndex
  const startColumn = start - before + 1
  if (endFeed === -1 || end === 0) return { startLine, endLine: startLine, startColumn, endColumn: 0 }
  const endBefore = Math.max(0, end === 0 ? 0 : text.lastIndexOf('\n', end - 1))
  const endIndex = lineIndex(text, end)
  // An empty match that begins with the line feed ends a line above; the line where it starts is told last.
  const endLine = firstLine + Math.max(endIndex, startIndex)
  return { startLine, endLine, startColumn, endColumn: end - endBefore }
}

/** The line feed at a byte or before it, or the beginning. */
function feedBefore(text: string, at: number): number {
  return Math.max(0, text.lastIndexOf('\n', at))
}

/** How many line feeds stand before a byte. */
function lineIndex(text: string, at: number): number {
  let count = 0
  for (let feed = text.indexOf('\n'); feed !== -1 && feed < at; feed = text.indexOf('\n', feed + 1)) count += 1
  return count
}
