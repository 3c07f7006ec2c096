import { defineRule } from '../define-rule.ts'
import { BASE64, HEX, noise, sample } from '../sample.ts'

/** Finds the JSON key file of a service account by its key id and the private key beside it. */
export const gcpServiceAccount = defineRule({
  id: 'gcp-service-account',
  provider: 'Google Cloud',
  title: 'Google Cloud service account key',
  risk: 'It acts as the service account, with all of its roles, until the key is deleted.',
  pattern:
    '"private_key_id"[ \\t]{0,4}:[ \\t]{0,4}"[0-9a-f]{40}"[, \\t\\r\\n]{1,24}"private_key"[ \\t]{0,4}:[ \\t]{0,4}"(-{5}BEGIN (?:RSA )?PRIVATE KEY-{5}[^"]{100,})"',
  minEntropy: 4,
  confidence: 'high',
  validator: 'gcp-service-account',
  rotate:
    'Google Cloud console › IAM & Admin › Service Accounts › the account › Keys: delete the key and create another, or better: use workload identity.',
  documentation: 'https://cloud.google.com/iam/docs/keys-create-delete',
  examples: {
    positives: [
      sample(
        '{\n  "type": "service_account",\n  "project_id": "p",\n  "private_key_id": "',
        noise(HEX, 40, 322),
        '",\n  "private_key": "-----BEGIN ',
        'PRIVATE KEY-----\\n',
        noise(BASE64, 800, 323),
        '\\n-----END PRIVATE KEY-----\\n",\n',
      ),
      sample(
        '{"type":"service_account","private_key_id":"',
        noise(HEX, 40, 324),
        '","private_key":"-----BEGIN ',
        'PRIVATE KEY-----\\n',
        noise(BASE64, 400, 325),
        '\\n-----END PRIVATE KEY-----\\n"}',
      ),
    ],
    negatives: [
      sample('{"private_key_id": "', noise(HEX, 40, 326), '", "client_email": "a@b.iam.gserviceaccount.com"}'),
      '{"private_key_id": "your-key-id", "private_key": "your-private-key"}',
    ],
  },
})
