import { defineRule } from '../define-rule.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  noise(HEX, 8, 29),
  '-',
  noise(HEX, 4, 30),
  '-4',
  noise(HEX, 3, 31),
  '-a',
  noise(HEX, 3, 32),
  '-',
  noise(HEX, 12, 33),
)

/** npm access token of the older format. */
export const npmLegacyAuthToken = defineRule({
  id: 'npm-legacy-auth-token',
  provider: 'npm',
  title: 'npm access token of the older format',
  risk: 'Publishes versions of its owner’s packages, or reads private ones.',
  pattern: String.raw`(?i:_authToken|npm_(?:auth_?)?token)["']?[ \t]{0,4}[=:][ \t]{0,4}["']?([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})`,
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 2.8,
  confidence: 'high',
  rotate: 'npmjs.com → Access tokens → Delete; then look through the versions that were published.',
  documentation: 'https://docs.npmjs.com/about-access-tokens',
  examples: {
    positives: [`//registry.example.org/:_authToken=${TOKEN}`, `NPM_TOKEN="${TOKEN}"`, `npm_token: ${TOKEN}\n`],
    negatives: [
      `NPM_TOKEN=${sample('0'.repeat(8), '-', '0'.repeat(4), '-4', '0'.repeat(3), '-a', '0'.repeat(3), '-', '0'.repeat(12))}`,
      `npm_session: ${TOKEN}`,
      `//registry.example.org/:_authToken=${TOKEN.slice(0, -1)}`,
    ],
  },
})
