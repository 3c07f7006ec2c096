import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds OVHcloud secrets by their name: 32 letters and digits. */
export const ovhApplicationSecret = defineRule({
  id: 'ovh-application-secret',
  provider: 'OVHcloud',
  title: 'OVHcloud application secret or consumer key',
  risk: "Together with the application key it manages the account's servers and domains.",
  pattern: assigned('ovh', '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: "OVHcloud › API keys management: delete the application's credential and create another.",
  documentation: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
  examples: {
    positives: [
      ...inAssignments('OVH_APPLICATION_SECRET', sample(noise(BASE62, 32, 801))),
      sample('<add key="OVH_CONSUMER_KEY" value="', noise(BASE62, 32, 802), '" />'),
    ],
    negatives: [
      sample('OVH_APPLICATION_SECRET=', noise(BASE62, 31, 803)),
      'OVH_APPLICATION_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('OVH_APPLICATION_SECRET=', noise(BASE62, 32, 804), '0aB1'),
      sample('checksum = "', noise(BASE62, 32, 805), '"'),
    ],
  },
})
