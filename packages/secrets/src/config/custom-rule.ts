import { UserError } from '@velocity/model'
import { checkPatterns } from '../compat/check-patterns.ts'
import { parsePattern } from '../pattern/parse-pattern.ts'
import { defineRule } from '../rules/define-rule.ts'
import type { Rule } from '../rules/rule.ts'
import type { SecretSection } from './secret-section.ts'

type CustomRule = NonNullable<NonNullable<SecretSection['rules']>['custom']>[number]

/**
 * Completes a rule of the policy file.
 *
 * Shape:  `high` confidence unless it says otherwise, for it was written for this repository.
 * Errors: VEL_SECRETS_PATTERN and VEL_SECRETS_RISKY_PATTERN; VEL_SECRETS_RULE for a group that the pattern does not have. Each names
 *         the rule.
 */
export function customRule(entry: CustomRule): Rule {
  const owner = `the custom rule "${entry.id}"`
  checkPatterns([entry.pattern, ...(entry.path === undefined ? [] : [entry.path])], owner)
  const { groupCount } = parsePattern(entry.pattern)
  const group = entry['secret-group'] ?? 0
  if (group > groupCount) throw missingGroup(owner, group, groupCount)
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

function missingGroup(owner: string, group: number, count: number): UserError {
  return new UserError({
    code: 'VEL_SECRETS_RULE',
    message: `${owner} names group ${group} of its pattern, which has ${count}.`,
    why: 'secret-group tells which pair of parentheses holds the secret; without it all that matches would be taken.',
    fix: 'count the opening parentheses without “?:”, or leave secret-group out.',
  })
}
