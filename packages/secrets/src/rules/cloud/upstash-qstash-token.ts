import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds QStash tokens: the base-64 of a JSON text that begins with `{"UserID"`. */
export const upstashQstashToken = defineRule({
  id: 'upstash-qstash-token',
  provider: 'Upstash',
  title: 'Upstash QStash token',
  risk: "It publishes messages and schedules in the owner's name.",
  pattern: 'eyJVc2VySUQiOi[A-Za-z0-9+/_-]{60,300}={0,2}',
  notBefore: '[0-9A-Za-mo-z+/_.-]',
  notAfter: '[0-9A-Za-z+/._-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Upstash console › QStash: reset the token.',
  documentation: 'https://upstash.com/docs/qstash/overall/getstarted',
  examples: {
    positives: [
      ...inAssignments('QSTASH_API_TOKEN', sample('eyJVc2Vy', 'SUQiOi', noise(BASE64, 96, 215), '=')),
      sample('eyJVc2Vy', 'SUQiOi', noise(BASE64, 96, 216), '='),
    ],
    negatives: [
      sample('QSTASH_API_TOKEN=eyJVc2Vy', 'SUQiOi', noise(BASE64, 20, 217)),
      sample(
        'QSTASH_API_TOKEN="eyJVc2Vy',
        'SUQiOixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="',
      ),
    ],
  },
})
