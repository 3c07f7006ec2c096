import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, HEX, noise, sample } from '../sample.ts'

/** Finds old Netlify tokens by their name: 40 to 46 characters. */
export const netlifyAccessToken = defineRule({
  id: 'netlify-access-token',
  provider: 'Netlify',
  title: 'Netlify token (old format)',
  risk: 'It deploys sites and reads their environment variables as the user.',
  pattern: assigned('netlify', `${exceptWords(['nfb_', 'nfc_', 'nfo_', 'nfp_', 'nfu_'], BASE64URL)}[\\w-]{36,42}`),
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: 'Netlify › User settings › Applications › Personal access tokens: delete it and create another.',
  documentation: 'https://docs.netlify.com/cli/get-started/',
  examples: {
    positives: [...inAssignments('NETLIFY_AUTH_TOKEN', sample(noise(BASE62, 43, 748)))],
    negatives: [
      sample('NETLIFY_AUTH_TOKEN=', noise(BASE62, 20, 749)),
      sample(
        'NETLIFY_SITE_ID=',
        noise(HEX, 8, 750),
        '-',
        noise(HEX, 4, 751),
        '-',
        noise(HEX, 4, 752),
        '-',
        noise(HEX, 4, 753),
        '-',
        noise(HEX, 12, 754),
      ),
      'NETLIFY_AUTH_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('NETLIFY_AUTH_TOKEN=', noise(BASE62, 43, 755), '0aB1'),
      sample('checksum = "', noise(BASE62, 43, 756), '"'),
    ],
  },
})
