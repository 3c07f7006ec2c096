import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `v1.0-`, 24 and 146 hexadecimal digits. */
export const cloudflareOriginCaKey = defineRule({
  id: 'cloudflare-origin-ca-key',
  provider: 'Cloudflare',
  title: 'Cloudflare origin CA key',
  risk: "It issues and revokes origin certificates for the account's zones.",
  pattern: 'v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Cloudflare dashboard › My Profile › API Tokens › Origin CA Key: change it.',
  documentation: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  examples: {
    positives: [...inContexts('CF_ORIGIN_CA_KEY', sample('v1.', '0-', noise(HEX, 24, 527), '-', noise(HEX, 146, 528)))],
    negatives: [
      'release v1.0-beta',
      sample('CF_ORIGIN_CA_KEY=v1.', '0-', noise(HEX, 24, 529), '-', noise(HEX, 145, 530)),
      sample(
        'CF_ORIGIN_CA_KEY="v1.',
        '0-xxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
      sample('CF_ORIGIN_CA_KEY=v1.', '0-', noise(HEX, 24, 531), '-', noise(HEX, 146, 532), '0aB1'),
    ],
  },
})
