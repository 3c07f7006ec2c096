import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('ap', 'i_', noise(BASE62, 22, 23), '.', noise(BASE62, 22, 24))

/** Close API key. */
export const closeApiKey = defineRule({
  id: 'close-api-key',
  provider: 'Close',
  title: 'Close API key',
  risk: 'Reads and changes leads and calls as its owner.',
  pattern: String.raw`api_[0-9A-Za-z]{18,26}\.[0-9A-Za-z]{18,26}`,
  notBefore: '[0-9A-Za-z_]',
  notAfter: '[0-9A-Za-z.]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Close → Settings → Developer → API keys → Delete.',
  documentation: 'https://developer.close.com/topics/authentication/',
  examples: {
    positives: [...inAssignments('CLOSE_API_KEY', TOKEN), TOKEN],
    negatives: [
      sample('ap', 'i_', noise(BASE62, 22, 23), '.', noise(BASE62, 16, 24)),
      `CLOSE_API_KEY=${sample('ap', 'i_', 'x'.repeat(22), '.', 'x'.repeat(22))}`,
    ],
  },
})
