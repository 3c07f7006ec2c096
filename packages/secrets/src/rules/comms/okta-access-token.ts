import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('00', noise(BASE64URL, 40, 3))

/** Okta API token. */
export const oktaAccessToken = defineRule({
  id: 'okta-access-token',
  provider: 'Okta',
  title: 'Okta API token',
  risk: 'Manages users, groups and applications with the rights of its owner.',
  pattern: assigned('okta|ssws', '00[0-9A-Za-z_-]{40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.6,
  confidence: 'high',
  rotate: 'Okta Admin Console → Security → API → Tokens → Revoke.',
  documentation: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  examples: {
    positives: [...inAssignments('OKTA_API_TOKEN', TOKEN), `Authorization: SSWS ${TOKEN}`],
    negatives: [
      `OKTA_API_TOKEN=${sample('00', noise(BASE64URL, 39, 3))}`,
      `OKTA_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `OKTA_API_TOKEN=${sample('00', 'x'.repeat(40))}`,
    ],
  },
})
