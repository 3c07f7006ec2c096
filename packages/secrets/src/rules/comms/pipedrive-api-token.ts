import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 50)

/** Pipedrive API token. */
export const pipedriveApiToken = defineRule({
  id: 'pipedrive-api-token',
  provider: 'Pipedrive',
  title: 'Pipedrive API token',
  risk: 'Reads and changes deals and contacts as its owner.',
  pattern: assigned('pipedrive', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Pipedrive → Personal preferences → API → Generate new token.',
  documentation: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
  examples: {
    positives: [...inAssignments('PIPEDRIVE_API_TOKEN', TOKEN)],
    negatives: [
      `PIPEDRIVE_API_TOKEN=${noise(HEX, 39, 50)}`,
      `PIPEDRIVE_API_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PIPEDRIVE_API_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
