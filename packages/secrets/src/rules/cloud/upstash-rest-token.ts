import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Upstash tokens by their name. */
export const upstashRestToken = defineRule({
  id: 'upstash-rest-token',
  provider: 'Upstash',
  title: 'Upstash REST token',
  risk: 'It reads and writes the whole database over HTTP.',
  pattern: assigned('upstash|kv[_-]rest[_-]api|qstash[_-]token', '[\\w-]{36,140}={0,2}'),
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'medium',
  allowlists: [WORDS],
  rotate: 'Upstash console › the database › Details: reset the credentials.',
  documentation: 'https://upstash.com/docs/redis/features/restapi',
  examples: {
    positives: [
      ...inAssignments('UPSTASH_REDIS_REST_TOKEN', sample('AX', noise(BASE62, 54, 623))),
      sample('kv_rest_api_token = "AX', noise(BASE62, 54, 624), '"\n'),
    ],
    negatives: [
      sample('UPSTASH_REDIS_REST_TOKEN=', noise(BASE62, 20, 625)),
      'UPSTASH_REDIS_REST_URL=https://eu1-host-12345.upstash.io',
      'UPSTASH_REDIS_REST_TOKEN="AXxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('checksum = "AX', noise(BASE62, 54, 626), '"'),
    ],
  },
})
