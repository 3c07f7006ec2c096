import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, noise, sample, UPPER } from '../sample.ts'

/** Finds `ucat_` and a ULID. */
export const upcloudToken = defineRule({
  id: 'upcloud-token',
  provider: 'UpCloud',
  title: 'UpCloud API token',
  risk: "It manages the account's servers, storage and networks.",
  pattern: 'ucat_[0-9A-Z]{26}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'UpCloud Control Panel › Account › API Tokens: delete it and create another.',
  documentation: 'https://upcloud.com/docs/guides/managing-api-tokens/',
  examples: {
    positives: [...inContexts('UPCLOUD_TOKEN', sample('uc', 'at_01', noise(DIGITS + UPPER, 24, 132)))],
    negatives: [
      'ucat_Your_API_Token',
      sample('UPCLOUD_TOKEN=uc', 'at_01', noise(DIGITS + UPPER, 23, 133)),
      sample('UPCLOUD_TOKEN="uc', 'at_01xxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('UPCLOUD_TOKEN=uc', 'at_01', noise(DIGITS + UPPER, 24, 134), '0aB1'),
    ],
  },
})
