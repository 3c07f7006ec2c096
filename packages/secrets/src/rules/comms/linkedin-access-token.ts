import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('AQ', 'V', noise(BASE64URL, 300, 62))

/** LinkedIn access token. */
export const linkedinAccessToken = defineRule({
  id: 'linkedin-access-token',
  provider: 'LinkedIn',
  title: 'LinkedIn access token',
  risk: 'Reads and posts as the member until it expires.',
  pattern: assigned('linked[_.-]?in', 'AQ[0-9A-Za-z_-]{200,1000}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'LinkedIn → Settings → Data privacy → Permitted services → Remove.',
  documentation: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
  examples: {
    positives: [...inAssignments('LINKEDIN_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `LINKEDIN_ACCESS_TOKEN=${sample('AQ', 'V', noise(BASE64URL, 180, 62))}`,
      `checksum: ${TOKEN}`,
      `LINKEDIN_ACCESS_TOKEN=${sample('AQ', 'V', 'x'.repeat(300))}`,
    ],
  },
})
