import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `pat_` and 64 letters and digits. */
export const cozePat = defineRule({
  id: 'coze-pat',
  provider: 'Coze',
  title: 'Coze personal access token',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'pat_[0-9A-Za-z]{64}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 4.3,
  confidence: 'high',
  rotate: 'Coze › Settings › Personal access tokens: delete it and create another.',
  documentation: 'https://www.coze.com/docs',
  examples: {
    positives: [
      ...inAssignments('COZE_API_TOKEN', sample('pa', 't_', noise(BASE62, 64, 549))),
      sample('pa', 't_', noise(BASE62, 64, 550)),
    ],
    negatives: [
      sample('COZE_API_TOKEN=pa', 't_', noise(BASE62, 63, 551)),
      sample('COZE_API_TOKEN="pa', 't_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('COZE_API_TOKEN=pa', 't_', noise(BASE62, 64, 552), '0aB1'),
    ],
  },
})
