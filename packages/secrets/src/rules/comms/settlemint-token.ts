import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('s', 'm_pat_', noise(BASE62, 16, 87))

/** SettleMint access token. */
export const settlemintToken = defineRule({
  id: 'settlemint-token',
  aliases: [
    'settlemint-application-access-token',
    'settlemint-personal-access-token',
    'settlemint-service-access-token',
  ],
  provider: 'SettleMint',
  title: 'SettleMint access token',
  risk: 'Deploys and changes the platform’s resources as its owner.',
  pattern: 'sm_(?:aat|pat|sat)_[0-9A-Za-z]{16}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'SettleMint console → Personal or application access tokens → Revoke.',
  documentation: 'https://console.settlemint.com/documentation/',
  examples: {
    positives: [...inContexts('SETTLEMINT_TOKEN', TOKEN)],
    negatives: [
      sample('s', 'm_pat_', noise(BASE62, 15, 87)),
      `SETTLEMINT_TOKEN=${sample('s', 'm_pat_', 'x'.repeat(16))}`,
    ],
  },
})
