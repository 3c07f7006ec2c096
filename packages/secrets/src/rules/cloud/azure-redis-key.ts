import { completeToken } from '../../validators/complete-token.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds keys of an Azure Cache for Redis: 44 base-64 characters with `AzCa` at the 34th. */
export const azureRedisKey = defineRule({
  id: 'azure-redis-key',
  provider: 'Microsoft Azure',
  title: 'an Azure Cache for Redis key',
  risk: 'It reads and writes everything in the cache.',
  pattern: '[A-Za-z0-9+/]{33}AzCa[A-P][A-Za-z0-9+/]{5}=',
  notBefore: '[0-9A-Za-mo-z+/_-]',
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 3.8,
  confidence: 'high',
  validator: 'azure-identifiable-key',
  rotate: 'Azure portal › the cache › Authentication › Access keys: regenerate the key.',
  documentation: 'https://learn.microsoft.com/en-us/azure/azure-cache-for-redis/cache-configure',
  examples: {
    positives: [
      ...inAssignments('REDIS_KEY', sample(noise(BASE64, 33, 481), 'Az', 'CaD', noise(BASE64, 5, 482), '=')),
      sample(noise(BASE64, 33, 483), 'Az', 'CaD', noise(BASE64, 5, 484), '='),
      sample('REDIS_KEY=', completeToken('azure-identifiable-key', sample(noise(BASE64, 33, 485), 'Az', 'Ca'))),
    ],
    negatives: [
      sample('REDIS_KEY=', noise(BASE64, 33, 486), '+XYZD', noise(BASE64, 5, 487), '='),
      sample('REDIS_KEY=', noise(BASE64, 30, 488), 'Az', 'CaD', noise(BASE64, 5, 489), '='),
      sample('REDIS_KEY=', noise(BASE64, 33, 490), 'Az', 'CaD', noise(BASE64, 30, 491)),
      sample('REDIS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz', 'CaDxxxxx="'),
    ],
  },
})
