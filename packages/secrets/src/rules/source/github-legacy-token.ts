import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 40)

/** GitHub token of the format before 2021. */
export const githubLegacyToken = defineRule({
  id: 'github-legacy-token',
  provider: 'GitHub',
  title: 'GitHub token of the format before 2021',
  risk: 'Acts as its owner on GitHub, if it was never regenerated.',
  pattern: assigned(
    String.raw`(?:github|gh_|gh-|gh\.)(?:[\w.-]{0,13})(?:token|pat|password|api[_.-]?key|auth)`,
    String.raw`(?:v1\.)?[0-9a-f]{40}`,
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'GitHub → Settings → Developer settings → Personal access tokens → Tokens (classic) → Delete.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [...inAssignments('GITHUB_TOKEN', TOKEN), `GITHUB_TOKEN: v1.${TOKEN}`],
    negatives: [
      `GITHUB_TOKEN=${noise(HEX, 39, 40)}`,
      `GITHUB_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GITHUB_TOKEN=${sample('x'.repeat(40))}`,
      `uses: github/codeql-action@${TOKEN}`,
      `https://github.com/octo/repo/commit/${TOKEN}`,
    ],
  },
})
