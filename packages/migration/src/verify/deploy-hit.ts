import type { RuleHit } from '../model/hit.ts'
import type { VerifyRule } from './verify-rules.ts'

/** Makes a hit of a deployment. */
export function deployHit(
  rule: VerifyRule,
  message: string,
  why: string,
  fix: string,
  more: Partial<Pick<RuleHit, 'severity' | 'path' | 'version' | 'object'>> = {},
): RuleHit {
  return { rule, message, why, fix, path: null, line: null, version: null, object: null, ...more }
}

/** Names for a message: the first five, and how many more. */
export function listed(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`
}
