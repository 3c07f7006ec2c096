import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'se',
  'c_',
  noise(BASE62, 12, 26),
  '.',
  noise(BASE62, 5, 27),
  '.',
  'acc',
  '-',
  noise('abcdefghijklmnopqrstuvwxyz0123456789', 20, 28),
  '.',
  noise(BASE64, 60, 29),
)

/** Authress service client access key. */
export const authressServiceClientAccessKey = defineRule({
  id: 'authress-service-client-access-key',
  provider: 'Authress',
  title: 'Authress service client access key',
  risk: 'Signs tokens as the service client.',
  pattern: String.raw`(?:sc|ext|scauth|authress|sec)_[0-9A-Za-z]{5,30}\.[0-9A-Za-z]{4,6}\.acc[_-][0-9A-Za-z-]{10,32}\.[0-9A-Za-z+/_=-]{30,120}`,
  notAfter: '[0-9A-Za-z+/_=-]',
  minEntropy: 3.4,
  confidence: 'high',
  rotate: 'Authress → Service clients → the client → Access keys → Delete.',
  documentation: 'https://authress.io/knowledge-base/docs/authorization/service-clients/',
  examples: {
    positives: [...inContexts('AUTHRESS_KEY', TOKEN)],
    negatives: [
      sample(
        'se',
        'c_',
        noise(BASE62, 12, 26),
        '.',
        noise(BASE62, 5, 27),
        '.',
        'acc',
        '-',
        noise('abcdefghijklmnopqrstuvwxyz0123456789', 20, 28),
        '.',
        noise(BASE64, 25, 29),
      ),
      `AUTHRESS_KEY=${sample('se', 'c_', 'x'.repeat(12), '.', 'x'.repeat(5), '.', 'acc', '-', 'x'.repeat(20), '.', 'x'.repeat(60))}`,
    ],
  },
})
