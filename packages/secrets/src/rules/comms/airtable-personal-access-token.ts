import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('pa', 't', noise(BASE62, 14, 75), '.', noise(HEX, 64, 76))

/** Airtable personal access token. */
export const airtablePersonalAccessToken = defineRule({
  id: 'airtable-personal-access-token',
  aliases: ['airtable-personnal-access-token'],
  provider: 'Airtable',
  title: 'Airtable personal access token',
  risk: 'Reads and changes the bases of its owner, within the scopes of the token.',
  pattern: String.raw`pat[0-9A-Za-z]{14}\.[0-9A-Fa-f]{64}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'airtable.com/create/tokens → the token → Delete.',
  documentation: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  examples: {
    positives: [...inContexts('AIRTABLE_TOKEN', TOKEN)],
    negatives: [
      sample('pa', 't', noise(BASE62, 14, 75), '.', noise(HEX, 63, 76)),
      `AIRTABLE_TOKEN=${sample('pa', 't', 'x'.repeat(14), '.', 'x'.repeat(64))}`,
    ],
  },
})
