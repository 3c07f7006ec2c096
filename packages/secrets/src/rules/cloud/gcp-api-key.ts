import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, LOWER, noise, sample } from '../sample.ts'

/** Finds Google API keys: `AIza` and 35 characters. */
export const gcpApiKey = defineRule({
  id: 'gcp-api-key',
  provider: 'Google Cloud',
  title: 'Google API key',
  risk: 'It spends the quota of every API it is not restricted from. Firebase and Maps put such keys into public clients, where only restrictions protect them; so it warns.',
  pattern: 'AIza[\\w-]{35}',
  notBefore: '[0-9A-Za-mo-z+/_]',
  notAfter: '[\\w-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate:
    'Google Cloud console › APIs & Services › Credentials: restrict the key, or create another and delete this one.',
  documentation: 'https://cloud.google.com/docs/authentication/api-keys',
  examples: {
    positives: [
      ...inAssignments('GOOGLE_API_KEY', sample('AI', 'za', noise(BASE64URL, 35, 705))),
      sample('https://maps.googleapis.com/maps/api/js?key=AI', 'za', noise(BASE64URL, 35, 706), '&libraries=places'),
      sample('AI', 'za', noise(BASE64URL, 35, 707)),
    ],
    negatives: [
      sample('aiza', noise(LOWER, 35, 708)),
      sample('GOOGLE_API_KEY=AI', 'za', noise(BASE64URL, 34, 709)),
      sample('GOOGLE_API_KEY="AI', 'zaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('GOOGLE_API_KEY=AI', 'za', noise(BASE64URL, 35, 710), '0aB1'),
    ],
  },
})
