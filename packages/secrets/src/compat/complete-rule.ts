import { parsePattern } from '../pattern/parse-pattern.ts'
import { defineRule } from '../rules/define-rule.ts'
import type { Rule } from '../rules/rule.ts'
import type { ParsedRule } from './parse-rule.ts'
import { scannerConfigError } from './toml-table.ts'

/**
 * Completes a rule that builds on nothing.
 *
 * Shape:  `high` confidence: it was written for this repository.
 * Errors: VEL_SECRETS_SCANNER_CONFIG for one without regex and path, and for a group that its regex does not have.
 */
export function completeRule(parsed: ParsedRule, path: string): Rule {
  if (parsed.regex === null && parsed.path === null) {
    throw scannerConfigError(
      path,
      parsed.at,
      `the rule "${parsed.id}" has neither regex nor path, and builds on no rule of that id`,
    )
  }
  const rule = defineRule({
    id: parsed.id,
    provider: path,
    title: parsed.description ?? parsed.id,
    risk: `${path} names it a secret.`,
    pattern: parsed.regex,
    path: parsed.path,
    secretGroup: parsed.secretGroup ?? 0,
    minEntropy: parsed.entropy,
    keywords: parsed.keywords,
    confidence: 'high',
    isReported: parsed.isReported,
    allowlists: parsed.allowlists,
    required: parsed.required,
    rotate: 'Ask whoever issued it to replace it.',
    examples: { positives: [], negatives: [] },
  })
  refuseMissingGroup(rule, parsed, path)
  return rule
}

/**
 * Puts a rule on top of the rule of the same id in a file that its own file extends.
 *
 * Shape:  what it says wins; keywords and allowlists are added. `skipReport` and `required` stay as they are below, as in gitleaks.
 * Errors: VEL_SECRETS_SCANNER_CONFIG for a group that the regex does not have.
 */
export function extendRule(parsed: ParsedRule, below: Rule, path: string): Rule {
  const rule: Rule = {
    ...below,
    title: parsed.description ?? below.title,
    pattern: parsed.regex ?? below.pattern,
    path: parsed.path ?? below.path,
    secretGroup: parsed.secretGroup ?? below.secretGroup,
    minEntropy: parsed.entropy ?? below.minEntropy,
    keywords: [...new Set([...below.keywords, ...parsed.keywords])],
    allowlists: [...below.allowlists, ...parsed.allowlists],
  }
  refuseMissingGroup(rule, parsed, path)
  return rule
}

/**
 * Puts a rule on top of default rules of ours that answer to its id.
 *
 * Shape:  without a regex each of them is changed and keeps its own id; groups and keywords are left out, for they belong to the other
 *         scanner's expression. With one, a single rule takes their place, for nothing that was written for our expressions holds.
 * Errors: VEL_SECRETS_SCANNER_CONFIG for a group that the regex does not have.
 */
export function changeDefaultRules(parsed: ParsedRule, below: readonly Rule[], path: string): readonly Rule[] {
  const [first] = below
  if (parsed.regex !== null && first !== undefined) return [replaceDefaultRule(parsed, first, path)]
  return below.map((rule) => ({
    ...rule,
    title: parsed.description ?? rule.title,
    path: parsed.path ?? rule.path,
    minEntropy: parsed.entropy ?? rule.minEntropy,
    allowlists: [...rule.allowlists, ...parsed.allowlists],
  }))
}

function replaceDefaultRule(parsed: ParsedRule, below: Rule, path: string): Rule {
  const { provider, risk, rotate, documentation, allowlists, title } = below
  return {
    ...completeRule(parsed, path),
    provider,
    risk,
    rotate,
    documentation,
    title: parsed.description ?? title,
    allowlists: [...allowlists, ...parsed.allowlists],
  }
}

function refuseMissingGroup({ id, pattern, secretGroup }: Rule, { at }: ParsedRule, path: string): void {
  if (pattern === null || secretGroup === 0) return
  const { groupCount } = parsePattern(pattern)
  if (secretGroup > groupCount) {
    throw scannerConfigError(path, at, `the rule "${id}" names group ${secretGroup} of ${groupCount}`)
  }
}
