import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Vapi keys by their name: a UUID. */
export const vapiApiKey = defineRule({
  id: 'vapi-api-key',
  provider: 'Vapi',
  title: 'Vapi private key',
  risk: "It places calls with the account's assistants and numbers.",
  pattern: assigned(
    'vapi[_.-]?(?:private|api|server|secret)?',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Vapi dashboard › API keys: delete it and create another.',
  documentation: 'https://docs.vapi.ai/',
  examples: {
    positives: [
      ...inAssignments(
        'VAPI_PRIVATE_KEY',
        sample(
          noise(HEX, 8, 727),
          '-',
          noise(HEX, 4, 728),
          '-',
          noise(HEX, 4, 729),
          '-',
          noise(HEX, 4, 730),
          '-',
          noise(HEX, 12, 731),
        ),
      ),
    ],
    negatives: [
      sample('VAPI_PRIVATE_KEY=', noise(HEX, 8, 732), '-', noise(HEX, 4, 733)),
      'VAPI_PRIVATE_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 734),
        '-',
        noise(HEX, 4, 735),
        '-',
        noise(HEX, 4, 736),
        '-',
        noise(HEX, 4, 737),
        '-',
        noise(HEX, 12, 738),
        '"',
      ),
    ],
  },
})
