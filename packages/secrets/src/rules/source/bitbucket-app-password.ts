import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('AT', 'BB', noise(BASE62, 24, 28), noise('0123456789ABCDEF', 8, 29))

/** Bitbucket app password. */
export const bitbucketAppPassword = defineRule({
  id: 'bitbucket-app-password',
  provider: 'Bitbucket',
  title: 'Bitbucket app password',
  risk: 'Reads or writes the repositories of its owner, within the chosen permissions.',
  pattern: 'ATBB[0-9A-Za-z]{24}[0-9A-Fa-f]{8}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'bitbucket-app-password',
  rotate: 'Bitbucket → Personal settings → App passwords → Revoke.',
  documentation: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  examples: {
    positives: [...inContexts('BITBUCKET_PASSWORD', TOKEN)],
    negatives: [
      sample('AT', 'BB', noise(BASE62, 24, 28), noise('0123456789ABCDEF', 7, 29)),
      `BITBUCKET_PASSWORD=${sample('AT', 'BB', 'x'.repeat(24), 'x'.repeat(8))}`,
    ],
  },
})
