import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `fc-` and 32 hexadecimal digits. */
export const firecrawlApiKey = defineRule({
  id: 'firecrawl-api-key',
  provider: 'Firecrawl',
  title: 'Firecrawl API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'fc-[0-9a-f]{32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Firecrawl dashboard › API keys: delete it and create another.',
  documentation: 'https://docs.firecrawl.dev/',
  examples: {
    positives: [
      ...inAssignments('FIRECRAWL_API_KEY', sample('fc', '-', noise(HEX, 32, 474))),
      sample('fc', '-', noise(HEX, 32, 475)),
    ],
    negatives: [
      sample('asset-fc-', noise(HEX, 32, 476)),
      sample('FIRECRAWL_API_KEY=fc', '-', noise(HEX, 31, 477)),
      sample('FIRECRAWL_API_KEY="fc', '-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('FIRECRAWL_API_KEY=fc', '-', noise(HEX, 32, 478), '0aB1'),
    ],
  },
})
