import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, HEX, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds AWS secret access keys by the name they are assigned to: forty base-64 characters. */
export const awsSecretAccessKey = defineRule({
  id: 'aws-secret-access-key',
  provider: 'AWS',
  title: 'AWS secret access key',
  risk: 'With its key id it signs any API call that the IAM user or role may make.',
  pattern: assigned(
    'aws[_.\\-]?(?:\\w{1,16}[_.\\-]?)?(?:secret|sk\\b|key)|secret[_.\\-]?access[_.\\-]?key|(?:s3|ses|sqs|dynamodb|cloudwatch|ec2)[_.\\-]?(?:access[_.\\-]?)?secret|aws[_.\\-]?credential',
    '[A-Za-z0-9/+]{40}',
  ),
  notAfter: '[A-Za-z0-9/+=]',
  minEntropy: 4.2,
  confidence: 'high',
  allowlists: [
    WORDS,
    {
      description: "AWS's own documentation",
      condition: 'or',
      commits: [],
      paths: [],
      regexes: ['EXAMPLEKEY$', '^wJalrXUtnFEMI/'],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate:
    'AWS console › IAM › Users › Security credentials: create a new access key, deactivate and then delete the leaked one. Check CloudTrail for calls made with it.',
  documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  examples: {
    positives: [
      ...inAssignments('AWS_SECRET_ACCESS_KEY', sample(noise(BASE64, 40, 437))),
      sample('[default]\naws_secret_access_key = ', noise(BASE64, 40, 438), '\n'),
      sample('<secretAccessKey>', noise(BASE64, 40, 439), '</secretAccessKey>'),
      sample('new AWS.S3({ secretAccessKey: "', noise(BASE64, 40, 440), '" })'),
      sample("'aws_secret_key' => '", noise(BASE64, 40, 441), "',"),
    ],
    negatives: [
      'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      sample('aws_key_commit=', noise(HEX, 40, 442)),
      sample('AWS_SECRET_ACCESS_KEY=', noise(BASE64, 39, 443)),
      'AWS_SECRET_ACCESS_KEY="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('AWS_SECRET_ACCESS_KEY=', noise(BASE64, 40, 444), '0aB1'),
      sample('checksum = "', noise(BASE64, 40, 445), '"'),
    ],
  },
})
