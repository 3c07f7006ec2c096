import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `mdb_sa_sk_` and forty characters. */
export const mongodbAtlasServiceAccount = defineRule({
  id: 'mongodb-atlas-service-account',
  provider: 'MongoDB',
  title: 'MongoDB Atlas service account secret',
  risk: "It manages the organisation's or project's clusters within its roles.",
  pattern: 'mdb_sa_sk_[\\w-]{40}',
  notAfter: '[\\w-]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate:
    'MongoDB Atlas › Organization › Access Manager › Applications › Service Accounts: generate a new secret and revoke the old one.',
  documentation: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  examples: {
    positives: [...inContexts('MONGODB_ATLAS_CLIENT_SECRET', sample('mdb_', 'sa_sk_', noise(BASE64URL, 40, 350)))],
    negatives: [
      sample('MONGODB_ATLAS_CLIENT_SECRET=mdb_', 'sa_sk_', noise(BASE64URL, 39, 351)),
      sample('MONGODB_ATLAS_CLIENT_SECRET="mdb_', 'sa_sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('MONGODB_ATLAS_CLIENT_SECRET=mdb_', 'sa_sk_', noise(BASE64URL, 40, 352), '0aB1'),
    ],
  },
})
