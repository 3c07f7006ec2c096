import type { Pattern } from '../pattern/pattern.ts'
import type { Rule } from '../rules/rule.ts'
import type { RuleReach } from './rule-trial.ts'

/** Tells by which words a rule is found. Shape: `pattern` null for a rule of a path alone. */
export function reachOf({ keywords }: Rule, pattern: Pattern | null): RuleReach {
  if (pattern === null) return { kind: 'path' }
  if (pattern.anchor === null) return { kind: 'whole-text', keywords }
  return { kind: 'words', words: pattern.anchor.literals }
}
