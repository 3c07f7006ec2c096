import type { Pattern } from '../pattern/pattern.ts'
import { canStart } from './can-start.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { Matcher } from './linear/matcher.ts'
import type { RawMatch } from './raw-match.ts'
import type { TextWindow } from './text-window.ts'

/** What one rule is searched with in one window. */
export interface SearchRequest {
  readonly compiled: CompiledRule
  readonly window: TextWindow
  /** Where its anchors stand, ascending; not looked at by the plan `everywhere`. */
  readonly anchors: Int32Array
  /** Units: bytes of the window's text; no match begins before it. */
  readonly resume: number
  readonly nowMs: () => number
  readonly budgetMs: number
}

/** What the search of one rule left. */
export interface SearchOutcome {
  readonly matches: readonly RawMatch[]
  /** True: the budget ran out before the end of the window. */
  readonly isExhausted: boolean
}

/**
 * Finds the matches of one rule in a window: the leftmost first, none overlapping the one before.
 *
 * Shape:  the same as running its expression over the whole text from left to right, as long as a match of a polynomial pattern fits
 *         into the bytes that one attempt may see. Empty matches are left out.
 * Errors: never throws.
 */
export function searchRule(request: SearchRequest): SearchOutcome {
  const { compiled, window, anchors, resume } = request
  const pattern = compiled.pattern
  if (pattern === null || !hasStart(request, pattern)) return NOTHING
  const search = createSearch(request, pattern)
  const from = Math.max(window.from, resume)
  const last = Math.min(window.to, window.text.length)
  if (compiled.plan === 'everywhere') search.tryRange(from, last)
  else if (compiled.plan === 'gated') search.tryRange(from, Math.min(last, lastStart(pattern, anchors) + 1))
  else tryAnchors(pattern, anchors, from, last, search)
  return { matches: search.matches, isExhausted: search.isExhausted() }
}

const NOTHING: SearchOutcome = { matches: [], isExhausted: false }

/** Whether any start near an anchor has the bytes of one: nearly all rules end here in nearly all files, so nothing is made before. */
function hasStart({ compiled, window, anchors }: SearchRequest, pattern: Pattern): boolean {
  if (compiled.plan !== 'anchored') return true
  const { text } = window
  const { firstBytes } = pattern
  const min = pattern.anchor?.before.min ?? 0
  const max = pattern.anchor?.before.max ?? min
  for (let index = 0; index < anchors.length; index += 1) {
    const anchor = anchors[index] as number
    for (let at = Math.max(0, anchor - max); at <= anchor - min; at += 1) {
      if (firstBytes[text.charCodeAt(at) & 255] !== 0 && canStart(compiled, text, at)) return true
    }
  }
  return false
}

/** Behind it no match can begin, as no anchor follows. */
function lastStart(pattern: Pattern, anchors: Int32Array): number {
  return (anchors.at(-1) ?? -1) - (pattern.anchor?.before.min ?? 0)
}

function tryAnchors(pattern: Pattern, anchors: Int32Array, from: number, to: number, search: Search): void {
  const min = pattern.anchor?.before.min ?? 0
  const max = pattern.anchor?.before.max ?? min
  let next = from
  for (let index = 0; index < anchors.length; index += 1) {
    const anchor = anchors[index] as number
    const low = anchor - max
    const high = anchor - min + 1
    const begin = Math.max(low, next)
    if (high <= begin) continue
    if (begin >= to) return
    if (!search.tryRange(begin, Math.min(high, to))) return
    next = high
  }
}

interface Search {
  readonly matches: RawMatch[]
  isExhausted(): boolean
  /** Tries every start in the range that is not inside a match; false: the budget is used up. */
  tryRange(begin: number, end: number): boolean
}

function createSearch(request: SearchRequest, pattern: Pattern): Search {
  const { compiled, nowMs, budgetMs, resume } = request
  const { text } = request.window
  const { attemptBytes, attemptsPerLook } = compiled
  const { firstBytes, minLength } = pattern
  const lastBegin = text.length - minLength
  const matches: RawMatch[] = []
  let regex: Matcher | null = null
  let free = resume
  let attempts = 0
  let startedMs: number | null = null
  let isExhausted = false

  function isOver(): boolean {
    const now = nowMs()
    if (startedMs === null) startedMs = now
    else if (now - startedMs > budgetMs) isExhausted = true
    return isExhausted
  }

  function endOf(sticky: Matcher, begin: number): number {
    if (attemptBytes !== null) return endWithin(sticky, text, begin, attemptBytes)
    sticky.lastIndex = begin
    return sticky.test(text) ? sticky.lastIndex : -1
  }

  function tryRange(begin: number, end: number): boolean {
    const stop = end <= lastBegin ? end : lastBegin + 1
    for (let at = Math.max(begin, free); at < stop; at += 1) {
      if (firstBytes[text.charCodeAt(at) & 255] === 0) continue
      if (!canStart(compiled, text, at)) continue
      attempts += 1
      if (attempts % attemptsPerLook === 0 && isOver()) return false
      if (regex === null) regex = compiled.sticky()
      const matchEnd = endOf(regex, at)
      if (matchEnd <= at) continue
      matches.push({ start: withPreamble(text, at, free, pattern), core: at, end: matchEnd })
      free = matchEnd
      at = matchEnd - 1
    }
    return true
  }
  return { matches, isExhausted: () => isExhausted, tryRange }
}

/** One attempt that sees no more than so many bytes, and one before for what looks back. */
function endWithin(sticky: Matcher, text: string, begin: number, bytes: number): number {
  const from = begin === 0 ? 0 : begin - 1
  sticky.lastIndex = begin - from
  return sticky.test(text.slice(from, begin + bytes)) ? from + sticky.lastIndex : -1
}

/** The lazy run in front belongs to the match, as far as the match before lets it. */
function withPreamble(text: string, core: number, floor: number, pattern: Pattern): number {
  const { preamble } = pattern
  if (preamble === null) return core
  const low = Math.max(floor, core - preamble.max)
  let start = core
  while (start > low && preamble.set[text.charCodeAt(start - 1) & 255] === 1) start -= 1
  return start
}
