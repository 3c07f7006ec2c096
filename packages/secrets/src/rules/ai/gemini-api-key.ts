import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds Google API keys under a name of Gemini or Google AI. */
export const geminiApiKey = defineRule({
  id: 'gemini-api-key',
  provider: 'Google',
  title: 'Gemini API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned(
    'gemini|google[_.-]?(?:ai|genai|generative)|generativelanguage|palm[_.-]?api|makersuite',
    'AIza[\\w-]{35}',
  ),
  notAfter: '[\\w-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Google AI Studio › API keys: delete it and create another.',
  documentation: 'https://ai.google.dev/gemini-api/docs/api-key',
  examples: {
    positives: [
      ...inAssignments('GEMINI_API_KEY', sample('AI', 'za', noise(BASE64URL, 35, 844))),
      sample("define('GOOGLE_GENERATIVE_AI_API_KEY', 'AI", 'za', noise(BASE64URL, 35, 845), "');"),
    ],
    negatives: [
      sample('GEMINI_API_KEY=AI', 'za', noise(BASE64URL, 34, 846)),
      sample('GEMINI_API_KEY="AI', 'zaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('GEMINI_API_KEY=AI', 'za', noise(BASE64URL, 35, 847), '0aB1'),
      sample('checksum = "AI', 'za', noise(BASE64URL, 35, 848), '"'),
    ],
  },
})
