import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `sess-` and forty letters and digits. */
export const openaiSessionToken = defineRule({
  id: 'openai-session-token',
  provider: 'OpenAI',
  title: 'OpenAI session token',
  risk: 'It acts as the signed-in user on the platform, keys and billing among it.',
  pattern: 'sess-[0-9A-Za-z]{40}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'OpenAI platform › Settings › Security: log out of all devices.',
  documentation: 'https://platform.openai.com/docs/api-reference/authentication',
  examples: {
    positives: [
      ...inAssignments('OPENAI_SESSION', sample('se', 'ss-', noise(BASE62, 40, 323))),
      sample('se', 'ss-', noise(BASE62, 40, 324)),
    ],
    negatives: [
      sample('OPENAI_SESSION=se', 'ss-', noise(BASE62, 39, 325)),
      sample('OPENAI_SESSION="se', 'ss-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('OPENAI_SESSION=se', 'ss-', noise(BASE62, 40, 326), '0aB1'),
    ],
  },
})
