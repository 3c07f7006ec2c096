import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `r8_` and 37 characters. */
export const replicateApiToken = defineRule({
  id: 'replicate-api-token',
  provider: 'Replicate',
  title: 'Replicate API token',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'r8_[0-9A-Za-z]{37}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Replicate › Account settings › API tokens: disable it and create another.',
  documentation: 'https://replicate.com/docs/reference/http',
  examples: {
    positives: [
      ...inAssignments('REPLICATE_API_TOKEN', sample('r8', '_', noise(BASE62, 37, 272))),
      sample('r8', '_', noise(BASE62, 37, 273)),
    ],
    negatives: [
      sample('REPLICATE_API_TOKEN=r8', '_', noise(BASE62, 36, 274)),
      sample('REPLICATE_API_TOKEN="r8', '_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('REPLICATE_API_TOKEN=r8', '_', noise(BASE62, 37, 275), '0aB1'),
    ],
  },
})
