import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds old Cloudflare tokens by their name: forty characters. */
export const cloudflareLegacyToken = defineRule({
  id: 'cloudflare-legacy-token',
  aliases: ['cloudflare-api-key'],
  provider: 'Cloudflare',
  title: 'Cloudflare API token (old format)',
  risk: 'It changes DNS, Workers, rules and more, within its permissions.',
  pattern: assigned('cloudflare|cf[_-]?(?:api|auth|account|dns|zone|workers|token)|wrangler', '[\\w-]{40}'),
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Cloudflare dashboard › My Profile › API Tokens: roll or delete it.',
  documentation: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  examples: {
    positives: [
      ...inAssignments('CLOUDFLARE_API_TOKEN', sample(noise(BASE64URL, 40, 499))),
      sample('const cfApiToken: string = "', noise(BASE64URL, 40, 500), '";'),
    ],
    negatives: [
      sample('CLOUDFLARE_COMMIT=', noise(HEX, 40, 501)),
      sample('CLOUDFLARE_ACCOUNT_ID=', noise(HEX, 32, 502)),
      sample('CLOUDFLARE_API_TOKEN=', noise(BASE64URL, 39, 503)),
      'CLOUDFLARE_API_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('CLOUDFLARE_API_TOKEN=', noise(BASE64URL, 40, 504), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 40, 505), '"'),
    ],
  },
})
