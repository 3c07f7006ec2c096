import { defineRule } from '../define-rule.ts'
import { HEX, noise } from '../sample.ts'

/** The key of Rails' encrypted credentials. */
export const railsMasterKey = defineRule({
  id: 'rails-master-key',
  provider: 'Generic',
  title: 'Rails master key',
  risk: 'It decrypts config/credentials.yml.enc, and with it every secret of the application.',
  pattern: '([0-9a-f]{32})[ \\t]*(?:[\\r\\n]|$)',
  path: '(?:^|/)config/(?:master\\.key|credentials/[\\w-]+\\.key|secrets\\.yml\\.key)$',
  keywords: [...HEX],
  confidence: 'high',
  rotate:
    'Make a new key (`rails credentials:edit` with a fresh master.key), change every secret inside, and keep the key out of Git.',
  examples: {
    positives: [
      { path: 'config/master.key', text: noise(HEX, 32, 2) },
      { path: 'config/credentials/production.key', text: `${noise(HEX, 32, 3)}\n` },
    ],
    negatives: [
      { path: 'config/other.key', text: noise(HEX, 32, 2) },
      { path: 'config/master.key', text: noise(HEX, 20, 2) },
    ],
  },
})
