import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `vercel_blob_rw_`, the store's id and a secret. */
export const vercelBlobToken = defineRule({
  id: 'vercel-blob-token',
  provider: 'Vercel',
  title: 'Vercel Blob read-write token',
  risk: 'It reads, writes and deletes everything in the blob store.',
  pattern: 'vercel_blob_rw_[0-9A-Za-z]{16}_[0-9A-Za-z]{30,40}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Vercel › the project › Storage › the blob store: rotate the token.',
  documentation: 'https://vercel.com/docs/vercel-blob',
  examples: {
    positives: [
      ...inContexts(
        'BLOB_READ_WRITE_TOKEN',
        sample('vercel_', 'blob_rw_', noise(BASE62, 16, 849), '_', noise(BASE62, 30, 850)),
      ),
    ],
    negatives: [
      sample('BLOB_READ_WRITE_TOKEN=vercel_', 'blob_rw_', noise(BASE62, 16, 851), '_', noise(BASE62, 29, 852)),
      sample('BLOB_READ_WRITE_TOKEN="vercel_', 'blob_rw_xxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
