import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE64URL, 86, 62)

/** Bitrise access token of the older format. */
export const bitriseLegacyToken = defineRule({
  id: 'bitrise-legacy-token',
  provider: 'Bitrise',
  title: 'Bitrise access token of the older format',
  risk: 'Reads and starts builds of every app that its owner can reach.',
  pattern: assigned('bitrise', '[0-9A-Za-z_-]{60,120}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'medium',
  rotate: 'Bitrise → Account settings → Security → Personal access tokens → Revoke.',
  documentation: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens',
  examples: {
    positives: [...inAssignments('BITRISE_TOKEN', TOKEN)],
    negatives: [
      `BITRISE_TOKEN=${noise(BASE64URL, 59, 62)}`,
      `checksum: ${TOKEN}`,
      `BITRISE_TOKEN=${sample('x'.repeat(86))}`,
    ],
  },
})
