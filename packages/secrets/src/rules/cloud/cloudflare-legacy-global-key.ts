import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old global keys by their name: 37 hexadecimal digits. */
export const cloudflareLegacyGlobalKey = defineRule({
  id: 'cloudflare-legacy-global-key',
  aliases: ['cloudflare-global-api-key'],
  provider: 'Cloudflare',
  title: 'Cloudflare global API key (old format)',
  risk: "With the account's mail address it may do all that the user may do.",
  pattern: assigned('cloudflare|cf[_-]?(?:api|auth|global|key)|x-auth-key', '[0-9a-f]{37}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Cloudflare dashboard › My Profile › API Tokens › Global API Key: change it.',
  documentation: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
  examples: {
    positives: [
      ...inAssignments('CLOUDFLARE_API_KEY', sample(noise(HEX, 37, 833))),
      sample('<add key="X-Auth-Key" value="', noise(HEX, 37, 834), '" />'),
    ],
    negatives: [
      sample('CLOUDFLARE_ZONE_ID=', noise(HEX, 32, 835)),
      sample('CLOUDFLARE_API_KEY=', noise(HEX, 36, 836)),
      'CLOUDFLARE_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('CLOUDFLARE_API_KEY=', noise(HEX, 37, 837), '0aB1'),
      sample('checksum = "', noise(HEX, 37, 838), '"'),
    ],
  },
})
