import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('1/', noise(HEX, 40, 62))

/** Transifex API token. */
export const transifexApiToken = defineRule({
  id: 'transifex-api-token',
  provider: 'Transifex',
  title: 'Transifex API token',
  risk: 'Reads and changes the translations of the organization.',
  pattern: assigned(String.raw`transifex|tx[_.-]?token|api\.transifex\.com`, '1/[0-9a-f]{40}'),
  notAfter: '[0-9A-Za-z/]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Transifex → User settings → API token → Delete.',
  documentation: 'https://developers.transifex.com/reference/api-authentication',
  examples: {
    positives: [...inAssignments('TX_TOKEN', TOKEN)],
    negatives: [
      `TX_TOKEN=${sample('1/', noise(HEX, 39, 62))}`,
      `TX_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TX_TOKEN=${sample('1/', 'x'.repeat(40))}`,
    ],
  },
})
