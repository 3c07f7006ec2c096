import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample, UPPER } from '../sample.ts'

/** Finds `rpa_`, forty characters and a checksum of six. */
export const runpodApiKey = defineRule({
  id: 'runpod-api-key',
  provider: 'RunPod',
  title: 'RunPod API key',
  risk: "It starts and stops machines at the owner's expense.",
  pattern: 'rpa_[0-9A-Za-z]{40,48}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  validator: 'runpod-token',
  rotate: 'RunPod console › Settings › API keys: disable and delete it, create another.',
  documentation: 'https://docs.runpod.io/',
  examples: {
    positives: [
      ...inAssignments(
        'RUNPOD_API_KEY',
        sample('rp', 'a_', noise(DIGITS + UPPER, 40, 461), noise(DIGITS + LOWER, 6, 462)),
      ),
      sample('rp', 'a_', noise(DIGITS + UPPER, 40, 463), noise(DIGITS + LOWER, 6, 464)),
      sample('RUNPOD_API_KEY=', completeToken('runpod-token', sample('rp', 'a_', noise(DIGITS + UPPER, 40, 465)))),
    ],
    negatives: [
      sample('RUNPOD_API_KEY=rp', 'a_', noise(DIGITS + UPPER, 20, 466)),
      sample('RUNPOD_API_KEY="rp', 'a_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
