import { POLYNOMIAL_WINDOW } from './compile-rule.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { RawMatch } from './raw-match.ts'

/** A stretch of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A match whose secret is known, in bytes of the text that was searched. */
export interface LocatedMatch {
  readonly match: Span
  /** What expressions on the match are compared with. */
  readonly matchText: string
  readonly secret: Span
}

/**
 * Tells which part of a match is the secret: the group that the rule names, else the first group that holds something, else all.
 *
 * Shape:  line feeds around the match do not belong to it.
 */
export function readSecret(compiled: CompiledRule, text: string, raw: RawMatch): LocatedMatch {
  const match = trimmed(text, raw.start, raw.end)
  const regex = compiled.located()
  const from = compiled.attemptBytes === null || raw.core === 0 ? 0 : raw.core - 1
  const seen = compiled.attemptBytes === null ? text : text.slice(from, raw.core + compiled.attemptBytes)
  regex.lastIndex = raw.core - from
  const groups = regex.exec(seen)?.indices ?? []
  const group = chooseGroup(compiled.rule.secretGroup, groups)
  const secret = group === null ? match : { start: from + group[0], end: from + group[1] }
  return { match, matchText: text.slice(match.start, match.end), secret }
}

/**
 * The same as the other scanner decides: groups are looked for a second time in the trimmed match alone; when the expression does not
 * match there, all of it is the secret, and a named group without text leaves an empty secret.
 */
export function readSecretAgain(compiled: CompiledRule, text: string, raw: RawMatch): LocatedMatch {
  const inner = trimmed(text, raw.start, raw.end)
  const matchText = text.slice(inner.start, inner.end)
  const match = { start: raw.start, end: raw.start + matchText.length }
  const groups = matchText.length > MAX_SECOND_LOOK ? [] : (compiled.searching().exec(matchText)?.indices ?? [])
  const named = compiled.rule.secretGroup
  if (groups.length < 2) return { match, matchText, secret: inner }
  const group = chooseGroup(named, groups)
  if (group === null) return { match, matchText, secret: named > 0 ? { start: inner.start, end: inner.start } : inner }
  return { match, matchText, secret: { start: inner.start + group[0], end: inner.start + group[1] } }
}

/** Units: bytes; a longer match is its own secret, so that no second look can take long. */
const MAX_SECOND_LOOK = 16 * POLYNOMIAL_WINDOW

type Group = readonly [number, number]

function chooseGroup(named: number, groups: readonly (Group | undefined)[]): Group | null {
  if (named > 0) return groups[named] ?? null
  return groups.slice(1).find((group) => group !== undefined && group[1] > group[0]) ?? null
}

const LINE_FEED = 10

function trimmed(text: string, start: number, end: number): Span {
  let low = start
  let high = end
  while (low < high && text.charCodeAt(low) === LINE_FEED) low += 1
  while (high > low && text.charCodeAt(high - 1) === LINE_FEED) high -= 1
  return { start: low, end: high }
}
