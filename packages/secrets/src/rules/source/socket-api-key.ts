import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('skt', 'sec_', noise(BASE62, 44, 49), '_api')

/** Socket Security API token. */
export const socketApiKey = defineRule({
  id: 'socket-api-key',
  provider: 'Socket',
  title: 'Socket Security API token',
  risk: 'Reads scan reports and dependency lists of the organization.',
  pattern: 'sktsec_[0-9A-Za-z_-]{30,100}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Socket → Settings → API tokens → Revoke.',
  documentation: 'https://docs.socket.dev/reference/creating-and-managing-api-tokens',
  examples: {
    positives: [...inContexts('SOCKET_API_TOKEN', TOKEN)],
    negatives: [
      sample('skt', 'sec_', noise(BASE62, 19, 49), '_api'),
      `SOCKET_API_TOKEN=${sample('skt', 'sec_', 'x'.repeat(44), '_api')}`,
    ],
  },
})
