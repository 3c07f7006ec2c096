import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = sample('config', 'cat-sdk-1/', noise(BASE64URL, 22, 83), '/', noise(BASE64URL, 22, 84))

/** ConfigCat SDK key. */
export const configcatSdkKey = defineRule({
  id: 'configcat-sdk-key',
  provider: 'ConfigCat',
  title: 'ConfigCat SDK key',
  risk: 'Reads the feature flags of one environment.',
  pattern: 'configcat-(?:sdk|proxy)-[0-9]/[0-9A-Za-z_-]{22}/[0-9A-Za-z_-]{22}',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'ConfigCat → the config → SDK key → Revoke after a new one was added.',
  documentation: 'https://configcat.com/docs/sdk-reference/overview/',
  examples: {
    positives: [...inContexts('CONFIGCAT_SDK_KEY', TOKEN)],
    negatives: [
      sample('config', 'cat-sdk-1/', noise(BASE64URL, 22, 83), '/', noise(BASE64URL, 21, 84)),
      `CONFIGCAT_SDK_KEY=${sample('config', 'cat-sdk-1/', 'x'.repeat(22), '/', 'x'.repeat(22))}`,
    ],
  },
})
