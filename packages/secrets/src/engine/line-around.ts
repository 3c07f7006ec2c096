import type { Span } from './read-secret.ts'

/** Units: bytes on either side that are context at most: a minified file is one line. */
const CONTEXT = 2048

/** The lines on which a stretch stands, without their line ends, cut around it when they are long. */
export function lineAround(text: string, span: Span): string {
  const low = Math.max(0, span.start - CONTEXT)
  const high = Math.min(text.length, span.end + CONTEXT)
  let start = span.start
  while (start > low && text.charCodeAt(start - 1) !== 10) start -= 1
  let end = span.end
  while (end < high && text.charCodeAt(end) !== 10) end += 1
  return text.slice(start, end)
}

/**
 * The line as the other scanner sees it: with the line feed before it, and from the fragment's start when no line feed follows; a carriage
 * return ends it there, but not where the fragment has no line feed at all.
 */
export function lineAsThere(text: string, span: Span, isDecoded: boolean): string {
  const before = Math.max(0, text.lastIndexOf('\n', span.start))
  const following = text.indexOf('\n', span.end)
  if (following !== -1) return text.slice(before, following)
  if (isDecoded) return text.slice(before)
  const isInside = text.indexOf('\n', span.start + 1) !== -1
  if (isInside) return text.slice(before, span.end)
  if (!text.includes('\n')) return text
  const carriage = text.indexOf('\r', span.end)
  return text.slice(0, carriage === -1 ? text.length : carriage)
}

/** Where a byte stands on its line, counted from 1. */
export function columnOf(text: string, at: number): number {
  return at === 0 ? 1 : at - text.lastIndexOf('\n', at - 1)
}

/** The same as the other scanner counts: one more on every line but the first. */
export function columnAsThere(text: string, at: number): number {
  const feed = at === 0 ? -1 : text.lastIndexOf('\n', at - 1)
  return feed === -1 ? at + 1 : at - feed + 1
}
