import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Clarifai keys by their name: 32 hexadecimal digits. */
export const clarifaiApiKey = defineRule({
  id: 'clarifai-api-key',
  provider: 'Clarifai',
  title: 'Clarifai API key or personal access token',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('clarifai', '[0-9a-f]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Clarifai › Settings › Security: delete it and create another.',
  documentation: 'https://docs.clarifai.com/',
  examples: {
    positives: [...inAssignments('CLARIFAI_PAT', sample(noise(HEX, 32, 546)))],
    negatives: [
      sample('CLARIFAI_PAT=', noise(HEX, 31, 547)),
      'CLARIFAI_PAT="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('CLARIFAI_PAT=', noise(HEX, 32, 548), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 549), '"'),
    ],
  },
})
