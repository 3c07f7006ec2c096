import { defineRule } from '../define-rule.ts'
import { BASE64, DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds a Spaces access key id (`DO00` or `DO80` and sixteen characters) with a 43-character secret close behind it. */
export const digitaloceanSpacesKey = defineRule({
  id: 'digitalocean-spaces-key',
  provider: 'DigitalOcean',
  title: 'DigitalOcean Spaces access key with its secret',
  risk: "The pair reads, writes and deletes the account's Spaces buckets.",
  pattern: 'DO[08]0[0-9A-Z]{16}[^A-Za-z0-9/+](?:[\\x09-\\x7e]{0,160}?[^A-Za-z0-9/+])?([A-Za-z0-9/+]{43})',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[A-Za-z0-9/+=]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'DigitalOcean › Spaces Object Storage › Access Keys: delete the key and create another.',
  documentation: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  examples: {
    positives: [
      sample('SPACES_KEY=DO', '00', noise(DIGITS + UPPER, 16, 328), '\nSPACES_SECRET=', noise(BASE64, 43, 329), '\n'),
      sample(
        'access_key = "DO',
        '80',
        noise(DIGITS + UPPER, 16, 330),
        '"\nsecret_key = "',
        noise(BASE64, 43, 331),
        '"',
      ),
    ],
    negatives: [
      sample('SPACES_KEY=DO', '00', noise(DIGITS + UPPER, 16, 332)),
      sample('SPACES_KEY=DO', '00', noise(DIGITS + UPPER, 16, 333), '\nSPACES_SECRET=', noise(BASE64, 30, 334), '\n'),
    ],
  },
})
