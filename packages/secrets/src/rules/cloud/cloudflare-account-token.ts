import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `cfat_`, forty characters and a checksum. */
export const cloudflareAccountToken = defineRule({
  id: 'cloudflare-account-token',
  provider: 'Cloudflare',
  title: 'Cloudflare account API token',
  risk: 'It acts for the account within its permissions, whoever leaves the team.',
  pattern: 'cfat_[0-9A-Za-z]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Cloudflare dashboard › My Profile (or Manage Account) › API Tokens: roll or delete it.',
  documentation: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats',
  examples: {
    positives: [
      ...inAssignments('CLOUDFLARE_API_TOKEN', sample('cfat', '_', noise(BASE62, 40, 637), noise(HEX, 8, 638))),
      sample('cfat', '_', noise(BASE62, 40, 639), noise(HEX, 8, 640)),
    ],
    negatives: [
      sample('CLOUDFLARE_API_TOKEN=cfat', '_', noise(BASE62, 40, 641), noise(HEX, 7, 642)),
      sample('CLOUDFLARE_API_TOKEN="cfat', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CLOUDFLARE_API_TOKEN=cfat', '_', noise(BASE62, 40, 643), noise(HEX, 8, 644), '0aB1'),
    ],
  },
})
