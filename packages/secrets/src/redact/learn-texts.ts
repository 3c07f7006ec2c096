import { createScanner } from '../engine/compile-rules.ts'
import { utf8Latin1 } from '../engine/utf8-latin1.ts'
import { ALL_RULES } from '../rules/all-rules.ts'
import type { Redactor } from './redactor.ts'

/** Whoever writes more into a configuration does not write it by hand. Units: characters. */
const MAX_CHARS = 1024 * 1024
const RULE_BUDGET_MS = 500

/**
 * Teaches a redactor every secret of texts that nobody scanned, with our own rules whatever the policy says of them: texts that an
 * error may repeat.
 *
 * Errors: never throws.
 */
export function learnTexts(texts: readonly string[], redactor: Redactor, nowMs: () => number): void {
  const scanner = createScanner({
    rules: ALL_RULES,
    allowlists: [],
    compat: 'native',
    decodeDepth: 1,
    nowMs,
    ruleBudgetMs: RULE_BUDGET_MS,
  })
  for (const whole of texts) {
    const text = utf8Latin1(whole.slice(0, MAX_CHARS))
    const { hits } = scanner.scan({ kind: 'file', path: '', text, commit: null, lineOf: () => 1 })
    for (const { secret, encodings, start, end } of hits)
      redactor.add(secret, encodings.length > 0 ? text.slice(start, end) : undefined)
  }
}
