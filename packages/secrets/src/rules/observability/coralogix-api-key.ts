import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `cxtp_`, `cxup_` or `cxot_` and thirty letters and digits. */
export const coralogixApiKey = defineRule({
  id: 'coralogix-api-key',
  provider: 'Coralogix',
  title: 'Coralogix API key',
  risk: "By its preset it sends data, or reads and changes the team's.",
  pattern: 'cx(?:tp|up|op|ot|cp|sp)_[0-9A-Za-z]{30}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Coralogix › Data Flow (or Settings) › API Keys: deactivate it and create another.',
  documentation: 'https://coralogix.com/docs/',
  examples: {
    positives: [
      ...inAssignments('CORALOGIX_API_KEY', sample('cx', 'tp_', noise(BASE62, 30, 525))),
      sample('cx', 'tp_', noise(BASE62, 30, 526)),
      sample('coralogix_api_key: cx', 'up_', noise(BASE62, 30, 527), '\nregion: eu\n'),
    ],
    negatives: [
      sample('CORALOGIX_API_KEY=cx', 'tp_', noise(BASE62, 29, 528)),
      sample('CORALOGIX_API_KEY="cx', 'tp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('CORALOGIX_API_KEY=cx', 'tp_', noise(BASE62, 30, 529), '0aB1'),
    ],
  },
})
