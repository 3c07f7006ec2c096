import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'wa',
  'ka_',
  noise(HEX, 8, 40),
  '-',
  noise(HEX, 4, 41),
  '-4',
  noise(HEX, 3, 42),
  '-a',
  noise(HEX, 3, 43),
  '-',
  noise(HEX, 12, 44),
)

/** WakaTime API key. */
export const wakatimeApiKey = defineRule({
  id: 'wakatime-api-key',
  provider: 'WakaTime',
  title: 'WakaTime API key',
  risk: 'Reads what its owner works on.',
  pattern: 'waka_(?:tok_|sec_)?[0-9a-zA-Z]{8}-?[0-9a-zA-Z]{4}-?[0-9a-zA-Z]{4}-?[0-9a-zA-Z]{4}-?[0-9a-zA-Z]{12}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'WakaTime → Settings → Account → Refresh API key.',
  documentation: 'https://wakatime.com/developers',
  examples: {
    positives: [...inContexts('WAKATIME_API_KEY', TOKEN)],
    negatives: [sample('wa', 'ka_', noise(HEX, 8, 40)), `WAKATIME_API_KEY=${'x'.repeat(24)}`],
  },
})
