import { type Pattern, parsePattern, type Rule } from '@velocity/secrets'

/** Words that a match cannot do without, and how far from them it can reach. Units: bytes; Infinity: the whole text. */
export interface Marker {
  readonly literals: readonly string[]
  readonly before: number
  readonly after: number
}

/**
 * What has to be looked at around a change, so that no match of any rule that it takes part in is missed.
 *
 * Shape: a match of a rule without a marker lies within `lines` lines that hold more than blanks (or within `bytes`, whichever is
 *        less; but one such line at least) and `minBytes` bytes around each byte of it. Rules with a marker reach further.
 */
export interface RuleReach {
  readonly lines: number
  readonly bytes: number
  readonly minBytes: number
  readonly markers: readonly Marker[]
  /** Rules that can hit anywhere and name no word: every text is scanned whole. */
  readonly everywhere: readonly string[]
}

const MAX_LINES = 5
const MANY = 16
const SHORT_MATCH = 400

/**
 * Works out the reach of a set of rules.
 *
 * Errors: those of `parsePattern`.
 */
export function ruleReach(rules: readonly Rule[]): RuleReach {
  const companions = new Set(rules.flatMap(({ required }) => required.map(({ id }) => id)))
  const crossing = rules.filter((rule) => kindOf(rule, companions) === 'crossing')
  const isBounded = crossing.length > MANY
  const markers: Marker[] = []
  const everywhere: string[] = []
  let lines = 1
  let bytes = 0
  let minBytes = 0
  for (const rule of rules) {
    const kind = kindOf(rule, companions)
    if (rule.pattern === null || kind === 'line') continue
    const pattern = parsePattern(rule.pattern)
    const size = sizeOf(rule, pattern)
    if (kind === 'blank') {
      lines = Math.max(lines, blankRuns(pattern.js))
      if (blankRuns(pattern.js) > 1) bytes = Math.max(bytes, size)
    } else if (kind === 'crossing' && isBounded) minBytes = Math.max(minBytes, size)
    else if (pattern.anchor === null) everywhere.push(rule.id)
    else {
      const isFar = kind === 'far'
      const { literals, before } = pattern.anchor
      const extra = size - (pattern.maxLength ?? 0)
      markers.push({
        literals,
        before: isFar || before.max === null ? Number.POSITIVE_INFINITY : before.max + extra,
        after: isFar || pattern.maxLength === null ? Number.POSITIVE_INFINITY : size,
      })
    }
  }
  return { lines: Math.min(lines, MAX_LINES), bytes, minBytes, markers, everywhere }
}

/**
 * How a rule's matches lie on lines. `line`: on one. `blank`: over line ends among blanks only. `crossing`: over line ends, but short.
 * `long`: over line ends, of any length. `far`: what stands elsewhere in the text decides too.
 */
function kindOf(rule: Rule, companions: ReadonlySet<string>): 'line' | 'blank' | 'crossing' | 'long' | 'far' {
  if (rule.pattern === null) return 'line'
  if (rule.required.length > 0 || companions.has(rule.id)) return 'far'
  const pattern = parsePattern(rule.pattern)
  if (!impliesKeyword(rule, pattern)) return 'far'
  const runs = lineEndings(pattern.js)
  if (runs.length === 0) return 'line'
  const isShort = sizeOf(rule, pattern) <= SHORT_MATCH
  if (runs.every((isBlank) => isBlank) && (runs.length === 1 || (runs.length <= MAX_LINES && isShort))) return 'blank'
  return isShort ? 'crossing' : 'long'
}

/** Room for a byte that a boundary looks at. */
const BOUNDARY = 2

function sizeOf(rule: Rule, { maxLength, preamble }: Pattern): number {
  if (maxLength === null) return Number.POSITIVE_INFINITY
  return maxLength + (preamble?.max ?? 0) + (rule.notBefore === null && rule.notAfter === null ? 0 : BOUNDARY)
}

function impliesKeyword(rule: Rule, pattern: Pattern): boolean {
  if (rule.keywords.length === 0) return true
  const literals = pattern.anchor?.literals ?? []
  return (
    literals.length > 0 &&
    literals.every((literal) => rule.keywords.some((word) => literal.includes(word.toLowerCase())))
  )
}

function blankRuns(js: string): number {
  return lineEndings(js).length
}

/** For each part of an expression that can take a line feed: whether it takes nothing but blanks. A quantifier counts as one part. */
function lineEndings(js: string): readonly boolean[] {
  const parts: boolean[] = []
  for (const [atom] of js.matchAll(
    /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z]|k<[^>]*>|\d+|.)|\[\^?\]|\[(?:\\.|[^\]\\])*\]|\n/gsu,
  )) {
    if (/^\\(?:[bB1-9]|k<)/u.test(atom)) continue
    const expression = new RegExp(`^(?:${atom})$`)
    if (!expression.test('\n')) continue
    parts.push(!ANY_INK.some((character) => expression.test(character)))
  }
  return parts
}

const BLANKS = ' \t\n\v\f\r'
const ANY_INK = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(
  (each) => !BLANKS.includes(each),
)
