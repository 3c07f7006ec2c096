import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds R2 secrets by their name: 64 hexadecimal digits. */
export const cloudflareR2Secret = defineRule({
  id: 'cloudflare-r2-secret',
  provider: 'Cloudflare',
  title: 'Cloudflare R2 secret access key',
  risk: "With its key id it reads and writes the account's R2 buckets.",
  pattern: assigned(
    'r2[_.-]?(?:access|secret|s3|bucket|key|token)|cloudflare[_.-]?r2|secret[_-]?access[_-]?key',
    '[0-9a-f]{64}',
  ),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Cloudflare dashboard › R2 › Manage API tokens: roll or delete the token.',
  documentation: 'https://developers.cloudflare.com/r2/api/tokens/',
  examples: {
    positives: [...inAssignments('R2_SECRET_ACCESS_KEY', sample(noise(HEX, 64, 649)))],
    negatives: [
      sample('R2_SECRET_ACCESS_KEY=', noise(HEX, 63, 650)),
      'R2_SECRET_ACCESS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('R2_SECRET_ACCESS_KEY=', noise(HEX, 64, 651), '0aB1'),
      sample('checksum = "', noise(HEX, 64, 652), '"'),
    ],
  },
})
