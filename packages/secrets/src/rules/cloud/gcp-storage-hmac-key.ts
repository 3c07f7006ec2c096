import { defineRule } from '../define-rule.ts'
import { BASE64, DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds the access id of an HMAC key of a service account (`GOOG1E` and 55 characters) with the secret close behind it. */
export const gcpStorageHmacKey = defineRule({
  id: 'gcp-storage-hmac-key',
  provider: 'Google Cloud',
  title: 'Google Cloud Storage HMAC key',
  risk: 'The pair reads and writes buckets through the S3-compatible interface as the service account.',
  pattern: 'GOOG1E[0-9A-Z]{55}[^A-Za-z0-9/+](?:[\\x09-\\x7e]{0,120}?[^A-Za-z0-9/+])?([A-Za-z0-9/+]{40})',
  notAfter: '[A-Za-z0-9/+=]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'Google Cloud console › Cloud Storage › Settings › Interoperability: deactivate and delete the key, create another.',
  documentation: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
  examples: {
    positives: [
      sample('access_id = GOO', 'G1E', noise(DIGITS + UPPER, 55, 596), '\nsecret = ', noise(BASE64, 40, 597), '\n'),
      sample(
        '{"accessId": "GOO',
        'G1E',
        noise(DIGITS + UPPER, 55, 598),
        '", "secret": "',
        noise(BASE64, 40, 599),
        '"}',
      ),
    ],
    negatives: [
      sample('access_id = GOO', 'G1E', noise(DIGITS + UPPER, 55, 600), '\n'),
      sample('GOO', 'G1E', noise(DIGITS + UPPER, 30, 601), ' ', noise(BASE64, 40, 602)),
    ],
  },
})
