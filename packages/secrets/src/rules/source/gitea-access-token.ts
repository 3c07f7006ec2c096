import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 5)

/** Gitea, Forgejo, Gogs or Codeberg access token. */
export const giteaAccessToken = defineRule({
  id: 'gitea-access-token',
  provider: 'Gitea',
  title: 'Gitea, Forgejo, Gogs or Codeberg access token',
  risk: 'Reads or writes the repositories of its owner.',
  pattern: assigned(
    String.raw`(?:gitea|forgejo|gogs|codeberg)[\w.-]{0,12}(?:token|key|password|secret|auth)`,
    '[0-9A-Fa-f]{40}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Settings → Applications → Manage access tokens → Delete.',
  documentation: 'https://docs.gitea.com/development/api-usage',
  examples: {
    positives: [...inAssignments('GITEA_TOKEN', TOKEN)],
    negatives: [
      `GITEA_TOKEN=${noise(HEX, 39, 5)}`,
      `GITEA_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GITEA_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
