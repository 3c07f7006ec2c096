import { checkRules } from '../rules/check-rules.ts'
import type { Rule } from '../rules/rule.ts'
import type { OwnRules } from './load-own-rules.ts'
import type { RuleTrial } from './rule-trial.ts'
import { overlapsWith, tryRule } from './try-rule.ts'

/**
 * Tries a repository's own rules.
 *
 * Shape:  those of the policy file first, refused ones among them, then those of the other configuration.
 * Errors: never throws.
 */
export function testOwnRules(own: OwnRules, builtIn: readonly Rule[]): readonly RuleTrial[] {
  const overlapsOf = overlapsWith(builtIn)
  const siblings = [...own.policy, ...own.scannerRules]
  const path = own.scanner?.path ?? ''
  return [
    ...own.refused.map(
      ({ id, problem }): RuleTrial => ({ ...REFUSED, id, source: own.policyPath, problems: [problem] }),
    ),
    ...own.policy.map((rule) => tryRule(rule, own.policyPath, siblings, overlapsOf)),
    ...own.scannerRules.map((rule) => tryRule(rule, path, siblings, overlapsOf)),
  ]
}

/**
 * Tries the built-in rules, as strictly as the build does.
 *
 * Shape:  in their order. Overlaps are left out: the build looks at them.
 * Errors: never throws.
 */
export function testBuiltInRules(rules: readonly Rule[]): readonly RuleTrial[] {
  const byRule = new Map<string, string[]>()
  for (const { rule, detail } of checkRules(rules)) byRule.set(rule, [...(byRule.get(rule) ?? []), detail])
  return rules.map((rule) => ({
    ...tryRule(rule, 'built-in', rules, () => []),
    problems: byRule.get(rule.id) ?? [],
    notes: [],
  }))
}

const REFUSED = { notes: [], reach: null, risk: null, positives: 0, negatives: 0, overlaps: [] } as const
