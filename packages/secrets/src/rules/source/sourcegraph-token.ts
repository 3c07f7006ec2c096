import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('sg', 'p_', noise(HEX, 16, 88), '_', noise(HEX, 40, 89))

/** Sourcegraph access token. */
export const sourcegraphToken = defineRule({
  id: 'sourcegraph-token',
  aliases: ['sourcegraph-access-token'],
  provider: 'Sourcegraph',
  title: 'Sourcegraph access token',
  risk: 'Searches and reads the private code that its owner can reach.',
  pattern: 'sgp_(?:(?:[0-9A-Fa-f]{16}|local)_)?[0-9A-Fa-f]{40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Sourcegraph → Settings → Access tokens → Delete.',
  documentation: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  examples: {
    positives: [
      ...inContexts('SRC_ACCESS_TOKEN', TOKEN),
      `SRC_ACCESS_TOKEN=${TOKEN.slice(0, 4)}local_${TOKEN.slice(-40)}`,
    ],
    negatives: [
      sample('sg', 'p_', noise(HEX, 16, 88), '_', noise(HEX, 39, 89)),
      `SRC_ACCESS_TOKEN=${sample('sg', 'p_', 'x'.repeat(16), '_', 'x'.repeat(40))}`,
    ],
  },
})
