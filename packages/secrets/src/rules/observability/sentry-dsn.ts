import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds the present form of a DSN: a public key at an ingestion host. */
export const sentryDsn = defineRule({
  id: 'sentry-dsn',
  provider: 'Sentry',
  title: 'Sentry DSN',
  risk: 'It only sends events and is public by design; abuse costs quota.',
  pattern: 'https://([0-9a-f]{32})@(?:o[0-9]{1,12}\\.)?(?:ingest\\.)?(?:(?:us|de)\\.)?sentry\\.io/[0-9]{1,20}',
  keywords: ['sentry.io'],
  minEntropy: 3,
  confidence: 'low',
  rotate: 'Sentry › the project › Settings › Client Keys (DSN): disable the key and create another.',
  documentation: 'https://docs.sentry.io/concepts/key-terms/dsn-explainer/',
  examples: {
    positives: [
      sample('SENTRY_DSN=https://', noise(HEX, 32, 493), '@o123456.ingest.sentry.io/1234567'),
      sample('Sentry.init({ dsn: "https://', noise(HEX, 32, 494), '@o123456.ingest.us.sentry.io/1234567" })'),
    ],
    negatives: ['https://sentry.io/organizations/acme', 'SENTRY_DSN=https://examplePublicKey@o0.ingest.sentry.io/0'],
  },
})
