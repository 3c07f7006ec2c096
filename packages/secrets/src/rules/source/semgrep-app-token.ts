import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 22)

/** Semgrep API token. */
export const semgrepAppToken = defineRule({
  id: 'semgrep-app-token',
  provider: 'Semgrep',
  title: 'Semgrep API token',
  risk: 'Reads findings and policies of the organization.',
  pattern: assigned(String.raw`semgrep[\w.-]{0,8}token`, '[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Semgrep → Settings → Tokens → Delete.',
  documentation: 'https://semgrep.dev/docs/semgrep-ci/sample-ci-configs',
  examples: {
    positives: [...inAssignments('SEMGREP_APP_TOKEN', TOKEN)],
    negatives: [
      `SEMGREP_APP_TOKEN=${noise(HEX, 63, 22)}`,
      `SEMGREP_APP_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SEMGREP_APP_TOKEN=${sample('x'.repeat(64))}`,
    ],
  },
})
