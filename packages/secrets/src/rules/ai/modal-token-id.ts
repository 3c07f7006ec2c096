import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `ak-` and 22 letters and digits. */
export const modalTokenId = defineRule({
  id: 'modal-token-id',
  provider: 'Modal',
  title: 'Modal token id',
  risk: 'It only names the token; the secret that usually stands beside it deploys and runs code in the workspace.',
  pattern: 'ak-[0-9A-Za-z]{22}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: 'Modal › Settings › API tokens: delete it and create another.',
  documentation: 'https://modal.com/docs',
  examples: {
    positives: [
      ...inAssignments('MODAL_TOKEN_ID', sample('ak', '-', noise(BASE62, 22, 867))),
      sample('ak', '-', noise(BASE62, 22, 868)),
    ],
    negatives: [
      sample('break-', noise(BASE62, 22, 869)),
      sample('MODAL_TOKEN_ID=ak', '-', noise(BASE62, 21, 870)),
      sample('MODAL_TOKEN_ID="ak', '-xxxxxxxxxxxxxxxxxxxxxx"'),
      sample('MODAL_TOKEN_ID=ak', '-', noise(BASE62, 22, 871), '0aB1'),
    ],
  },
})
