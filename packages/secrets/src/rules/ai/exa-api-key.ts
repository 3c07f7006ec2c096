import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Exa keys by their name: a UUID. */
export const exaApiKey = defineRule({
  id: 'exa-api-key',
  provider: 'Exa',
  title: 'Exa API key',
  risk: "It searches at the owner's expense.",
  pattern: assigned(
    'exa[_.-]?(?:ai[_.-]?)?api|exa[_-]key|metaphor[_.-]?api',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Exa dashboard › API keys: delete it and create another.',
  documentation: 'https://docs.exa.ai/',
  examples: {
    positives: [
      ...inAssignments(
        'EXA_API_KEY',
        sample(
          noise(HEX, 8, 587),
          '-',
          noise(HEX, 4, 588),
          '-',
          noise(HEX, 4, 589),
          '-',
          noise(HEX, 4, 590),
          '-',
          noise(HEX, 12, 591),
        ),
      ),
    ],
    negatives: [
      sample('EXA_API_KEY=', noise(HEX, 8, 592), '-', noise(HEX, 4, 593)),
      'EXA_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 594),
        '-',
        noise(HEX, 4, 595),
        '-',
        noise(HEX, 4, 596),
        '-',
        noise(HEX, 4, 597),
        '-',
        noise(HEX, 12, 598),
        '"',
      ),
    ],
  },
})
