import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `dop_v1_` and 64 hexadecimal digits. */
export const digitaloceanPat = defineRule({
  id: 'digitalocean-pat',
  provider: 'DigitalOcean',
  title: 'DigitalOcean personal access token',
  risk: 'It creates, reads and destroys droplets, databases and clusters of the account, within its scopes.',
  pattern: 'dop_v1_[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'DigitalOcean › API › Tokens: delete the token and generate another with the fewest scopes.',
  documentation: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  examples: {
    positives: [...inContexts('DIGITALOCEAN_TOKEN', sample('dop', '_v1_', noise(HEX, 64, 136)))],
    negatives: [
      sample('dop', '_v2_', noise(HEX, 64, 137)),
      sample('DIGITALOCEAN_TOKEN=dop', '_v1_', noise(HEX, 63, 138)),
      sample('DIGITALOCEAN_TOKEN="dop', '_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('DIGITALOCEAN_TOKEN=dop', '_v1_', noise(HEX, 64, 139), '0aB1'),
    ],
  },
})
