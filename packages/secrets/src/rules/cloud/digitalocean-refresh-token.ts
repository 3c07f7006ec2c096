import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `dor_v1_` and 64 hexadecimal digits. */
export const digitaloceanRefreshToken = defineRule({
  id: 'digitalocean-refresh-token',
  provider: 'DigitalOcean',
  title: 'DigitalOcean OAuth refresh token',
  risk: 'It makes new access tokens for as long as the authorisation stands.',
  pattern: 'dor_v1_[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'DigitalOcean › API › Tokens: delete the token and generate another with the fewest scopes.',
  documentation: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  examples: {
    positives: [...inContexts('DIGITALOCEAN_TOKEN', sample('dor', '_v1_', noise(HEX, 64, 176)))],
    negatives: [
      sample('dor', '_v2_', noise(HEX, 64, 177)),
      sample('DIGITALOCEAN_TOKEN=dor', '_v1_', noise(HEX, 63, 178)),
      sample('DIGITALOCEAN_TOKEN="dor', '_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('DIGITALOCEAN_TOKEN=dor', '_v1_', noise(HEX, 64, 179), '0aB1'),
    ],
  },
})
