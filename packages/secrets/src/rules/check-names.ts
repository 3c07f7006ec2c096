import type { Rule } from './rule.ts'
import type { RuleProblem } from './rule-problem.ts'

/**
 * Names ids that two rules have, aliases that are another rule's id, and companions that no rule is.
 *
 * Shape:  an alias may stand at several rules: another scanner's one rule may be several of ours.
 * Errors: never throws.
 */
export function checkNames(rules: readonly Rule[]): readonly RuleProblem[] {
  const problems: RuleProblem[] = []
  const ids = new Set<string>()
  for (const { id } of rules) {
    if (ids.has(id)) problems.push({ rule: id, fault: 'id-taken', detail: 'another rule has the same id' })
    ids.add(id)
  }
  for (const rule of rules) {
    for (const alias of rule.aliases) {
      if (ids.has(alias)) problems.push({ rule: rule.id, fault: 'alias-taken', detail: `"${alias}" is a rule's id` })
    }
    for (const { id } of rule.required) {
      if (!ids.has(id)) problems.push({ rule: rule.id, fault: 'companion-unknown', detail: `no rule is "${id}"` })
    }
  }
  return problems
}
