import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** Finds `flp_` and 46 letters and digits. */
export const friendliToken = defineRule({
  id: 'friendli-token',
  provider: 'FriendliAI',
  title: 'Friendli token',
  risk: "It calls the models at the owner's expense and reads what the account stores.",
  pattern: 'flp_[0-9A-Za-z]{40,50}',
  notBefore: '[0-9A-Za-mo-z_-]',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Friendli Suite › Settings › Tokens: delete it and create another.',
  documentation: 'https://friendli.ai/docs',
  examples: {
    positives: [
      ...inAssignments('FRIENDLI_TOKEN', sample('fl', 'p_', noise(BASE62, 46, 835))),
      sample('fl', 'p_', noise(BASE62, 46, 836)),
    ],
    negatives: [
      sample('FRIENDLI_TOKEN=fl', 'p_', noise(BASE62, 20, 837)),
      sample('FRIENDLI_TOKEN="fl', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
