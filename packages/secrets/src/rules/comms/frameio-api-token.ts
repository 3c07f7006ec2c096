import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('fi', 'o-u-', noise(BASE64URL, 64, 88))

/** Frame.io developer token. */
export const frameioApiToken = defineRule({
  id: 'frameio-api-token',
  provider: 'Frame.io',
  title: 'Frame.io developer token',
  risk: 'Reads and changes the projects of its owner.',
  pattern: 'fio-u-[0-9A-Za-z_=-]{64}',
  notAfter: '[0-9A-Za-z_=-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'developer.frame.io → Tokens → Delete.',
  documentation: 'https://developer.adobe.com/frameio/guides/',
  examples: {
    positives: [...inContexts('FRAMEIO_TOKEN', TOKEN)],
    negatives: [
      sample('fi', 'o-u-', noise(BASE64URL, 63, 88)),
      `FRAMEIO_TOKEN=${sample('fi', 'o-u-', 'x'.repeat(64))}`,
    ],
  },
})
