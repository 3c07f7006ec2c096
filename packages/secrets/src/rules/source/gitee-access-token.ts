import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 9)

/** Gitee access token. */
export const giteeAccessToken = defineRule({
  id: 'gitee-access-token',
  provider: 'Gitee',
  title: 'Gitee access token',
  risk: 'Reads or writes the repositories of its owner.',
  pattern: assigned(String.raw`gitee[\w.-]{0,12}(?:token|key|password|secret|auth)`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Gitee → Settings → Personal access tokens → Delete.',
  documentation: 'https://gitee.com/api/v5/swagger',
  examples: {
    positives: [...inAssignments('GITEE_TOKEN', TOKEN)],
    negatives: [
      `GITEE_TOKEN=${noise(HEX, 31, 9)}`,
      `GITEE_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GITEE_TOKEN=${sample('0'.repeat(32))}`,
    ],
  },
})
