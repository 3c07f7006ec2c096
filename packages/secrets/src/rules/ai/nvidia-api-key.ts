import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds `nvapi-` and 60 to 72 characters. */
export const nvidiaApiKey = defineRule({
  id: 'nvidia-api-key',
  provider: 'NVIDIA',
  title: 'NVIDIA API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'nvapi-[\\w-]{60,72}',
  notAfter: '[\\w-]',
  minEntropy: 3.8,
  confidence: 'high',
  rotate: 'NVIDIA NGC (or build.nvidia.com) › Setup › API keys: delete it and generate another.',
  documentation: 'https://docs.nvidia.com/ngc/',
  examples: {
    positives: [...inContexts('NVIDIA_API_KEY', sample('nva', 'pi-', noise(BASE64URL, 64, 614)))],
    negatives: [
      sample('NVIDIA_API_KEY=nva', 'pi-', noise(BASE64URL, 30, 615)),
      sample('NVIDIA_API_KEY="nva', 'pi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
