import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 44)

/** Twilio auth token. */
export const twilioAuthToken = defineRule({
  id: 'twilio-auth-token',
  provider: 'Twilio',
  title: 'Twilio auth token',
  risk: 'Sends messages, places calls and reads logs at the owner’s cost.',
  pattern: assigned(String.raw`twilio[\w.-]{0,20}(?:token|secret|password|auth)`, '[0-9A-Fa-f]{32}|[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate:
    'Twilio Console → Account → API keys & tokens → Auth tokens: create a secondary, promote it, delete this one.',
  documentation: 'https://www.twilio.com/docs/iam/api',
  examples: {
    positives: [...inAssignments('TWILIO_AUTH_TOKEN', TOKEN), `https://api.twilio.com/x?twilio_token=${TOKEN}`],
    negatives: [
      `TWILIO_AUTH_TOKEN=${noise(HEX, 31, 44)}`,
      `checksum: ${TOKEN}`,
      `TWILIO_AUTH_TOKEN=${sample('0'.repeat(32))}`,
      `TWILIO_ACCOUNT_SID=AC${TOKEN}`,
    ],
  },
})
