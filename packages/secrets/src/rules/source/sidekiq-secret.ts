import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(HEX, 8, 15), ':', noise(HEX, 8, 16))

/** Sidekiq Pro or Enterprise credentials. */
export const sidekiqSecret = defineRule({
  id: 'sidekiq-secret',
  provider: 'Sidekiq',
  title: 'Sidekiq Pro or Enterprise credentials',
  risk: 'Downloads the paid gems of the customer.',
  pattern: String.raw`(?i:bundle_(?:enterprise|gems)__contribsys__com)["\'\]]{0,2}[ \t]{0,4}(?:=>|=|:|,)?[ \t]{0,4}["\']?([0-9a-f]{8}:[0-9a-f]{8})`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2,
  confidence: 'high',
  rotate: 'Write to Sidekiq support (contribsys.com) to have the credentials replaced.',
  documentation: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
  examples: {
    positives: [
      `BUNDLE_ENTERPRISE__CONTRIBSYS__COM: ${TOKEN}`,
      `export BUNDLE_GEMS__CONTRIBSYS__COM="${TOKEN}"`,
      `bundle config set BUNDLE_GEMS__CONTRIBSYS__COM ${TOKEN}`,
    ],
    negatives: [
      `BUNDLE_GEMS__CONTRIBSYS__COM=${sample('0'.repeat(8), ':', '0'.repeat(8))}`,
      `BUNDLE_GEMS__CONTRIBSYS__COM=${TOKEN.slice(0, -1)}`,
    ],
  },
})
