import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old DSNs that hold a public and a secret key. */
export const sentryLegacyDsn = defineRule({
  id: 'sentry-legacy-dsn',
  provider: 'Sentry',
  title: 'Sentry DSN with its secret key',
  risk: "The secret half was meant for servers; it sends events in the project's name.",
  pattern: 'https?://[0-9a-f]{32}:([0-9a-f]{32})@[\\w.-]{1,100}/[0-9]{1,10}',
  keywords: ['https:', 'http:'],
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Sentry › the project › Settings › Client Keys (DSN): disable the key and create another.',
  documentation: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
  examples: {
    positives: [
      sample('SENTRY_DSN=https://', noise(HEX, 32, 819), ':', noise(HEX, 32, 820), '@sentry.io/12345'),
      sample('dsn: "https://', noise(HEX, 32, 821), ':', noise(HEX, 32, 822), '@sentry.example.com/2"'),
    ],
    negatives: [
      sample('SENTRY_DSN=https://', noise(HEX, 32, 823), '@o1.ingest.sentry.io/12345'),
      'SENTRY_DSN=https://public:secret@sentry.io/1',
    ],
  },
})
