import { ANY_NEIGHBOUR, neighbourMask } from '../automaton/neighbour-class.ts'
import { union } from '../pattern/byte-set.ts'
import { parsePattern } from '../pattern/parse-pattern.ts'
import type { ByteSet, Pattern } from '../pattern/pattern.ts'
import type { Rule } from '../rules/rule.ts'
import { ESCAPED } from './can-start.ts'
import { type CompiledAllowlist, compileAllowlist } from './compile-allowlist.ts'
import { compileTest } from './compile-test.ts'
import type { CompiledRule, SearchPlan } from './compiled-rule.ts'
import { lazy } from './lazy.ts'
import { createLinearMatcher } from './linear/linear-matcher.ts'
import { preparePattern } from './prepared/prepare-pattern.ts'
import type { ScannerOptions } from './scanner.ts'

/** Units: bytes that an attempt of a polynomial pattern may see, so that one attempt is always short. */
export const POLYNOMIAL_WINDOW = 4096

/**
 * Prepares a rule for the search.
 *
 * Shape:  a pattern that can take exponential time, or polynomial time and is none of ours, is matched in linear time, and slowly.
 * Errors: those of `parsePattern`.
 */
export function compileRule(
  rule: Rule,
  index: number,
  options: ScannerOptions,
  gate: readonly number[] | null,
  isCompanion: boolean,
): CompiledRule {
  const prepared = rule.pattern === null ? null : preparePattern(rule.pattern)
  const pattern = prepared?.pattern ?? null
  const after = rule.notAfter
  const behind = lazy(() => (after === null ? '' : `(?!${parsePattern(after, { hasGroups: false }).js})`))
  const { notBefore, before } = frontOf(rule.notBefore, prepared?.startsAtWord ?? false)
  const isAnchoredAtStart = pattern?.anchor?.before.max === 0
  const body = lazy(() => pattern?.js ?? '')
  return {
    rule,
    index,
    plan: planOf(pattern),
    pattern,
    heads: prepared?.heads ?? (() => NO_HEADS),
    run: prepared?.run ?? (() => null),
    isAnchoredAtStart,
    neighbours: (literal) => (isAnchoredAtStart ? { before, behind: prepared?.tails[literal] ?? [] } : ANY_NEIGHBOURS),
    ...(pattern !== null && needsLinearTime(pattern, prepared?.isKnown === true)
      ? linearMatchers(pattern.source, after)
      : {
          sticky: lazy(() => new RegExp(`(?:${body()})${behind()}`, 'y')),
          located: lazy(() => new RegExp(`(?:${body()})${behind()}`, 'dy')),
          searching: lazy(() => new RegExp(body(), 'd')),
        }),
    notBefore,
    attemptBytes: pattern === null ? null : attemptBytes(pattern),
    attemptsPerLook: pattern === null ? 1 : attemptsPerLook(pattern),
    isPathAllowed: rule.path === null ? () => true : compileTest(rule.path),
    gate,
    isSilent: !rule.isReported || (options.silentRules ?? []).includes(rule.id),
    isCompanion,
    allowlists: allowlistsOf(rule, options),
  }
}

/** Of a stranger's pattern even a power of the text's length is too much: nothing interrupts an attempt that has begun. */
function needsLinearTime({ risk }: Pattern, isKnown: boolean): boolean {
  return risk === 'exponential' || (risk === 'polynomial' && !isKnown)
}

/** For a pattern on which a backtracking matcher could hang. */
function linearMatchers(
  source: string,
  notAfter: string | null,
): Pick<CompiledRule, 'sticky' | 'located' | 'searching'> {
  return {
    sticky: lazy(() => createLinearMatcher(source, { isSticky: true, hasGroups: false, notAfter })),
    located: lazy(() => createLinearMatcher(source, { isSticky: true, hasGroups: true, notAfter })),
    searching: lazy(() => createLinearMatcher(source, { isSticky: false, hasGroups: true, notAfter: null })),
  }
}

function planOf(pattern: Pattern | null): SearchPlan {
  if (pattern === null) return 'path-only'
  if (pattern.anchor === null) return 'everywhere'
  return pattern.anchor.before.max === null ? 'gated' : 'anchored'
}

/** A match that is never longer than the window needs no cut: an attempt sees no more by itself. */
function attemptBytes(pattern: Pattern): number | null {
  const isShort = pattern.maxLength !== null && pattern.maxLength <= POLYNOMIAL_WINDOW
  return pattern.risk === 'linear' || isShort ? null : POLYNOMIAL_WINDOW
}

const SHORT_MATCH = 1024

function attemptsPerLook(pattern: Pattern): number {
  if (pattern.risk !== 'linear') return pattern.maxLength !== null && pattern.maxLength <= SHORT_MATCH ? 64 : 1
  return pattern.maxLength !== null && pattern.maxLength <= SHORT_MATCH ? 1024 : 16
}

/** The rule's own allowlists and those of the configuration that name it. */
function allowlistsOf(rule: Rule, options: ScannerOptions): readonly CompiledAllowlist[] {
  const ids = [rule.id, ...rule.aliases]
  const named = options.allowlists.filter((list) => list.rules.some((id) => ids.includes(id)))
  const hasPrefixes = options.compat === 'native'
  return [...rule.allowlists, ...named].map((list) => compileAllowlist(list, hasPrefixes))
}

const ANY_NEIGHBOURS = { before: ANY_NEIGHBOUR, behind: [] }
const NO_HEADS = { masks: new Uint32Array(256), depth: 0 }

/** What may not stand before a match, as bytes and as a mask of what may. */
interface Front {
  readonly notBefore: ByteSet | null
  readonly before: number
}

const FRONTS = new Map<string, Front>()

function frontOf(source: string | null, startsAtWord: boolean): Front {
  const key = `${startsAtWord} ${source ?? ''}`
  const known = FRONTS.get(key)
  if (known !== undefined) return known
  const notBefore = notBeforeOf(source, startsAtWord)
  const before = notBefore === null ? ANY_NEIGHBOUR : neighbourMask(withoutEscapes(notBefore), 0)
  const front = { notBefore, before }
  FRONTS.set(key, front)
  return front
}

/** A pattern that begins with a boundary of words says it with its first byte. */
function notBeforeOf(source: string | null, startsAtWord: boolean): ByteSet | null {
  if (source === null) return startsAtWord ? byteClass(WORD) : null
  return startsAtWord ? union(byteClass(source), byteClass(WORD)) : byteClass(source)
}

/** The letters of `\n`, `\r` and `\t` may stand there: `canStart` looks at the backslash. */
function withoutEscapes(set: ByteSet): ByteSet {
  return set.map((bit, byte) => (ESCAPED.includes(byte) ? 0 : bit))
}

const WORD = '[0-9A-Za-z_]'

/** The bytes of a character class. */
function byteClass(source: string): ByteSet {
  return parsePattern(source).firstBytes
}
