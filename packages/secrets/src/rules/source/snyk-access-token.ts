import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'snyk_',
  'uat.',
  noise(HEX, 8, 25),
  '.ey',
  'J',
  noise(BASE64URL, 60, 26),
  '.',
  noise(BASE64URL, 43, 27),
)

/** Snyk personal access or service account token. */
export const snykAccessToken = defineRule({
  id: 'snyk-access-token',
  provider: 'Snyk',
  title: 'Snyk personal access or service account token',
  risk: 'Reads projects, their vulnerabilities and their source structure.',
  pattern: String.raw`snyk_[us]at\.[0-9A-Fa-f]{8}\.[0-9A-Za-z_-]{20,600}\.?[0-9A-Za-z_-]{16,600}(?:\.[0-9A-Za-z_-]{16,600})?`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate:
    'Snyk → Account settings → Personal access tokens → Revoke; service accounts under the organization’s settings.',
  documentation: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
  examples: {
    positives: [...inContexts('SNYK_TOKEN', TOKEN)],
    negatives: [
      `SNYK_TOKEN=${sample('snyk_', 'uat.', 'x'.repeat(8), '.ey', 'J', 'x'.repeat(60), '.', 'x'.repeat(43))}`,
      'snyk_uat.0a1b2c3d.expired',
      'snyk_sat.<id>.<token>',
    ],
  },
})
