import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Cloudinary secrets by their name: 27 characters. */
export const cloudinaryApiSecret = defineRule({
  id: 'cloudinary-api-secret',
  provider: 'Cloudinary',
  title: 'Cloudinary API secret',
  risk: 'With the API key it uploads, changes and deletes every asset of the cloud.',
  pattern: assigned('cloudinary', '[\\w-]{27}'),
  notAfter: '[\\w-]',
  minEntropy: 3.6,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Cloudinary console › Settings › API Keys: generate another key, then disable and delete this one.',
  documentation: 'https://cloudinary.com/documentation/cloudinary_credentials_tutorial',
  examples: {
    positives: [...inAssignments('CLOUDINARY_API_SECRET', sample(noise(BASE64URL, 27, 348)))],
    negatives: [
      sample('CLOUDINARY_API_SECRET=', noise(BASE64URL, 26, 349)),
      'CLOUDINARY_API_SECRET="xxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('CLOUDINARY_API_SECRET=', noise(BASE64URL, 27, 350), '0aB1'),
      sample('checksum = "', noise(BASE64URL, 27, 351), '"'),
    ],
  },
})
