import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `doo_v1_` and 64 hexadecimal digits. */
export const digitaloceanOauthToken = defineRule({
  id: 'digitalocean-oauth-token',
  aliases: ['digitalocean-access-token'],
  provider: 'DigitalOcean',
  title: 'DigitalOcean OAuth token',
  risk: 'It acts in the account for the application that the user authorised.',
  pattern: 'doo_v1_[0-9a-f]{64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'DigitalOcean › API › Tokens: delete the token and generate another with the fewest scopes.',
  documentation: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  examples: {
    positives: [...inContexts('DIGITALOCEAN_TOKEN', sample('doo', '_v1_', noise(HEX, 64, 228)))],
    negatives: [
      sample('doo', '_v2_', noise(HEX, 64, 229)),
      sample('DIGITALOCEAN_TOKEN=doo', '_v1_', noise(HEX, 63, 230)),
      sample('DIGITALOCEAN_TOKEN="doo', '_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('DIGITALOCEAN_TOKEN=doo', '_v1_', noise(HEX, 64, 231), '0aB1'),
    ],
  },
})
