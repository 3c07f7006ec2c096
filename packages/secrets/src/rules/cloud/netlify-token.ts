import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `nfp_`, `nfc_`, `nfo_`, `nfu_` or `nfb_` and 36 characters. */
export const netlifyToken = defineRule({
  id: 'netlify-token',
  provider: 'Netlify',
  title: 'Netlify token',
  risk: 'It deploys sites and reads their environment variables as the user.',
  pattern: 'nf[bcopu]_[0-9A-Za-z]{36}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Netlify › User settings › Applications › Personal access tokens: delete it and create another.',
  documentation: 'https://docs.netlify.com/cli/get-started/',
  examples: {
    positives: [
      ...inAssignments('NETLIFY_AUTH_TOKEN', sample('nf', 'p_', noise(BASE62, 36, 299))),
      sample('nf', 'p_', noise(BASE62, 36, 300)),
      sample("define('NETLIFY_AUTH_TOKEN', 'nf", 'c_', noise(BASE62, 36, 301), "');"),
    ],
    negatives: [
      sample('NETLIFY_AUTH_TOKEN=nf', 'p_', noise(BASE62, 35, 302)),
      sample('NETLIFY_AUTH_TOKEN="nf', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NETLIFY_AUTH_TOKEN=nf', 'p_', noise(BASE62, 36, 303), '0aB1'),
    ],
  },
})
