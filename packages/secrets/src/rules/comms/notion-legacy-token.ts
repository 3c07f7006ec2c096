import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('sec', 'ret_', noise(BASE62, 43, 60))

/** Notion integration token of the older format. */
export const notionLegacyToken = defineRule({
  id: 'notion-legacy-token',
  provider: 'Notion',
  title: 'Notion integration token of the older format',
  risk: 'Reads and changes the pages that were shared with the integration.',
  pattern: 'secret_[0-9A-Za-z]{43}',
  notBefore: '[0-9A-Za-z_]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'notion.so/profile/integrations → the integration → Configuration → Refresh.',
  documentation: 'https://developers.notion.com/docs/authorization',
  examples: {
    positives: [...inAssignments('NOTION_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('sec', 'ret_', noise(BASE62, 42, 60)),
      `NOTION_TOKEN=${sample('sec', 'ret_', 'x'.repeat(43))}`,
      `client_${TOKEN}`,
    ],
  },
})
