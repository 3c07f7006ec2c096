import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 64, 21)

/** Dropbox Sign (HelloSign) API key. */
export const dropboxSignApiKey = defineRule({
  id: 'dropbox-sign-api-key',
  provider: 'Dropbox',
  title: 'Dropbox Sign (HelloSign) API key',
  risk: 'Reads and sends signature requests.',
  pattern: assigned('hello[_.-]?sign|dropbox[_.-]?sign', '[0-9A-Fa-f]{64}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Dropbox Sign → API settings → API keys → Delete.',
  documentation: 'https://developers.hellosign.com/api/reference/authentication/',
  examples: {
    positives: [...inAssignments('HELLOSIGN_API_KEY', TOKEN)],
    negatives: [
      `HELLOSIGN_API_KEY=${noise(HEX, 63, 21)}`,
      `HELLOSIGN_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `HELLOSIGN_API_KEY=${sample('x'.repeat(64))}`,
    ],
  },
})
