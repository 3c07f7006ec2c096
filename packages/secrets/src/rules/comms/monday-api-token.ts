import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('ey', 'JhbGciOi', 'JIUzI1NiJ9', '.ey', 'J', noise(BASE62, 150, 86), '.', noise(BASE64URL, 43, 87))

/** monday.com API token. */
export const mondayApiToken = defineRule({
  id: 'monday-api-token',
  provider: 'monday.com',
  title: 'monday.com API token',
  risk: 'Reads and changes boards as its owner.',
  pattern: assigned('monday', String.raw`eyJ[\w-]{10,200}\.eyJ[\w-]{40,600}\.[\w-]{20,120}`),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'jwt',
  rotate: 'monday.com → Developer center → API token → Regenerate.',
  documentation: 'https://developer.monday.com/api-reference/docs/authentication',
  examples: {
    positives: [...inAssignments('MONDAY_API_TOKEN', TOKEN)],
    negatives: [
      `MONDAY_API_TOKEN=${sample('ey', 'JhbGciOi', 'JIUzI1NiJ9', '.ey', 'J', noise(BASE62, 150, 86), '.', noise(BASE64URL, 18, 87))}`,
      `checksum: ${TOKEN}`,
      `MONDAY_API_TOKEN=${sample('ey', 'JhbGciOi', 'JIUzI1NiJ9', '.ey', 'J', 'x'.repeat(150), '.', 'x'.repeat(43))}`,
    ],
  },
})
