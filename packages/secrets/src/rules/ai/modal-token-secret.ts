import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `as-` and 22 letters and digits. */
export const modalTokenSecret = defineRule({
  id: 'modal-token-secret',
  provider: 'Modal',
  title: 'Modal token secret',
  risk: 'With its id it deploys and runs code, and reads the secrets, of the workspace.',
  pattern: 'as-[0-9A-Za-z]{22}',
  notBefore: '[0-9A-Za-z_./-]',
  notAfter: '[\\w-]',
  minEntropy: 3.9,
  confidence: 'high',
  rotate: 'Modal › Settings › API tokens: delete it and create another.',
  documentation: 'https://modal.com/docs',
  examples: {
    positives: [
      ...inAssignments('MODAL_TOKEN_SECRET', sample('as', '-', noise(BASE62, 22, 216))),
      sample('as', '-', noise(BASE62, 22, 217)),
    ],
    negatives: [
      sample('alias-', noise(BASE62, 22, 218)),
      'as-internationalizationxyz',
      sample('MODAL_TOKEN_SECRET=as', '-', noise(BASE62, 21, 219)),
      sample('MODAL_TOKEN_SECRET="as', '-xxxxxxxxxxxxxxxxxxxxxx"'),
      sample('MODAL_TOKEN_SECRET=as', '-', noise(BASE62, 22, 220), '0aB1'),
    ],
  },
})
