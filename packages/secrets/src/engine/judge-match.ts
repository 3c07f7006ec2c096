import { entropyAsThere } from '../compat/entropy-as-there.ts'
import { shannonEntropy } from '../confidence/shannon-entropy.ts'
import { weighConfidence } from '../confidence/weigh-confidence.ts'
import { originOf, type View } from '../decode/view.ts'
import { SecretText } from '../secret-text.ts'
import { validate } from '../validators/validate.ts'
import { isMatchAllowed } from './allow-match.ts'
import type { CompiledAllowlist } from './compile-allowlist.ts'
import type { CompiledRule } from './compiled-rule.ts'
import type { FragmentFacts } from './fragment-facts.ts'
import type { Hit } from './hit.ts'
import type { JudgedHit } from './judged-hit.ts'
import { columnAsThere, columnOf, lineAround, lineAsThere } from './line-around.ts'
import type { RawMatch } from './raw-match.ts'
import { type LocatedMatch, readSecret, readSecretAgain } from './read-secret.ts'

/** Where a match was found and what it is judged by. */
export interface JudgeRequest {
  readonly compiled: CompiledRule
  readonly view: View
  readonly raw: RawMatch
  readonly facts: FragmentFacts
  readonly globalAllowlists: readonly CompiledAllowlist[]
  readonly compat: 'native' | 'gitleaks'
  /** False: no companion looks at columns, and 0 will do. */
  readonly needsColumns: boolean
}

/**
 * Decides whether a match is a hit and how sure that is: entropy, allowlists, validator, context.
 *
 * Shape:  null: no secret. With `compat: gitleaks` neither validator nor context speaks, and the bar of entropy must be exceeded.
 * Errors: those of allowlists that are compiled here for the first time.
 */
export function judgeMatch(request: JudgeRequest): JudgedHit | null {
  const { compiled, view, raw, facts, compat } = request
  const isNative = compat === 'native'
  const located = isNative ? readSecret(compiled, view.text, raw) : readSecretAgain(compiled, view.text, raw)
  const secret = view.text.slice(located.secret.start, located.secret.end)
  const entropy = isNative ? shannonEntropy(secret) : entropyAsThere(secret)
  if (!isRandomEnough(compiled.rule.minEntropy, entropy, isNative)) return null
  const origin = originOf(view, located.match.start, located.match.end)
  const line = isNative
    ? lineAround(view.text, located.secret)
    : lineAsThere(view.text, located.match, origin.encodings.length > 0)
  const subject = { secret, match: located.matchText, line }
  if (isMatchAllowed(request.globalAllowlists, facts, subject)) return null
  if (isMatchAllowed(compiled.allowlists, facts, subject)) return null
  const weighed = isNative
    ? weigh(compiled, secret, line, entropy, facts)
    : { ...CERTAIN, confidence: compiled.rule.confidence }
  if (weighed === null) return null
  const hit = makeHit(compiled, view, located, secret, entropy, weighed)
  const at = located.match.start
  if (!request.needsColumns) return { compiled, hit, column: 0 }
  return { compiled, hit, column: isNative ? columnOf(view.text, at) : columnAsThere(view.text, at) }
}

const CERTAIN = { validation: null, reasons: [] } as const

type Weighing = Pick<Hit, 'validation' | 'confidence' | 'reasons'>

function isRandomEnough(bar: number | null, entropy: number, isNative: boolean): boolean {
  if (bar === null) return true
  return isNative ? entropy >= bar : bar === 0 || entropy > bar
}

function weigh(
  compiled: CompiledRule,
  secret: string,
  line: string,
  entropy: number,
  facts: FragmentFacts,
): Weighing | null {
  const { rule } = compiled
  const { path, kind } = facts.fragment
  const validation = rule.validator === null ? null : validate(rule.validator, secret)
  const weighed = weighConfidence({ rule, secret, line, path, kind, validation, entropy })
  return weighed === null ? null : { validation, confidence: weighed.confidence, reasons: weighed.reasons }
}

function makeHit(
  compiled: CompiledRule,
  view: View,
  located: LocatedMatch,
  secret: string,
  entropy: number,
  weighing: Weighing,
): Hit {
  const match = originOf(view, located.match.start, located.match.end)
  const place = originOf(view, located.secret.start, located.secret.end)
  return {
    rule: compiled.rule,
    start: match.start,
    end: match.end,
    secretStart: place.start,
    secretEnd: place.end,
    secret: new SecretText(secret),
    encodings: match.encodings,
    entropy,
    confidence: weighing.confidence,
    validation: weighing.validation,
    reasons: weighing.reasons,
    companions: [],
  }
}
