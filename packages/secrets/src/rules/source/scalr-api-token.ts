import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('ey', 'J', noise(BASE62, 34, 60), '.ey', 'J', noise(BASE62, 90, 61), '.', noise(BASE64URL, 43, 62))

/** Scalr API token. */
export const scalrApiToken = defineRule({
  id: 'scalr-api-token',
  provider: 'Scalr',
  title: 'Scalr API token',
  risk: 'Reads and changes workspaces, their variables and their state.',
  pattern: assigned('scalr', String.raw`eyJ[\w-]{16,200}\.eyJ[\w-]{16,600}\.[\w-]{20,400}`),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  confidence: 'high',
  validator: 'jwt',
  rotate: 'Scalr → Account → API tokens → Delete.',
  documentation: 'https://docs.scalr.io/docs/api-tokens',
  examples: {
    positives: [...inAssignments('SCALR_TOKEN', TOKEN)],
    negatives: [
      `SCALR_TOKEN=${sample('ey', 'J', noise(BASE62, 34, 60), '.ey', 'J', noise(BASE62, 90, 61), '.', noise(BASE64URL, 18, 62))}`,
      `checksum: ${TOKEN}`,
      `SCALR_TOKEN=${sample('ey', 'J', 'x'.repeat(34), '.ey', 'J', 'x'.repeat(90), '.', 'x'.repeat(43))}`,
    ],
  },
})
