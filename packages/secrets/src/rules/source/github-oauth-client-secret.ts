import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 29)

/** GitHub app client secret. */
export const githubOauthClientSecret = defineRule({
  id: 'github-oauth-client-secret',
  provider: 'GitHub',
  title: 'GitHub app client secret',
  risk: 'Lets an attacker pass for the app: exchange login codes and check or revoke its tokens.',
  pattern: assigned(String.raw`(?:github|gh_|gh-|gh\.)[\w.-]{0,16}secret`, '[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate:
    'GitHub → Settings → Developer settings → OAuth Apps or GitHub Apps → the app → Client secrets: generate a new one and delete this one.',
  documentation:
    'https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/best-practices-for-creating-an-oauth-app',
  examples: {
    positives: [...inAssignments('GITHUB_CLIENT_SECRET', TOKEN)],
    negatives: [
      `GITHUB_CLIENT_SECRET=${noise(HEX, 39, 29)}`,
      `GITHUB_CLIENT_SECRET=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GITHUB_CLIENT_SECRET=${sample('x'.repeat(40))}`,
    ],
  },
})
