import { defineRule } from '../define-rule.ts'
import { BASE64URL, DIGITS, noise, sample } from '../sample.ts'

/** Finds `cloudinary://` with an API key and secret. */
export const cloudinaryUrl = defineRule({
  id: 'cloudinary-url',
  provider: 'Cloudinary',
  title: 'Cloudinary address with credentials',
  risk: 'It uploads, changes and deletes every asset of the cloud.',
  pattern: 'cloudinary://[0-9]{15}:([\\w-]{27})@[\\w-]{2,64}',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'Cloudinary console › Settings › API Keys: generate another key, then disable and delete this one.',
  documentation: 'https://cloudinary.com/documentation/cloudinary_credentials_tutorial',
  examples: {
    positives: [
      sample('CLOUDINARY_URL=clou', 'dinary://', noise(DIGITS, 15, 576), ':', noise(BASE64URL, 27, 577), '@demo'),
      sample(
        "cloudinary.config({ cloudinary_url: 'clou",
        'dinary://',
        noise(DIGITS, 15, 578),
        ':',
        noise(BASE64URL, 27, 579),
        "@my-cloud' })",
      ),
    ],
    negatives: ['CLOUDINARY_URL=cloudinary://<api_key>:<api_secret>@<cloud_name>', 'cloudinary://123:abc@demo'],
  },
})
