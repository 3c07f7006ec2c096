import type { Diff, Hunk } from './diff.ts'

/** An added line and the removed line that it was. Lines count from 1. */
export interface MovedLine {
  readonly oldPath: string
  readonly oldLine: number
  readonly newPath: string
  readonly newLine: number
}

interface Line {
  readonly path: string
  readonly line: number
  /** White space normalised, so that a new indent does not make a new line. */
  readonly text: string
  /** Lines of braces and punctuation say nothing about where they came from. */
  readonly isTelling: boolean
  /** Lines of one run stand next to each other, blank lines aside. */
  readonly run: number
}

const WINDOW = 3
const MIN_TELLING_LINES = 3
const MIN_UNIQUE_LENGTH = 20
/** Bounds the work on very repetitive changes. */
const MAX_CANDIDATES = 64

/**
 * Finds the added lines that stood elsewhere among the removed lines.
 *
 * Shape:  blocks that agree, white space and blank lines aside, begin with a line with a letter or a digit and hold at least three
 *         such lines; then single lines of 20 characters or more that occur once among the removed and once among the added lines.
 *         Each old line pays for one new line at most. Sorted by new path and line; the same diff always gives the same answer.
 * Errors: never throws.
 */
export function findMovedLines(diff: Diff): readonly MovedLine[] {
  const removed = collectLines(diff, 'removed')
  const added = collectLines(diff, 'added')
  const taken = new Set<number>()
  const oldOf = new Map<number, number>()
  matchBlocks(removed, added, taken, oldOf)
  matchUniqueLines(removed, added, taken, oldOf)
  const moved = [...oldOf].flatMap(([newIndex, oldIndex]) => {
    const now = added[newIndex]
    const before = removed[oldIndex]
    if (now === undefined || before === undefined) return []
    return [{ oldPath: before.path, oldLine: before.line, newPath: now.path, newLine: now.line }]
  })
  return moved.toSorted((a, b) => compare(a.newPath, b.newPath) || a.newLine - b.newLine)
}

function collectLines(diff: Diff, side: 'removed' | 'added'): readonly Line[] {
  const lines: Line[] = []
  let run = 0
  for (const file of diff.files) {
    if (file.isBinary || file.isSubmodule || file.isSymlink) continue
    const path = side === 'removed' ? (file.oldPath ?? file.path) : file.path
    for (const hunk of file.hunks) {
      run += 1
      const start = side === 'removed' ? hunk.oldStart : hunk.newStart
      for (const [offset, raw] of hunkLines(hunk, side).entries()) {
        const text = raw.replace(/\s+/gu, ' ').trim()
        if (text !== '') lines.push({ path, line: start + offset, text, isTelling: /[\p{L}\p{N}_]/u.test(text), run })
      }
    }
  }
  return lines
}

function hunkLines(hunk: Hunk, side: 'removed' | 'added'): readonly string[] {
  return side === 'removed' ? hunk.removed : hunk.added
}

function matchBlocks(
  removed: readonly Line[],
  added: readonly Line[],
  taken: Set<number>,
  oldOf: Map<number, number>,
): void {
  const index = indexWindows(removed)
  for (let at = 0; at < added.length; at += 1) {
    const key = windowKey(added, at)
    if (key === null || added[at]?.isTelling !== true) continue
    let best = { from: -1, length: 0, telling: 0 }
    for (const from of freeCandidates(index.get(key), taken)) {
      const found = { from, ...measureBlock(removed, from, added, at, taken) }
      if (found.length > best.length) best = found
    }
    if (best.telling < MIN_TELLING_LINES) continue
    for (let offset = 0; offset < best.length; offset += 1) {
      taken.add(best.from + offset)
      oldOf.set(at + offset, best.from + offset)
    }
    at += best.length - 1
  }
}

/** Where a window stands, in order; those before `next` are taken. */
interface Places {
  readonly all: number[]
  next: number
}

function freeCandidates(places: Places | undefined, taken: ReadonlySet<number>): readonly number[] {
  if (places === undefined) return []
  while (taken.has(places.all[places.next] ?? -1)) places.next += 1
  return places.all.slice(places.next, places.next + MAX_CANDIDATES).filter((from) => !taken.has(from))
}

function indexWindows(lines: readonly Line[]): ReadonlyMap<string, Places> {
  const index = new Map<string, Places>()
  for (const at of lines.keys()) {
    const key = windowKey(lines, at)
    if (key === null) continue
    const known = index.get(key)
    if (known === undefined) index.set(key, { all: [at], next: 0 })
    else known.all.push(at)
  }
  return index
}

function windowKey(lines: readonly Line[], at: number): string | null {
  const window = lines.slice(at, at + WINDOW)
  if (window.length < WINDOW || window.some((line) => line.run !== window[0]?.run)) return null
  return window.map((line) => line.text).join('\n')
}

function measureBlock(
  removed: readonly Line[],
  from: number,
  added: readonly Line[],
  at: number,
  taken: ReadonlySet<number>,
): { readonly length: number; readonly telling: number } {
  const oldRun = removed[from]?.run
  const newRun = added[at]?.run
  let length = 0
  let telling = 0
  for (;;) {
    const before = removed[from + length]
    const now = added[at + length]
    if (before === undefined || now === undefined || taken.has(from + length)) break
    if (before.run !== oldRun || now.run !== newRun || before.text !== now.text) break
    length += 1
    if (now.isTelling) telling += 1
  }
  return { length, telling }
}

function matchUniqueLines(
  removed: readonly Line[],
  added: readonly Line[],
  taken: Set<number>,
  oldOf: Map<number, number>,
): void {
  const unique = onlyOnce(removed)
  for (const [text, at] of onlyOnce(added)) {
    const from = unique.get(text)
    if (from === undefined || taken.has(from) || oldOf.has(at)) continue
    if (text.length < MIN_UNIQUE_LENGTH || added[at]?.isTelling !== true) continue
    taken.add(from)
    oldOf.set(at, from)
  }
}

function onlyOnce(lines: readonly Line[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [at, { text }] of lines.entries()) {
    if (found.has(text)) repeated.add(text)
    else found.set(text, at)
  }
  for (const text of repeated) found.delete(text)
  return found
}

function compare(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
