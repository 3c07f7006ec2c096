import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('nt', 'n_', noise('123456789', 11, 12), noise(BASE62, 35, 13))

/** Notion integration token. */
export const notionApiToken = defineRule({
  id: 'notion-api-token',
  provider: 'Notion',
  title: 'Notion integration token',
  risk: 'Reads and changes the pages that were shared with the integration.',
  pattern: 'ntn_[0-9]{11}[0-9A-Za-z]{32,40}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'notion.so/profile/integrations → the integration → Configuration → Refresh.',
  documentation: 'https://developers.notion.com/docs/authorization',
  examples: {
    positives: [...inContexts('NOTION_TOKEN', TOKEN)],
    negatives: [
      sample('nt', 'n_', noise('123456789', 11, 12), noise(BASE62, 30, 13)),
      `NOTION_TOKEN=${sample('nt', 'n_', 'x'.repeat(11), 'x'.repeat(35))}`,
    ],
  },
})
