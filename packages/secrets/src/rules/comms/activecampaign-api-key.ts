import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 72, 67)

/** ActiveCampaign API key. */
export const activecampaignApiKey = defineRule({
  id: 'activecampaign-api-key',
  provider: 'ActiveCampaign',
  title: 'ActiveCampaign API key',
  risk: 'Reads and changes contacts and sends campaigns.',
  pattern: assigned('active[_.-]?campaign', '[0-9A-Fa-f]{72}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'ActiveCampaign → Settings → Developer → reset the key.',
  documentation: 'https://developers.activecampaign.com/reference/authentication',
  examples: {
    positives: [...inAssignments('ACTIVECAMPAIGN_API_KEY', TOKEN)],
    negatives: [
      `ACTIVECAMPAIGN_API_KEY=${noise(HEX, 71, 67)}`,
      `ACTIVECAMPAIGN_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `ACTIVECAMPAIGN_API_KEY=${sample('x'.repeat(72))}`,
    ],
  },
})
