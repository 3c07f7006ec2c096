import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 36),
  '-',
  noise(HEX, 4, 37),
  '-4',
  noise(HEX, 3, 38),
  '-a',
  noise(HEX, 3, 39),
  '-',
  noise(HEX, 12, 40),
)

/** Sauce Labs access key. */
export const saucelabsAccessKey = defineRule({
  id: 'saucelabs-access-key',
  provider: 'Sauce Labs',
  title: 'Sauce Labs access key',
  risk: 'Runs tests at the owner’s cost and reads their recordings.',
  pattern: assigned(
    String.raw`sauce(?:[_.-]?labs)?[\w.-]{0,12}(?:key|token|password|secret|auth)`,
    '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Sauce Labs → Account → User settings → Access key → Regenerate.',
  documentation: 'https://docs.saucelabs.com/basics/acct-team-mgmt/',
  examples: {
    positives: [...inAssignments('SAUCE_ACCESS_KEY', TOKEN)],
    negatives: [
      `SAUCE_ACCESS_KEY=${sample(noise(HEX, 8, 36), '-', noise(HEX, 4, 37), '-4', noise(HEX, 3, 38), '-a', noise(HEX, 3, 39), '-', noise(HEX, 11, 40))}`,
      `SAUCE_ACCESS_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `SAUCE_ACCESS_KEY=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
    ],
  },
})
