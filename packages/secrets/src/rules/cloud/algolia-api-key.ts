import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Algolia keys by their name: 32 hexadecimal digits. */
export const algoliaApiKey = defineRule({
  id: 'algolia-api-key',
  provider: 'Algolia',
  title: 'Algolia API key',
  risk: 'An admin key changes and deletes indexes. A search-only key is public by design, and looks the same; so it warns.',
  pattern: assigned('algolia|x-algolia-api-key|docsearch', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Algolia dashboard › Settings › API Keys: regenerate the admin key, or delete the key and create another.',
  documentation: 'https://www.algolia.com/doc/guides/security/api-keys/',
  examples: {
    positives: [
      ...inAssignments('ALGOLIA_API_KEY', sample(noise(HEX, 32, 698))),
      sample('<add key="ALGOLIA_ADMIN_KEY" value="', noise(HEX, 32, 699), '" />'),
    ],
    negatives: [
      sample('ALGOLIA_API_KEY=', noise(HEX, 31, 700)),
      'ALGOLIA_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('ALGOLIA_API_KEY=', noise(HEX, 32, 701), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 702), '"'),
    ],
  },
})
