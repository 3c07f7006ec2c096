import type { RuleInfo } from '@velocity/model'
import type { Rule } from '../rules/rule.ts'

/** The name under which findings of a rule are reported, waived and shown. */
export function reportedRule(rule: Pick<Rule, 'id'>): string {
  return `secrets/${rule.id}`
}

/** Says what people and code scanning should know of a rule. */
export function ruleInfoOf(rule: Rule): RuleInfo {
  return {
    id: reportedRule(rule),
    title: rule.title,
    description: `${rule.title} (${rule.provider}). ${rule.risk}`,
    help: `Revoke it: ${rule.rotate}\nThen take it out of the source, and out of the history where it was never merged.`,
    helpUri: rule.documentation,
    securitySeverity: rule.securitySeverity.toFixed(1),
    tags: ['security', 'secret', `confidence-${rule.confidence}`],
  }
}
