import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 20, 33)

/** Packagist API token. */
export const packagistApiToken = defineRule({
  id: 'packagist-api-token',
  provider: 'Packagist',
  title: 'Packagist API token',
  risk: 'Updates and edits the packages of its owner.',
  pattern: assigned(String.raw`packagist[\w.-]{0,12}(?:token|key)`, '[0-9A-Za-z_-]{20}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.2,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'packagist.org → Profile → Show API token → Regenerate.',
  documentation: 'https://packagist.org/about#how-to-update-packages',
  examples: {
    positives: [...inAssignments('PACKAGIST_API_TOKEN', TOKEN)],
    negatives: [
      `PACKAGIST_API_TOKEN=${noise(BASE64URL, 19, 33)}`,
      `PACKAGIST_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PACKAGIST_API_TOKEN=${sample('x'.repeat(20))}`,
    ],
  },
})
