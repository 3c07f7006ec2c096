import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `cfk_`, forty characters and a checksum. */
export const cloudflareGlobalKey = defineRule({
  id: 'cloudflare-global-key',
  provider: 'Cloudflare',
  title: 'Cloudflare global API key',
  risk: 'It may do all that the user may do in every account.',
  pattern: 'cfk_[0-9A-Za-z]{48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Cloudflare dashboard › My Profile (or Manage Account) › API Tokens: roll or delete it.',
  documentation: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats',
  examples: {
    positives: [
      ...inAssignments('CLOUDFLARE_API_TOKEN', sample('cfk', '_', noise(BASE62, 40, 655), noise(HEX, 8, 656))),
      sample('cfk', '_', noise(BASE62, 40, 657), noise(HEX, 8, 658)),
    ],
    negatives: [
      sample('CLOUDFLARE_API_TOKEN=cfk', '_', noise(BASE62, 40, 659), noise(HEX, 7, 660)),
      sample('CLOUDFLARE_API_TOKEN="cfk', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CLOUDFLARE_API_TOKEN=cfk', '_', noise(BASE62, 40, 661), noise(HEX, 8, 662), '0aB1'),
    ],
  },
})
