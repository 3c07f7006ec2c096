import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `tvly-` and 32 letters and digits. */
export const tavilyApiKey = defineRule({
  id: 'tavily-api-key',
  provider: 'Tavily',
  title: 'Tavily API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'tvly-(?:dev-|prod-)?[0-9A-Za-z]{32}(?:[0-9A-Za-z-]{9,32})?',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Tavily dashboard › API keys: revoke it and create another.',
  documentation: 'https://docs.tavily.com/',
  examples: {
    positives: [
      ...inContexts('TAVILY_API_KEY', sample('tv', 'ly-', noise(BASE62, 32, 92))),
      sample('docker run -e TAVILY_API_KEY=tv', 'ly-dev-', noise(BASE62, 32, 93), ' app'),
    ],
    negatives: [
      sample('TAVILY_API_KEY=tv', 'ly-', noise(BASE62, 31, 94)),
      sample('TAVILY_API_KEY="tv', 'ly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
