import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gh', 'u_', noise(BASE62, 36, 46))

/** GitHub App user access token. */
export const githubAppUserToken = defineRule({
  id: 'github-app-user-token',
  aliases: ['github-app-token'],
  provider: 'GitHub',
  title: 'GitHub App user access token',
  risk: 'Acts as the user who authorised the GitHub App, within the permissions of the app.',
  pattern: 'ghu_[0-9A-Za-z]{36,251}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'github-token',
  rotate:
    'GitHub → Settings → Applications → Authorized GitHub Apps → Revoke. It expires after eight hours unless the app has switched expiry off.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [...inContexts('GITHUB_USER_TOKEN', TOKEN)],
    negatives: [
      sample('gh', 'u_', noise(BASE62, 35, 46)),
      `GITHUB_USER_TOKEN=${sample('gh', 'u_', 'x'.repeat(36))}`,
      `${TOKEN.slice(0, 3)}_session_id_of_the_user`,
    ],
  },
})
