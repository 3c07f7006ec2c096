import type { ByteSet, Pattern } from '../pattern/pattern.ts'
import type { Rule } from '../rules/rule.ts'
import type { CompiledAllowlist } from './compile-allowlist.ts'
import type { Matcher } from './linear/matcher.ts'
import type { Neighbours } from './literal-index.ts'
import type { ByteRun } from './prepared/byte-run.ts'
import type { HeadMasks } from './prepared/head-masks.ts'

/** How the starts of a rule's matches are found: near its anchors, everywhere behind the first anchor, everywhere, or not at all. */
export type SearchPlan = 'anchored' | 'gated' | 'everywhere' | 'path-only'

/** A rule, ready to be searched for. Regular expressions are made when they are first needed. */
export interface CompiledRule {
  readonly rule: Rule
  readonly index: number
  readonly plan: SearchPlan
  readonly pattern: Pattern | null
  /** The bytes that can stand at the first places of a match. */
  readonly heads: () => HeadMasks
  /** A run of bytes that stands in every match, or null. */
  readonly run: () => ByteRun | null
  /** What may stand beside each literal of the anchor. */
  readonly neighbours: (literal: number) => Neighbours
  /** True: a match starts where its anchor does. */
  readonly isAnchoredAtStart: boolean
  /** Sticky, with what may not follow. */
  readonly sticky: () => Matcher
  /** The same with the places of its groups: slower, for matches only. */
  readonly located: () => Matcher
  /** The pattern alone and anywhere, as the other scanner looks for groups a second time. */
  readonly searching: () => Matcher
  readonly notBefore: ByteSet | null
  /** Units: bytes of text that one attempt may see; null: all that follows. */
  readonly attemptBytes: number | null
  /** After how many attempts the clock is looked at. */
  readonly attemptsPerLook: number
  readonly isPathAllowed: (path: string) => boolean
  /** Literals of the automaton of which one must be in the fragment; null: no gate. */
  readonly gate: readonly number[] | null
  readonly isSilent: boolean
  /** True: another rule requires it, so it runs even where its own gate is shut. */
  readonly isCompanion: boolean
  readonly allowlists: readonly CompiledAllowlist[]
}
