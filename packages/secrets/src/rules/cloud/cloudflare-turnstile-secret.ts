import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `0x4AAA` and 29 characters (the site key beside it is shorter and public). */
export const cloudflareTurnstileSecret = defineRule({
  id: 'cloudflare-turnstile-secret',
  provider: 'Cloudflare',
  title: 'Cloudflare Turnstile secret key',
  risk: 'It lets anyone redeem and forge challenge results of the site.',
  pattern: '0x4AAA[\\w-]{29}',
  notBefore: '[0-9A-Za-mo-z]',
  notAfter: '[\\w-]',
  minEntropy: 3,
  confidence: 'high',
  allowlists: [
    {
      description: 'the public test keys',
      condition: 'or',
      commits: [],
      paths: [],
      regexes: ['^[123]x0{20}'],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate: 'Cloudflare dashboard › Turnstile › the widget › Settings: rotate the secret key.',
  documentation: 'https://developers.cloudflare.com/turnstile/',
  examples: {
    positives: [
      ...inAssignments('TURNSTILE_SECRET_KEY', sample('0x4', 'AAAAAAA', noise(BASE64URL, 25, 55))),
      sample('0x4', 'AAAAAAA', noise(BASE64URL, 25, 56)),
    ],
    negatives: [
      sample('TURNSTILE_SITE_KEY=0x4', 'AAAAAAA', noise(BASE64URL, 14, 57)),
      sample('TURNSTILE_SECRET_KEY=0x4', 'AAAAAAA', noise(BASE64URL, 24, 58)),
      sample('TURNSTILE_SECRET_KEY="0x4', 'AAAAAAAxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('TURNSTILE_SECRET_KEY=0x4', 'AAAAAAA', noise(BASE64URL, 25, 59), '0aB1'),
    ],
  },
})
