import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `nfp_`, `nfc_`, `nfo_`, `nfu_` or `nfb_` and 36 characters. */
export const netlifyAccessToken = defineRule({
  id: 'netlify-access-token',
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
      ...inAssignments('NETLIFY_AUTH_TOKEN', sample('nf', 'p_', noise(BASE62, 36, 748))),
      sample('nf', 'p_', noise(BASE62, 36, 749)),
      sample('<add key="NETLIFY_AUTH_TOKEN" value="nf', 'c_', noise(BASE62, 36, 750), '" />'),
    ],
    negatives: [
      sample('NETLIFY_AUTH_TOKEN=nf', 'p_', noise(BASE62, 35, 751)),
      sample('NETLIFY_AUTH_TOKEN="nf', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('NETLIFY_AUTH_TOKEN=nf', 'p_', noise(BASE62, 36, 752), '0aB1'),
    ],
  },
})
