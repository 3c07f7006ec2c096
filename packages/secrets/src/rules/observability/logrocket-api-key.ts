import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds LogRocket API keys by their name: an organisation, an app and a secret. */
export const logrocketApiKey = defineRule({
  id: 'logrocket-api-key',
  provider: 'LogRocket',
  title: 'LogRocket API key',
  risk: 'It reads session recordings and uploads source maps.',
  pattern: assigned('logrocket', '[\\w-]{1,40}:[\\w-]{2,40}:[0-9A-Za-z]{20,40}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'LogRocket › Settings › General: regenerate the API key.',
  documentation: 'https://docs.logrocket.com/',
  examples: {
    positives: [...inAssignments('LOGROCKET_API_KEY', sample('acme:app:', noise(BASE62, 24, 149)))],
    negatives: ['LOGROCKET_APP_ID=acme/app', sample('checksum = "acme:app:', noise(BASE62, 24, 150), '"')],
  },
})
