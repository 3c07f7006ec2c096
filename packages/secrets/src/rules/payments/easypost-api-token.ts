import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `EZAK` and 54 letters and digits. */
export const easypostApiToken = defineRule({
  id: 'easypost-api-token',
  provider: 'EasyPost',
  title: 'EasyPost production key',
  risk: "It buys shipping labels at the owner's expense and reads addresses.",
  pattern: 'EZAK[0-9A-Za-z]{54}',
  notBefore: '[0-9A-Za-mo-z+/_]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'EasyPost › Account settings › API keys: disable it and create another.',
  documentation: 'https://docs.easypost.com/docs/authentication',
  examples: {
    positives: [
      ...inAssignments('EASYPOST_API_KEY', sample('EZ', 'AK', noise(BASE62, 54, 419))),
      sample('EZ', 'AK', noise(BASE62, 54, 420)),
    ],
    negatives: [
      sample('EASYPOST_API_KEY=EZ', 'AK', noise(BASE62, 53, 421)),
      sample('EASYPOST_API_KEY="EZ', 'AKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('EASYPOST_API_KEY=EZ', 'AK', noise(BASE62, 54, 422), '0aB1'),
    ],
  },
})
