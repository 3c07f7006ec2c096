import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('b10', 'ck5.', noise(BASE62, 32, 23), '.', noise(BASE62, 36, 24))

/** Block Protocol API key. */
export const blockProtocolApiKey = defineRule({
  id: 'block-protocol-api-key',
  provider: 'Block Protocol',
  title: 'Block Protocol API key',
  risk: 'Publishes blocks as its owner.',
  pattern: 'b10ck5\\.[A-Za-z0-9]{32}\\.[A-Za-z0-9]{36}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Block Protocol → Account → API keys → Revoke.',
  documentation: 'https://blockprotocol.org/docs/hub/api',
  examples: {
    positives: [...inContexts('BLOCK_PROTOCOL_API_KEY', TOKEN)],
    negatives: [sample('b10', 'ck5.', noise(BASE62, 32, 23)), `BLOCK_PROTOCOL_API_KEY=${'x'.repeat(24)}`],
  },
})
