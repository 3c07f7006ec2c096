import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 69),
  '-',
  noise(HEX, 4, 70),
  '-4',
  noise(HEX, 3, 71),
  '-a',
  noise(HEX, 3, 72),
  '-',
  noise(HEX, 12, 73),
)

/** Snyk API token. */
export const snykApiToken = defineRule({
  id: 'snyk-api-token',
  provider: 'Snyk',
  title: 'Snyk API token',
  risk: 'Reads projects, their vulnerabilities and their source structure.',
  pattern: assigned(
    String.raw`snyk[\w.-]{0,16}(?:token|key|oauth|auth|secret|pat)|snyk config set api`,
    '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  validator: 'uuid',
  rotate: 'Snyk → Account settings → General → Auth token → Revoke and regenerate.',
  documentation: 'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api',
  examples: {
    positives: [...inAssignments('SNYK_TOKEN', TOKEN)],
    negatives: [
      `SNYK_TOKEN=${sample(noise(HEX, 8, 69), '-', noise(HEX, 4, 70), '-4', noise(HEX, 3, 71), '-a', noise(HEX, 3, 72), '-', noise(HEX, 11, 73))}`,
      `SNYK_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SNYK_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
      `SNYK_ORG_ID=${TOKEN}`,
    ],
  },
})
