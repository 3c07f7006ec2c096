import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('S', 'K', noise(HEX, 32, 64))

/** Twilio API key SID. */
export const twilioApiKey = defineRule({
  id: 'twilio-api-key',
  provider: 'Twilio',
  title: 'Twilio API key SID',
  risk: 'Names an API key; with its secret it sends messages and places calls at the owner’s cost.',
  pattern: 'SK(?:[0-7]|[89A-Fa-f])[0-9A-Fa-f]{31}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Twilio Console → Account → API keys & tokens → Delete; rotate its secret and the auth token.',
  documentation: 'https://www.twilio.com/docs/iam/api-keys',
  examples: {
    positives: [...inAssignments('TWILIO_API_KEY', TOKEN), TOKEN],
    negatives: [sample('S', 'K', noise(HEX, 31, 64)), `TWILIO_API_KEY=${sample('S', 'K', '0'.repeat(32))}`],
  },
})
