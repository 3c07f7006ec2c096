import { defineRule } from '../define-rule.ts'
import { BASE32, BASE64, HEX, noise, sample } from '../sample.ts'

/** Finds an AWS access key id with a secret access key close behind it: a downloaded CSV file, positional arguments, an address. */
export const awsAccessKeyPair = defineRule({
  id: 'aws-access-key-pair',
  provider: 'AWS',
  title: 'AWS access key id with its secret',
  risk: 'The pair signs any API call that the IAM user or role may make.',
  pattern:
    '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}[^A-Za-z0-9/+](?:[\\x09-\\x7e]{0,160}?[^A-Za-z0-9/+])?([A-Za-z0-9/+]{40})',
  notBefore: '[0-9A-Z+]',
  notAfter: '[A-Za-z0-9/+=]',
  minEntropy: 4.2,
  confidence: 'high',
  allowlists: [
    {
      description: "AWS's own documentation",
      condition: 'or',
      commits: [],
      paths: [],
      regexes: ['EXAMPLEKEY$'],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate:
    'AWS console › IAM › Users › Security credentials: create a new access key, deactivate and then delete the leaked one. Check CloudTrail for calls made with it.',
  documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  examples: {
    positives: [
      sample('Access key ID,Secret access key\nAK', 'IA', noise(BASE32, 16, 247), ',', noise(BASE64, 40, 248), '\n'),
      sample("boto3.client('s3', 'eu-west-1', 'AK", 'IA', noise(BASE32, 16, 249), "', '", noise(BASE64, 40, 250), "')"),
      sample('s3://AK', 'IA', noise(BASE32, 16, 251), ':', noise(BASE64, 40, 252), '@bucket'),
      sample('accessKeyId: "AK', 'IA', noise(BASE32, 16, 253), '",\n  something: "', noise(BASE64, 40, 254), '",'),
    ],
    negatives: [
      sample('AK', 'IA', noise(BASE32, 16, 255), ' at commit ', noise(HEX, 40, 256)),
      sample('AK', 'IA', noise(BASE32, 16, 257), ',', noise(BASE64, 39, 258)),
      sample('AK', 'IA', noise(BASE32, 16, 259), ',', noise(BASE64, 60, 260)),
    ],
  },
})
