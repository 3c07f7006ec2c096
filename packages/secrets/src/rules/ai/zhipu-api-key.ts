import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Zhipu keys by their name: 32 hexadecimal digits, a dot and sixteen characters. */
export const zhipuApiKey = defineRule({
  id: 'zhipu-api-key',
  provider: 'Zhipu AI',
  title: 'Zhipu AI (GLM) API key',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: assigned('zhipu|bigmodel|glm[_.-]?|chatglm|z[_.-]?ai[_.-]', '[0-9a-f]{32}\\.[0-9A-Za-z]{16}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Zhipu open platform › API keys: delete it and create another.',
  documentation: 'https://docs.z.ai/',
  examples: {
    positives: [
      ...inAssignments('ZHIPUAI_API_KEY', sample(noise(HEX, 32, 581), '.', noise(BASE62, 16, 582))),
      sample("define('GLM_API_KEY', '", noise(HEX, 32, 583), '.', noise(BASE62, 16, 584), "');"),
    ],
    negatives: [
      sample('ZHIPUAI_API_KEY=', noise(HEX, 32, 585), '.', noise(BASE62, 15, 586)),
      'ZHIPUAI_API_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxx"',
      sample('ZHIPUAI_API_KEY=', noise(HEX, 32, 587), '.', noise(BASE62, 16, 588), '0aB1'),
      sample('checksum = "', noise(HEX, 32, 589), '.', noise(BASE62, 16, 590), '"'),
    ],
  },
})
