import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 20, 66)

/** GitHub app client id. */
export const githubClientId = defineRule({
  id: 'github-client-id',
  provider: 'GitHub',
  title: 'GitHub app client id',
  risk: 'Names the app; public by design, half of a pair with its secret.',
  pattern: assigned(
    String.raw`(?:github|gh_|gh-|gh\.)[\w.-]{0,16}(?:id|key)`,
    String.raw`[0-9A-Fa-f]{20}|Iv1\.[0-9A-Fa-f]{16}|(?:Iv|Ov)23[0-9A-Za-z]{16}`,
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'low',
  rotate: 'Nothing to rotate unless the secret leaked too: GitHub → Settings → Developer settings → the app.',
  documentation: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/creating-an-oauth-app',
  examples: {
    positives: [...inAssignments('GITHUB_CLIENT_ID', TOKEN)],
    negatives: [
      `GITHUB_CLIENT_ID=${noise(HEX, 19, 66)}`,
      `checksum: ${TOKEN}`,
      `GITHUB_CLIENT_ID=${sample('0'.repeat(20))}`,
    ],
  },
})
