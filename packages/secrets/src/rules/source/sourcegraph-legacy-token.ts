import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 50)

/** Sourcegraph access token of the older format. */
export const sourcegraphLegacyToken = defineRule({
  id: 'sourcegraph-legacy-token',
  aliases: ['sourcegraph-access-token'],
  provider: 'Sourcegraph',
  title: 'Sourcegraph access token of the older format',
  risk: 'Searches and reads the private code that its owner can reach.',
  pattern: assigned('sourcegraph|src_access_token', '[0-9a-fA-F]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Sourcegraph → Settings → Access tokens → Delete.',
  documentation: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  examples: {
    positives: [...inAssignments('SOURCEGRAPH_TOKEN', TOKEN)],
    negatives: [
      `SOURCEGRAPH_TOKEN=${noise(HEX, 39, 50)}`,
      `SOURCEGRAPH_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SOURCEGRAPH_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
