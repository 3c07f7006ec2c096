import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `cfut_`, forty characters and a checksum. */
export const cloudflareUserToken = defineRule({
  id: 'cloudflare-user-token',
  provider: 'Cloudflare',
  title: 'Cloudflare user API token',
  risk: 'It changes DNS, Workers, rules and more, within its permissions.',
  pattern: 'cfut_[0-9A-Za-z]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Cloudflare dashboard › My Profile (or Manage Account) › API Tokens: roll or delete it.',
  documentation: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats',
  examples: {
    positives: [
      ...inAssignments('CLOUDFLARE_API_TOKEN', sample('cfut', '_', noise(BASE62, 40, 181), noise(HEX, 8, 182))),
      sample('cfut', '_', noise(BASE62, 40, 183), noise(HEX, 8, 184)),
    ],
    negatives: [
      sample('CLOUDFLARE_API_TOKEN=cfut', '_', noise(BASE62, 40, 185), noise(HEX, 7, 186)),
      sample('CLOUDFLARE_API_TOKEN="cfut', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CLOUDFLARE_API_TOKEN=cfut', '_', noise(BASE62, 40, 187), noise(HEX, 8, 188), '0aB1'),
    ],
  },
})
