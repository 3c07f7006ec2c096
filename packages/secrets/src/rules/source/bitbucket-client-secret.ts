import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 32, 20)

/** Bitbucket OAuth consumer secret. */
export const bitbucketClientSecret = defineRule({
  id: 'bitbucket-client-secret',
  provider: 'Bitbucket',
  title: 'Bitbucket OAuth consumer secret',
  risk: 'Lets an attacker pass for the OAuth consumer.',
  pattern: assigned(String.raw`bitbucket[\w.-]{0,12}(?:secret|key)`, '[0-9A-Za-z_=-]{32,64}'),
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate:
    'Bitbucket → Workspace settings → OAuth consumers → the consumer → Edit: make a new consumer and delete this one.',
  documentation: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
  examples: {
    positives: [...inAssignments('BITBUCKET_CLIENT_SECRET', TOKEN)],
    negatives: [
      `BITBUCKET_CLIENT_SECRET=${noise(BASE64URL, 31, 20)}`,
      `checksum: ${TOKEN}`,
      `BITBUCKET_CLIENT_SECRET=${sample('x'.repeat(32))}`,
    ],
  },
})
