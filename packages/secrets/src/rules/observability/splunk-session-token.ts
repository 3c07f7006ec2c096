import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds Splunk tokens: a JWT whose header names `splunk.secret`. */
export const splunkSessionToken = defineRule({
  id: 'splunk-session-token',
  provider: 'Splunk',
  title: 'Splunk authentication token',
  risk: 'It runs searches, and by its role administers, as the user.',
  pattern: 'eyJraWQiOiJzcGx1bmsuc2VjcmV0[\\w-]{20,200}\\.[\\w-]{40,1000}\\.[\\w-]{43,140}',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  validator: 'jwt',
  rotate: 'Splunk › Settings › Tokens: disable and delete it, create another.',
  documentation: 'https://docs.splunk.com/Documentation/Splunk/latest/Security/UseAuthTokens',
  examples: {
    positives: [
      ...inContexts(
        'SPLUNK_TOKEN',
        sample(
          'eyJraWQiOiJz',
          'cGx1bmsuc2VjcmV0',
          noise(BASE64URL, 60, 248),
          '.',
          noise(BASE64URL, 200, 249),
          '.',
          noise(BASE64URL, 86, 250),
        ),
      ),
    ],
    negatives: [
      sample('SPLUNK_TOKEN=eyJraWQiOiJz', 'cGx1bmsuc2VjcmV0', noise(BASE64URL, 60, 251)),
      sample(
        'SPLUNK_TOKEN="eyJraWQiOiJz',
        'cGx1bmsuc2VjcmV0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
