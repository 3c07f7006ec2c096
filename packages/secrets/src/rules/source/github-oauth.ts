import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gh', 'o_', noise(BASE62, 36, 78))

/** GitHub OAuth access token. */
export const githubOauth = defineRule({
  id: 'github-oauth',
  provider: 'GitHub',
  title: 'GitHub OAuth access token',
  risk: 'Acts as the user who authorised the app, within the scopes that were granted.',
  pattern: 'gho_[0-9A-Za-z]{36,251}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'github-token',
  rotate:
    'GitHub → Settings → Applications → Authorized OAuth Apps → Revoke; the owner of the app can revoke it through the OAuth applications API.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [...inContexts('GITHUB_OAUTH_TOKEN', TOKEN)],
    negatives: [
      sample('gh', 'o_', noise(BASE62, 35, 78)),
      `GITHUB_OAUTH_TOKEN=${sample('gh', 'o_', 'x'.repeat(36))}`,
      `${TOKEN.slice(0, 3)}_session_id_of_the_user`,
    ],
  },
})
