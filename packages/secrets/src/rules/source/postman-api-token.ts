import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('PM', 'AK-', noise(HEX, 24, 30), '-', noise(HEX, 34, 31))

/** Postman API key. */
export const postmanApiToken = defineRule({
  id: 'postman-api-token',
  provider: 'Postman',
  title: 'Postman API key',
  risk: 'Reads and changes collections, environments and the secrets in them.',
  pattern: 'PMAK-[0-9a-fA-F]{24}-[0-9a-fA-F]{34}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Postman → Settings → API keys → Delete.',
  documentation: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  examples: {
    positives: [...inContexts('POSTMAN_API_KEY', TOKEN)],
    negatives: [
      sample('PM', 'AK-', noise(HEX, 24, 30), '-', noise(HEX, 33, 31)),
      `POSTMAN_API_KEY=${sample('PM', 'AK-', 'x'.repeat(24), '-', 'x'.repeat(34))}`,
    ],
  },
})
