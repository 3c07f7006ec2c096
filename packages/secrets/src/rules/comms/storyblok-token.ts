import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample(noise(BASE62, 22, 80), 'tt')

/** Storyblok access or management token. */
export const storyblokToken = defineRule({
  id: 'storyblok-token',
  provider: 'Storyblok',
  title: 'Storyblok access or management token',
  risk: 'Reads or changes the content of a space.',
  pattern: assigned('storyblok', '[0-9A-Za-z]{22}tt|[0-9A-Za-z]{20,24}tt-[0-9]{4,10}-[0-9A-Za-z_-]{18,24}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  confidence: 'medium',
  rotate: 'Storyblok → the space → Settings → Access tokens, or My account → Personal access tokens → Delete.',
  documentation: 'https://www.storyblok.com/docs/api/management',
  examples: {
    positives: [...inAssignments('STORYBLOK_TOKEN', TOKEN)],
    negatives: [
      `STORYBLOK_TOKEN=${sample(noise(BASE62, 17, 80), 'tt')}`,
      `checksum: ${TOKEN}`,
      `STORYBLOK_TOKEN=${sample('x'.repeat(22), 'tt')}`,
    ],
  },
})
