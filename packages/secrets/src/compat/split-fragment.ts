import type { Fragment } from '../engine/fragment.ts'

/** A stretch of a fragment's text. Units: bytes. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Tells in which pieces gitleaks looks at a fragment: a file in reads of 100 KB that go on to the next empty line, a diff hunk by hunk.
 *
 * Shape:  in order, without gaps; [] for an empty text. Keywords, columns and matches know nothing of other pieces.
 */
export function splitFragment(fragment: Fragment): readonly Stretch[] {
  const { text, kind, commit } = fragment
  if (text === '') return []
  const hunks = splitHunks(fragment)
  return kind === 'file' && commit === null && hunks.length === 1 ? splitReads(text) : hunks
}

/** Where lines that follow each other in the text do not in the file, a new hunk begins. */
function splitHunks({ text, lineOf }: Fragment): readonly Stretch[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts.at(-1) === text.length) starts.pop()
  const firsts: number[] = []
  collectJumps(starts, lineOf, 0, starts.length - 1, firsts)
  const edges = [0, ...firsts.map((index) => starts[index] ?? 0), text.length]
  return edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }))
}

/** Halves the lines until a half follows without a jump. */
function collectJumps(
  starts: readonly number[],
  lineOf: (offset: number) => number,
  low: number,
  high: number,
  firsts: number[],
): void {
  if (low >= high) return
  const distance = lineOf(starts[high] ?? 0) - lineOf(starts[low] ?? 0)
  if (distance === high - low) return
  if (high - low === 1) {
    firsts.push(high)
    return
  }
  const middle = (low + high) >> 1
  collectJumps(starts, lineOf, low, middle, firsts)
  collectJumps(starts, lineOf, middle, high, firsts)
}

/** Units: bytes. */
const READ = 100_000
const PEEK = 25_000
const BUFFER = 4096
const LINE_FEED = 10

/**
 * A read takes what the reader's buffer still holds, or else up to 100 KB past it; then it goes on byte by byte to two line feeds with
 * nothing but blanks between them, 25 KB at most, and what the buffer then holds is the next read.
 */
function splitReads(text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  let buffered = 0
  while (at < text.length) {
    const start = at
    at += buffered > 0 ? buffered : Math.min(READ, text.length - at)
    buffered = 0
    const read = at - start
    if (!endsInEmptyLine(text, start, at)) {
      let feeds = 0
      for (;;) {
        const last = text.charCodeAt(at - 1)
        feeds = last === LINE_FEED ? feeds + 1 : isBlank(last) ? feeds : 0
        if (feeds >= 2 || at - start - read >= PEEK || at >= text.length) break
        if (buffered === 0) buffered = Math.min(BUFFER, text.length - at)
        at += 1
        buffered -= 1
      }
    }
    stretches.push({ start, end: at })
  }
  return stretches
}

function endsInEmptyLine(text: string, start: number, end: number): boolean {
  let feeds = 0
  for (let at = end - 1; at >= start; at -= 1) {
    const code = text.charCodeAt(at)
    if (code === LINE_FEED) feeds += 1
    else if (!isBlank(code)) return false
    if (feeds >= 2) return true
  }
  return false
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === LINE_FEED
}
