import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `sk-helicone-` and its groups. */
export const heliconeApiKey = defineRule({
  id: 'helicone-api-key',
  provider: 'Helicone',
  title: 'Helicone API key',
  risk: "It reads the logged requests, which hold users' conversations.",
  pattern: 'sk-helicone-(?:[\\w]{2,10}-)?[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Helicone › Settings › API keys: delete it and create another.',
  documentation: 'https://docs.helicone.ai/',
  examples: {
    positives: [
      ...inContexts(
        'HELICONE_API_KEY',
        sample(
          'sk',
          '-helicone-',
          noise(DIGITS + LOWER, 7, 500),
          '-',
          noise(DIGITS + LOWER, 7, 501),
          '-',
          noise(DIGITS + LOWER, 7, 502),
          '-',
          noise(DIGITS + LOWER, 7, 503),
        ),
      ),
      sample(
        'os.environ["HELICONE_API_KEY"] = "sk',
        '-helicone-eu-',
        noise(DIGITS + LOWER, 7, 504),
        '-',
        noise(DIGITS + LOWER, 7, 505),
        '-',
        noise(DIGITS + LOWER, 7, 506),
        '-',
        noise(DIGITS + LOWER, 7, 507),
        '"',
      ),
    ],
    negatives: [
      sample(
        'HELICONE_API_KEY=sk',
        '-helicone-',
        noise(DIGITS + LOWER, 7, 508),
        '-',
        noise(DIGITS + LOWER, 7, 509),
        '-',
        noise(DIGITS + LOWER, 7, 510),
        '-',
        noise(DIGITS + LOWER, 6, 511),
      ),
      sample('HELICONE_API_KEY="sk', '-helicone-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx"'),
      sample(
        'HELICONE_API_KEY=sk',
        '-helicone-',
        noise(DIGITS + LOWER, 7, 512),
        '-',
        noise(DIGITS + LOWER, 7, 513),
        '-',
        noise(DIGITS + LOWER, 7, 514),
        '-',
        noise(DIGITS + LOWER, 7, 515),
        '0aB1',
      ),
    ],
  },
})
