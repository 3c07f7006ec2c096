import { defineRule } from '../rules/define-rule.ts'
import type { Rule } from '../rules/rule.ts'
import type { SecretSection } from './secret-section.ts'

type CustomRule = NonNullable<NonNullable<SecretSection['rules']>['custom']>[number]

/** Completes a rule of the policy file. Shape: `high` confidence unless it says otherwise, for it was written for this repository. */
export function customRule(entry: CustomRule): Rule {
  return defineRule({
    id: entry.id,
    provider: 'This repository',
    title: entry.title,
    risk: entry.risk ?? 'The policy of this repository names it a secret.',
    pattern: entry.pattern,
    path: entry.path ?? null,
    secretGroup: entry['secret-group'] ?? 0,
    keywords: (entry.keywords ?? []).map((word) => word.toLowerCase()),
    minEntropy: entry['min-entropy'] ?? null,
    confidence: entry.confidence ?? 'high',
    rotate: entry.rotate ?? 'Ask whoever issued it to replace it.',
    examples: { positives: entry.positives ?? [], negatives: entry.negatives ?? [] },
  })
}
