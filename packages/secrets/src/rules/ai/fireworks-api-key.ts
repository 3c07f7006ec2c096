import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `fw_` and 22 to 32 letters and digits. */
export const fireworksApiKey = defineRule({
  id: 'fireworks-api-key',
  provider: 'Fireworks AI',
  title: 'Fireworks AI API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'fw_[0-9A-Za-z]{22,32}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Fireworks AI › Settings › API keys: delete it and create another.',
  documentation: 'https://docs.fireworks.ai/',
  examples: {
    positives: [
      ...inAssignments('FIREWORKS_API_KEY', sample('fw', '_', noise(BASE62, 22, 49))),
      sample('fw', '_', noise(BASE62, 22, 50)),
      sample("const fireworksApiKey = process.env.FIREWORKS_API_KEY || 'fw", '_', noise(BASE62, 24, 51), "'"),
    ],
    negatives: [
      'fw_version_string_of_the_board',
      sample('FIREWORKS_API_KEY=fw', '_', noise(BASE62, 50, 52)),
      sample('FIREWORKS_API_KEY=fw', '_', noise(BASE62, 21, 53)),
      sample('FIREWORKS_API_KEY="fw', '_xxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
