import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

/** Finds `app-` or `dataset-` and 24 letters and digits. */
export const difyApiKey = defineRule({
  id: 'dify-api-key',
  provider: 'Dify',
  title: 'Dify API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: '(?:app|dataset)-[0-9A-Za-z]{24}',
  notBefore: '[0-9A-Za-z_./-]',
  notAfter: '[\\w.-]',
  minEntropy: 4,
  confidence: 'medium',
  rotate: 'Dify › the application (or Knowledge) › API access: delete the key and create another.',
  documentation: 'https://docs.dify.ai/',
  examples: {
    positives: [
      ...inAssignments('DIFY_API_KEY', sample('ap', 'p-', noise(BASE62, 24, 815))),
      sample('ap', 'p-', noise(BASE62, 24, 816)),
      sample('dify_api_key: data', 'set-', noise(BASE62, 24, 817), '\nregion: eu\n'),
    ],
    negatives: [
      sample('my-app-', noise(BASE62, 24, 818)),
      sample('app-', noise(HEX, 24, 819)),
      'app-internationalizationlongs',
      sample('DIFY_API_KEY=ap', 'p-', noise(BASE62, 23, 820)),
      sample('DIFY_API_KEY=ap', 'p-', noise(BASE62, 24, 821), '0aB1'),
    ],
  },
})
