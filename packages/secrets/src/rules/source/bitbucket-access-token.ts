import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('ATC', 'TT3', noise(BASE64URL, 179, 84), '=', noise('0123456789ABCDEF', 8, 85))

/** Bitbucket repository, project or workspace access token. */
export const bitbucketAccessToken = defineRule({
  id: 'bitbucket-access-token',
  provider: 'Bitbucket',
  title: 'Bitbucket repository, project or workspace access token',
  risk: 'Reads or writes the repositories it was made for.',
  pattern: 'ATCTT3[0-9A-Za-z_=-]{90,820}',
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'atlassian-token',
  rotate: 'Bitbucket → the repository, project or workspace → Settings → Access tokens → Revoke.',
  documentation: 'https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/',
  examples: {
    positives: [...inContexts('BITBUCKET_TOKEN', TOKEN)],
    negatives: [`BITBUCKET_TOKEN=${sample('ATC', 'TT3', 'x'.repeat(179), '=', 'x'.repeat(8))}`, TOKEN.slice(0, 90)],
  },
})
