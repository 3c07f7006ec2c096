import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('gh', 'p_', noise(BASE62, 36, 36))

/** GitHub personal access token (classic). */
export const githubPat = defineRule({
  id: 'github-pat',
  provider: 'GitHub',
  title: 'GitHub personal access token (classic)',
  risk: 'Reads and writes everything its owner can reach on GitHub, within the scopes of the token.',
  pattern: 'ghp_[0-9A-Za-z]{36,251}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'github-token',
  rotate:
    'GitHub → Settings → Developer settings → Personal access tokens → Tokens (classic) → Delete. Then look through the security log for what it was used for.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [...inContexts('GITHUB_TOKEN', TOKEN)],
    negatives: [
      sample('gh', 'p_', noise(BASE62, 35, 36)),
      `GITHUB_TOKEN=${sample('gh', 'p_', 'x'.repeat(36))}`,
      `${TOKEN.slice(0, 3)}_session_id_of_the_user`,
    ],
  },
})
