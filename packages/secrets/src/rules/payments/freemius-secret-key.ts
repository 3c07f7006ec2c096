import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sk_` and 29 characters under the name of a secret key in PHP. */
export const freemiusSecretKey = defineRule({
  id: 'freemius-secret-key',
  provider: 'Freemius',
  title: 'Freemius secret key',
  risk: "It manages the plugin's licences and users.",
  pattern: assigned('secret_?key|freemius', 'sk_[^lt\\s"\'\\\\][^\\s"\'\\\\]{28}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Freemius dashboard › the product › Settings › Keys: regenerate the secret key.',
  documentation: 'https://freemius.com/help/documentation/',
  examples: {
    positives: [
      ...inAssignments('FREEMIUS_SECRET_KEY', sample('sk', '_X', noise(BASE62, 28, 715))),
      sample('const secretKey: string = "sk', '_X', noise(BASE62, 28, 716), '";'),
    ],
    negatives: [
      sample('FREEMIUS_SECRET_KEY=sk', '_X', noise(BASE62, 27, 717)),
      sample('FREEMIUS_SECRET_KEY="sk', '_Xxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('FREEMIUS_SECRET_KEY=sk', '_X', noise(BASE62, 28, 718), '0aB1'),
      sample('checksum = "sk', '_X', noise(BASE62, 28, 719), '"'),
    ],
  },
})
