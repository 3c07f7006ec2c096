import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(HEX, 8, 27), ':', noise(HEX, 8, 28))

/** Sidekiq Pro or Enterprise source with credentials. */
export const sidekiqSensitiveUrl = defineRule({
  id: 'sidekiq-sensitive-url',
  provider: 'Sidekiq',
  title: 'Sidekiq Pro or Enterprise source with credentials',
  risk: 'Downloads the paid gems of the customer.',
  pattern: String.raw`https?://([0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com`,
  minEntropy: 2,
  confidence: 'high',
  rotate: 'Write to Sidekiq support (contribsys.com) to have the credentials replaced.',
  documentation: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
  examples: {
    positives: [`source "https://${TOKEN}@gems.contribsys.com/" do`, `http://${TOKEN}@enterprise.contribsys.com:80/`],
    negatives: [`https://${TOKEN}@gems.example.com/`, 'https://gems.contribsys.com/'],
  },
})
