import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 18, 24)

/** Bitbucket OAuth consumer key. */
export const bitbucketClientId = defineRule({
  id: 'bitbucket-client-id',
  provider: 'Bitbucket',
  title: 'Bitbucket OAuth consumer key',
  risk: 'Names the OAuth consumer; worthless alone, half of a pair with the secret.',
  pattern: assigned(
    String.raw`bitbucket[\w.-]{0,12}(?:id|consumer[_.-]?key|oauth[_.-]?key)`,
    '[0-9A-Za-z]{18}|[0-9A-Za-z]{30,40}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'low',
  rotate: 'Bitbucket → Workspace settings → OAuth consumers: replace the consumer if its secret leaked too.',
  documentation: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
  examples: {
    positives: [...inAssignments('BITBUCKET_CLIENT_ID', TOKEN)],
    negatives: [
      `BITBUCKET_CLIENT_ID=${noise(BASE62, 17, 24)}`,
      `checksum: ${TOKEN}`,
      `BITBUCKET_CLIENT_ID=${sample('x'.repeat(18))}`,
    ],
  },
})
