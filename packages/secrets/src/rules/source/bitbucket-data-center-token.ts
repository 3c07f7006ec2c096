import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('BB', 'DC-', noise(BASE64, 44, 20))

/** Bitbucket Data Center HTTP access token. */
export const bitbucketDataCenterToken = defineRule({
  id: 'bitbucket-data-center-token',
  provider: 'Bitbucket',
  title: 'Bitbucket Data Center HTTP access token',
  risk: 'Reads or writes the repositories of its owner, project or repository.',
  pattern: 'BBDC-[0-9A-Za-z+/@_-]{40,50}',
  notAfter: '[0-9A-Za-z+/@_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Bitbucket → Manage account (or the project’s or repository’s settings) → HTTP access tokens → Revoke.',
  documentation: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
  examples: {
    positives: [...inContexts('BITBUCKET_SERVER_TOKEN', TOKEN)],
    negatives: [
      sample('BB', 'DC-', noise(BASE64, 38, 20)),
      `BITBUCKET_SERVER_TOKEN=${sample('BB', 'DC-', 'x'.repeat(44))}`,
    ],
  },
})
