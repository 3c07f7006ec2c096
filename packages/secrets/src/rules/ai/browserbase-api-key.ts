import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `bb_live_` and 27 characters. */
export const browserbaseApiKey = defineRule({
  id: 'browserbase-api-key',
  provider: 'Browserbase',
  title: 'Browserbase API key',
  risk: "It runs browsers, with their stored sessions, at the owner's expense.",
  pattern: 'bb_(?:live|test)_[\\w-]{27}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Browserbase › Settings: regenerate the API key.',
  documentation: 'https://docs.browserbase.com/',
  examples: {
    positives: [
      ...inAssignments('BROWSERBASE_API_KEY', sample('bb', '_live_', noise(BASE64URL, 27, 58))),
      sample('bb', '_live_', noise(BASE64URL, 27, 59)),
    ],
    negatives: [
      sample('BROWSERBASE_API_KEY=bb', '_live_', noise(BASE64URL, 26, 60)),
      sample('BROWSERBASE_API_KEY="bb', '_live_xxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('BROWSERBASE_API_KEY=bb', '_live_', noise(BASE64URL, 27, 61), '0aB1'),
    ],
  },
})
