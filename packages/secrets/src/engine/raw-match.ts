/**
 * What a rule's pattern matched, before anything was decided.
 *
 * Units: bytes of the text that was searched; `start` has the preamble in it, `core` has not.
 */
export interface RawMatch {
  readonly start: number
  readonly core: number
  readonly end: number
}
