import { firstBytes } from './analysis/first-bytes.ts'
import { lengthOf } from './analysis/length.ts'
import { stripPreamble } from './analysis/strip-preamble.ts'
import { findAnchor } from './anchor/find-anchor.ts'
import { dropCaptures } from './drop-captures.ts'
import { emitNode } from './emit/emit-node.ts'
import type { Pattern } from './pattern.ts'
import { assessRisk } from './risk/assess-risk.ts'
import { parseSyntax } from './syntax/parse-syntax.ts'

/** How a pattern is going to be used. */
export interface PatternOptions {
  /** False: only where it matches counts, so that groups may be left out and no group is a reason to refuse. Default: true. */
  readonly hasGroups?: boolean
}

/**
 * Reads a Go RE2 pattern, translates it into JavaScript and says what a scanner can make use of.
 *
 * Bytes are characters: `.`, a negated class, `\W` and `\PL` take one byte of 128–255 as they take one of ASCII, `\xE9` is the byte E9,
 * and Unicode classes know each byte as the Latin-1 character of its number. Only a character beyond ASCII that is written as itself, or
 * by a number above FF, means several bytes: its UTF-8, which is what Go finds in a file.
 *
 * Shape:  `js` can be joined with other sources as it stands. `anchor`, `firstBytes` and `risk` are worked out when first asked for.
 *         `risk` is about one attempt at one start, as a sticky RegExp makes it. `groupCount` is 0 without groups.
 * Errors: VEL_SECRETS_PATTERN for what RE2 refuses and for what JavaScript cannot match in the same way.
 */
export function parsePattern(source: string, { hasGroups = true }: PatternOptions = {}): Pattern {
  const { root, groupCount, groupNames } = parseSyntax(source)
  const { preamble, rest } = stripPreamble(hasGroups ? root : dropCaptures(root))
  const { min, max } = lengthOf(rest)
  const anchor = once(() => findAnchor(rest))
  const first = once(() => firstBytes(rest))
  const risk = once(() => assessRisk(rest))
  return {
    source,
    js: emitNode(rest, source),
    groupCount: hasGroups ? groupCount : 0,
    groupNames: hasGroups ? groupNames : new Map(),
    minLength: min,
    maxLength: Number.isFinite(max) ? max : null,
    preamble,
    get anchor() {
      return anchor()
    },
    get firstBytes() {
      return first()
    },
    get risk() {
      return risk()
    },
  }
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => {
    done = done === null ? { value: work() } : done
    return done.value
  }
}
