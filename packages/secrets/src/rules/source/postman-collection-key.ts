import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE32, noise, sample } from '../sample.ts'

const TOKEN = sample('PM', 'AT-', noise(BASE32, 26, 34))

/** Postman collection access key. */
export const postmanCollectionKey = defineRule({
  id: 'postman-collection-key',
  provider: 'Postman',
  title: 'Postman collection access key',
  risk: 'Reads the collection it was made for.',
  pattern: 'PMAT-[0-9A-Z]{26}',
  notAfter: '[0-9A-Z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Postman → the collection → Share → Via API → delete the access key.',
  documentation: 'https://learning.postman.com/docs/collaborating-in-postman/sharing/',
  examples: {
    positives: [...inContexts('POSTMAN_COLLECTION_KEY', TOKEN)],
    negatives: [
      sample('PM', 'AT-', noise(BASE32, 25, 34)),
      `POSTMAN_COLLECTION_KEY=${sample('PM', 'AT-', 'X'.repeat(26))}`,
    ],
  },
})
