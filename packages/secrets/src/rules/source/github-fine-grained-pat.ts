import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('github', '_pat_', noise(BASE62, 22, 28), '_', noise(BASE62, 59, 29))

/** GitHub fine-grained personal access token. */
export const githubFineGrainedPat = defineRule({
  id: 'github-fine-grained-pat',
  provider: 'GitHub',
  title: 'GitHub fine-grained personal access token',
  risk: 'Reads or writes the repositories that its owner chose, with the permissions that were granted.',
  pattern: 'github_pat_[0-9A-Za-z_]{82,244}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'GitHub → Settings → Developer settings → Personal access tokens → Fine-grained tokens → Delete.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [...inContexts('GITHUB_PAT', TOKEN)],
    negatives: [
      sample('github', '_pat_', noise(BASE62, 22, 28), '_', noise(BASE62, 58, 29)),
      `GITHUB_PAT=${sample('github', '_pat_', 'x'.repeat(22), '_', 'x'.repeat(59))}`,
      'github_pat_rotation_reminder_is_sent_to_the_owner_of_the_token',
    ],
  },
})
