/** A set of bytes, as 256 flags. */
export type ByteSet = Uint8Array

/**
 * Words of which one stands in every match, and how far behind the start of the match it stands.
 *
 * Shape: ASCII lower-case; compared without regard to ASCII case. `before` in bytes; `max` null: unbounded.
 */
export interface Anchor {
  readonly literals: readonly string[]
  readonly before: { readonly min: number; readonly max: number | null }
}

/**
 * How bad the worst input can be for a backtracking matcher: time linear in the input, polynomial (two quantifiers may share the same
 * bytes) or exponential (a quantified group may match the same bytes in two ways).
 */
export type PatternRisk = 'linear' | 'polynomial' | 'exponential'

/** A lazy run of bytes in front of the real pattern (`[\w.-]{0,50}?`), taken off so that the rest can be anchored. */
export interface Preamble {
  readonly set: ByteSet
  readonly max: number
}

/**
 * A Go RE2 pattern, understood.
 *
 * Shape: `js` is a JavaScript source for latin-1 text with the same matches (leftmost-first, same groups), without the preamble.
 *        It needs no flag beside `y` or `g` (`v` and `u` are not used); `(?i)`, `(?s)`, `(?m)` are compiled in.
 */
export interface Pattern {
  /** As written. */
  readonly source: string
  readonly js: string
  readonly groupCount: number
  readonly groupNames: ReadonlyMap<string, number>
  /** Units: bytes, of the match without the preamble; max null: unbounded. */
  readonly minLength: number
  readonly maxLength: number | null
  readonly preamble: Preamble | null
  /** The best anchor, or null when no literal of two bytes or more is in every match. */
  readonly anchor: Anchor | null
  /** Bytes that can start a match (without the preamble). */
  readonly firstBytes: ByteSet
  readonly risk: PatternRisk
}
