import type { Rule } from './rule.ts'

type Required = 'id' | 'provider' | 'title' | 'risk' | 'pattern' | 'confidence' | 'rotate' | 'examples'

/** What a rule file says: the defaults of `defineRule` are left out. */
export type RuleDefinition = Pick<Rule, Required> & Partial<Omit<Rule, Required>>

/**
 * Completes a rule with the defaults.
 *
 * Shape:  no alias, path, keyword, entropy, validator, allowlist or companion; group 0; boundaries by `[0-9A-Za-z_]` on both sides only
 *         where the rule says so (null by default); an invalid checksum makes `medium`; severity by confidence: 8.5, 6.0, 3.0.
 * Errors: never throws; `checkRules` refuses what is wrong.
 */
export function defineRule(definition: RuleDefinition): Rule {
  return {
    aliases: [],
    path: null,
    secretGroup: 0,
    notBefore: null,
    notAfter: null,
    keywords: [],
    minEntropy: null,
    isRarityChecked: false,
    validator: null,
    invalidConfidence: definition.confidence === 'low' ? 'low' : 'medium',
    allowlists: [],
    required: [],
    isReported: true,
    securitySeverity: SEVERITY[definition.confidence],
    documentation: null,
    ...definition,
  }
}

const SEVERITY = { high: 8.5, medium: 6, low: 3 } as const
