import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 9)

/** Infisical machine identity client secret. */
export const infisicalClientSecret = defineRule({
  id: 'infisical-client-secret',
  provider: 'Infisical',
  title: 'Infisical machine identity client secret',
  risk: 'Signs in as the machine identity and reads its secrets.',
  pattern: assigned(String.raw`infisical[\w.-]{0,30}secret`, '[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate:
    'Infisical → the organization → Access control → Identities → the identity → Universal auth → delete the client secret.',
  documentation: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
  examples: {
    positives: [...inAssignments('INFISICAL_CLIENT_SECRET', TOKEN)],
    negatives: [
      `INFISICAL_CLIENT_SECRET=${noise(HEX, 63, 9)}`,
      `INFISICAL_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `INFISICAL_CLIENT_SECRET=${sample('x'.repeat(64))}`,
    ],
  },
})
