import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gh', 'r_', noise(BASE62, 36, 73))

/** GitHub App refresh token. */
export const githubRefreshToken = defineRule({
  id: 'github-refresh-token',
  provider: 'GitHub',
  title: 'GitHub App refresh token',
  risk: 'Mints new user access tokens of a GitHub App for up to six months.',
  pattern: 'ghr_[0-9A-Za-z]{36,251}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'github-token',
  rotate:
    'GitHub → Settings → Applications → Authorized GitHub Apps → Revoke; the owner of the app should reset its client secret too.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [...inContexts('GITHUB_REFRESH_TOKEN', TOKEN)],
    negatives: [
      sample('gh', 'r_', noise(BASE62, 35, 73)),
      `GITHUB_REFRESH_TOKEN=${sample('gh', 'r_', 'x'.repeat(36))}`,
      `${TOKEN.slice(0, 3)}_session_id_of_the_user`,
    ],
  },
})
