import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds SerpApi keys by their name: 64 hexadecimal digits. */
export const serpapiApiKey = defineRule({
  id: 'serpapi-api-key',
  provider: 'SerpApi',
  title: 'SerpApi API key',
  risk: "It searches at the owner's expense.",
  pattern: assigned('serp[_.-]?api', '[0-9a-f]{64}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'SerpApi dashboard › API key: regenerate it.',
  documentation: 'https://serpapi.com/',
  examples: {
    positives: [
      ...inAssignments('SERPAPI_API_KEY', sample(noise(HEX, 64, 415))),
      sample('os.environ["SERP_API_KEY"] = "', noise(HEX, 64, 416), '"'),
    ],
    negatives: [
      sample('SERPAPI_API_KEY=', noise(HEX, 63, 417)),
      'SERPAPI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('SERPAPI_API_KEY=', noise(HEX, 64, 418), '0aB1'),
      sample('checksum = "', noise(HEX, 64, 419), '"'),
    ],
  },
})
