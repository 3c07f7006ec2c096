import { type Pattern, parsePattern, type Rule } from '@velocity/secrets'
import { countLineBreaks } from './line-breaks.ts'

/** Words that a match cannot do without, and how far from them it can reach. Units: bytes; Infinity: the whole text. */
export interface Marker {
  readonly literals: readonly string[]
  readonly before: number
  readonly after: number
  /** JavaScript's expression of the paths for which that is so; null: all. */
  readonly path: string | null
}

/**
 * What has to be looked at around a change, so that no match of any rule that it takes part in is missed.
 *
 * Shape: a match of a rule without a marker lies within `firmLines` lines that hold more than blanks, or within `lines` of them or
 *        `bytes` bytes, whichever is less, around each byte of it; and within `minBytes`. Rules with a marker reach further.
 *        One limit: of a match that breaks lines at more than four of its blanks only the part within four lines is seen.
 */
export interface RuleReach {
  readonly firmLines: number
  readonly lines: number
  readonly bytes: number
  readonly minBytes: number
  readonly markers: readonly Marker[]
  /** Rules that can hit anywhere and name no word, with the expression of their paths: there every text is scanned whole. */
  readonly everywhere: readonly { readonly id: string; readonly path: string | null }[]
  /** By rule whose hits depend on what stands elsewhere in the text: the words of which one must; [] for companions. */
  readonly far: ReadonlyMap<string, readonly string[]>
}

/** Beyond that a rule is looked for by its words. */
const MAX_BLANK_RUNS = 8
/** A match whose every blank is a line end is not looked for: words of one statement stand on no more lines than these. */
const MAX_LINES = 4
const MANY = 16
const SHORT_MATCH = 400

/**
 * Works out the reach of a set of rules.
 *
 * Errors: those of `parsePattern`.
 */
export function ruleReach(rules: readonly Rule[]): RuleReach {
  const kinds = rules.flatMap((rule) => (rule.pattern === null ? [] : [kindOf(rule, parsePattern(rule.pattern))]))
  const isBounded = kinds.filter(({ kind }) => kind === 'crossing').length > MANY
  const markers: Marker[] = []
  const everywhere: { id: string; path: string | null }[] = []
  let firmLines = 1
  let lines = 1
  let bytes = 0
  let minBytes = 0
  for (const { kind, rule, pattern, size, runs } of kinds) {
    if (kind === 'line') continue
    if (kind === 'blank') {
      if (size > SHORT_MATCH) firmLines = Math.max(firmLines, Math.min(runs, MAX_LINES))
      else if (runs > 1) {
        lines = Math.max(lines, Math.min(runs, MAX_LINES))
        bytes = Math.max(bytes, size)
      }
    } else if (kind === 'crossing' && isBounded) minBytes = Math.max(minBytes, size)
    else if (pattern.anchor === null) everywhere.push({ id: rule.id, path: pathOf(rule) })
    else {
      const { literals, before } = pattern.anchor
      const extra = size - (pattern.maxLength ?? 0)
      markers.push({
        literals,
        before: before.max === null ? Number.POSITIVE_INFINITY : before.max + extra,
        after: pattern.maxLength === null ? Number.POSITIVE_INFINITY : size,
        path: pathOf(rule),
      })
    }
  }
  return { firmLines, lines, bytes, minBytes, markers, everywhere, far: farRules(rules) }
}

function pathOf({ path }: Rule): string | null {
  return path === null ? null : parsePattern(path, { hasGroups: false }).js
}

interface RuleKind {
  /**
   * How matches lie on lines. `line`: on one. `blank`: over line ends among blanks only. `crossing`: over line ends, but short.
   * `long`: over line ends, of any length.
   */
  readonly kind: 'line' | 'blank' | 'crossing' | 'long'
  readonly rule: Rule
  readonly pattern: Pattern
  readonly size: number
  readonly runs: number
}

function kindOf(rule: Rule, pattern: Pattern): RuleKind {
  const { runs, isBlank } = countLineBreaks(pattern.js)
  const size = sizeOf(rule, pattern)
  const make = (kind: RuleKind['kind']): RuleKind => ({ kind, rule, pattern, size, runs })
  if (runs === 0) return make('line')
  if (isBlank && runs <= MAX_BLANK_RUNS) return make('blank')
  return make(size <= SHORT_MATCH ? 'crossing' : 'long')
}

/** Room for a byte that a boundary looks at. */
const BOUNDARY = 2

function sizeOf(rule: Rule, { maxLength, preamble }: Pattern): number {
  if (maxLength === null) return Number.POSITIVE_INFINITY
  return maxLength + (preamble?.max ?? 0) + (rule.notBefore === null && rule.notAfter === null ? 0 : BOUNDARY)
}

function farRules(rules: readonly Rule[]): RuleReach['far'] {
  const companions = new Set(rules.flatMap(({ required }) => required.map(({ id }) => id)))
  const far = new Map<string, readonly string[]>()
  for (const { id, required, keywords } of rules) {
    if (required.length > 0 || companions.has(id)) far.set(id, [])
    else if (keywords.length > 0)
      far.set(
        id,
        keywords.map((word) => word.toLowerCase()),
      )
  }
  return far
}
