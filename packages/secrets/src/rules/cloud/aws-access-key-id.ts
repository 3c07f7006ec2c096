import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE32, DIGITS, LOWER, noise, sample, UPPER } from '../sample.ts'

/** Finds AWS access key ids: `AKIA`, `ASIA`, `ABIA` or `ACCA` and sixteen base-32 characters. */
export const awsAccessKeyId = defineRule({
  id: 'aws-access-key-id',
  aliases: ['aws-access-token'],
  provider: 'AWS',
  title: 'AWS access key id',
  risk: 'It names the account and user whose secret key usually stands beside it; together they sign any API call the user may make.',
  pattern: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}',
  notBefore: '[0-9A-Z+]',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 2.8,
  confidence: 'high',
  validator: 'aws-access-key-id',
  allowlists: [
    {
      description: "AWS's own documentation",
      condition: 'or',
      commits: [],
      paths: [],
      regexes: ['EXAMPLE$'],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate:
    'AWS console › IAM › Users › Security credentials: create a new access key, deactivate and then delete the leaked one. Check CloudTrail for calls made with it.',
  documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  examples: {
    positives: [
      ...inAssignments('AWS_ACCESS_KEY_ID', sample('AK', 'IA', noise(BASE32, 16, 688))),
      sample('first line\\nAK', 'IA', noise(BASE32, 16, 689), '\\nlast line'),
      sample('s3://AK', 'IA', noise(BASE32, 16, 690), ':secret@bucket/key'),
      sample('AK', 'IA', noise(BASE32, 16, 691)),
      sample('- name: AWS_ACCESS_KEY_ID\n  value: "AS', 'IA', noise(BASE32, 16, 692), '"\n'),
    ],
    negatives: [
      sample('AK', 'IAIOSFODNN7EXAMPLE'),
      sample(noise(DIGITS + UPPER, 30, 693), 'AK', 'IA', noise(BASE32, 24, 694)),
      sample('AK', 'IA', noise(LOWER, 16, 695)),
      sample('AWS_ACCESS_KEY_ID=AK', 'IA', noise(BASE32, 15, 696)),
      sample('AWS_ACCESS_KEY_ID="AK', 'IAxxxxxxxxxxxxxxxx"'),
      sample('AWS_ACCESS_KEY_ID=AK', 'IA', noise(BASE32, 16, 697), '0aB1'),
    ],
  },
})
