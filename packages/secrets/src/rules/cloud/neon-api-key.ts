import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `napi_` and 64 letters and digits. */
export const neonApiKey = defineRule({
  id: 'neon-api-key',
  provider: 'Neon',
  title: 'Neon API key',
  risk: "It manages the account's Postgres projects and reads their connection strings.",
  pattern: 'napi_[0-9a-z]{64}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Neon console › Account settings › API keys: revoke it and create another.',
  documentation: 'https://neon.tech/docs/manage/api-keys',
  examples: {
    positives: [
      ...inAssignments('NEON_API_KEY', sample('na', 'pi_', noise(DIGITS + LOWER, 64, 513))),
      sample('na', 'pi_', noise(DIGITS + LOWER, 64, 514)),
    ],
    negatives: [
      'napi_create_string_utf8',
      sample('NEON_API_KEY=na', 'pi_', noise(DIGITS + LOWER, 63, 515)),
      sample('NEON_API_KEY="na', 'pi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NEON_API_KEY=na', 'pi_', noise(DIGITS + LOWER, 64, 516), '0aB1'),
    ],
  },
})
