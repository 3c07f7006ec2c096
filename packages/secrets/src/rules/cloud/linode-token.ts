import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Linode tokens by their name: 64 hexadecimal digits. */
export const linodeToken = defineRule({
  id: 'linode-token',
  provider: 'Linode',
  title: 'Linode API token',
  risk: 'It creates and destroys machines, volumes and clusters within its scopes.',
  pattern: assigned('linode|akamai[_.-]?cloud', '[0-9a-f]{64}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Linode Cloud Manager › My Profile › API Tokens: revoke it and create another.',
  documentation: 'https://techdocs.akamai.com/linode-api/reference/get-started',
  examples: {
    positives: [...inAssignments('LINODE_TOKEN', sample(noise(HEX, 64, 219)))],
    negatives: [
      sample('LINODE_TOKEN=', noise(HEX, 63, 220)),
      'LINODE_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('LINODE_TOKEN=', noise(HEX, 64, 221), '0aB1'),
      sample('checksum = "', noise(HEX, 64, 222), '"'),
    ],
  },
})
