import type { Rule, ScannerOptions } from '@velocity/secrets'

/** A rule with nothing but what is given. */
function rule(id: string, parts: Partial<Rule>): Rule {
  return {
    id,
    aliases: [],
    provider: 'Test',
    title: id,
    risk: 'none',
    pattern: null,
    path: null,
    secretGroup: 0,
    notBefore: null,
    notAfter: null,
    keywords: [],
    minEntropy: null,
    isRarityChecked: false,
    confidence: 'high',
    validator: null,
    invalidConfidence: 'medium',
    allowlists: [],
    required: [],
    securitySeverity: 5,
    rotate: 'nothing',
    documentation: null,
    isReported: true,
    examples: { positives: [], negatives: [] },
    ...parts,
  }
}

/** One rule of each way in which a match can depend on its surroundings. */
const TEST_RULES: readonly Rule[] = [
  rule('line', { pattern: 'tok_[0-9a-f]{16}', notAfter: '[0-9a-f]' }),
  rule('blank', { pattern: 'pass[ \\t\\r\\n]{0,4}=[ \\t\\r\\n]{0,4}"([a-z0-9]{8,12})"' }),
  rule('long', { pattern: '-----BEGIN KEY-----[\\s\\S]{8,900}?-----END KEY-----' }),
  rule('endless', { pattern: '<vault>[^<]{4,}</vault>' }),
  rule('crossing', { pattern: 'first:[0-9]{6}[^#]{1,60}second:[0-9]{6}' }),
  rule('keyword', { pattern: 'id-[0-9]{6}', keywords: ['acme'] }),
  rule('primary', { pattern: 'sec:[a-z]{8}', required: [{ id: 'companion', withinLines: 6, withinColumns: null }] }),
  rule('companion', { pattern: 'kid:[0-9]{4}' }),
  rule('on-path', { pattern: 'X=[a-z]{6}', path: '\\.env$' }),
  rule('path-only', { path: '\\.p12$' }),
]

/** Options without anything that would hide a hit of the test rules. */
export const TEST_OPTIONS: ScannerOptions = {
  rules: TEST_RULES,
  allowlists: [],
  compat: 'native',
  decodeDepth: 1,
  nowMs: () => performance.now(),
  ruleBudgetMs: 10_000,
}
