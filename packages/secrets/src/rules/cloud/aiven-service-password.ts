import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

/** Finds `AVNS_` and 19 characters. */
export const aivenServicePassword = defineRule({
  id: 'aiven-service-password',
  provider: 'Aiven',
  title: 'Aiven service password',
  risk: 'It opens the database or stream it was made for, usually as its administrator.',
  pattern: 'AVNS_[\\w-]{19}',
  notAfter: '[\\w-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Aiven console › the service › Users: reset the password.',
  documentation: 'https://aiven.io/docs/platform/howto/reset-service-password',
  examples: {
    positives: [
      ...inContexts('DB_PASSWORD', sample('AV', 'NS_', noise(BASE64URL, 19, 889))),
      sample(
        'postgres://avnadmin:AV',
        'NS_',
        noise(BASE62, 19, 890),
        '@pg.aivencloud.com:12345/defaultdb?sslmode=require',
      ),
    ],
    negatives: [
      sample('DB_PASSWORD=AV', 'NS_', noise(BASE64URL, 18, 891)),
      sample('DB_PASSWORD="AV', 'NS_xxxxxxxxxxxxxxxxxxx"'),
      sample('DB_PASSWORD=AV', 'NS_', noise(BASE64URL, 19, 892), '0aB1'),
    ],
  },
})
