import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `AQ.Ab` and a long run: the newer keys of Gemini and Vertex AI. */
export const googleAiAuthKey = defineRule({
  id: 'google-ai-auth-key',
  provider: 'Google',
  title: 'Google AI auth key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'AQ\\.Ab[\\w-]{40,120}',
  notBefore: '[0-9A-Za-mo-z_.-]',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'Google AI Studio › API keys: delete it and create another.',
  documentation: 'https://ai.google.dev/gemini-api/docs/api-key',
  examples: {
    positives: [
      ...inAssignments('GEMINI_API_KEY', sample('AQ', '.Ab8RN6', noise(BASE64URL, 44, 759))),
      sample('AQ', '.Ab8RN6', noise(BASE64URL, 44, 760)),
    ],
    negatives: [
      sample('GEMINI_API_KEY=AQ', '.Ab', noise(BASE64URL, 12, 761)),
      sample('GEMINI_API_KEY="AQ', '.Ab8RN6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
