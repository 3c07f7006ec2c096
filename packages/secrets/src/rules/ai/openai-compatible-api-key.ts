import { defineRule } from '../define-rule.ts'
import { exceptWords } from '../except-words.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sk-` and 48 letters and digits without the marker of OpenAI: Stability AI, Moonshot, SiliconFlow and others. */
export const openaiCompatibleApiKey = defineRule({
  id: 'openai-compatible-api-key',
  provider: 'OpenAI-compatible',
  title: 'API key of an OpenAI-compatible service',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: `sk-[0-9A-Za-z]{20}${exceptWords(['T3BlbkFJ'], BASE62)}[0-9A-Za-z]{20}`,
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate:
    'The console of the service that the name or address beside it tells › API keys: delete it and create another.',
  examples: {
    positives: [
      ...inAssignments('STABILITY_API_KEY', sample('sk', '-', noise(BASE62, 48, 524))),
      sample('sk', '-', noise(BASE62, 48, 525)),
    ],
    negatives: [
      sample('task-', noise(BASE62, 48, 526)),
      sample('sk-', noise(BASE62, 60, 527)),
      sample('STABILITY_API_KEY=sk', '-', noise(BASE62, 47, 528)),
      sample('STABILITY_API_KEY="sk', '-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('STABILITY_API_KEY=sk', '-', noise(BASE62, 48, 529), '0aB1'),
    ],
  },
})
