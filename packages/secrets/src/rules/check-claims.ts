import { exampleScanner, fragmentOf } from './check-examples.ts'
import type { Rule } from './rule.ts'
import type { RuleProblem } from './rule-problem.ts'

/** The first is the bare token or its plainest assignment. */
const POSITIVES = 2

/**
 * Names rules whose own positives are reported as another rule's, although both are equally sure: then only the order of names decides
 * what a reader is told. Rules that share an alias, or of which one has the other's id as its alias, have said so.
 *
 * Errors: those of `createScanner`; call it for rules whose patterns are known to be sound.
 */
export function checkClaims(rules: readonly Rule[]): readonly RuleProblem[] {
  const scanner = exampleScanner(rules)
  return rules.flatMap((rule) => {
    const others = new Set<string>()
    for (const example of rule.examples.positives.slice(0, POSITIVES)) {
      const { hits } = scanner.scan(fragmentOf(example))
      if (hits.some((hit) => hit.rule === rule)) continue
      for (const hit of hits) if (isUndecided(rule, hit.rule)) others.add(hit.rule.id)
    }
    return [...others].map((id) => ({
      rule: rule.id,
      fault: 'same-claim' as const,
      detail: `its own example is reported as ${id}, which is equally sure`,
    }))
  })
}

function isUndecided(rule: Rule, other: Rule): boolean {
  if (rule.confidence !== other.confidence) return false
  if ((rule.provider === 'Generic') !== (other.provider === 'Generic')) return false
  const names = new Set([rule.id, ...rule.aliases])
  return ![other.id, ...other.aliases].some((name) => names.has(name))
}
