import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64, LOWER, noise, sample } from '../sample.ts'

/** Finds short-term Bedrock keys: `bedrock-api-key-` and the base-64 of a presigned Bedrock address. */
export const awsBedrockShortTermKey = defineRule({
  id: 'aws-bedrock-short-term-key',
  aliases: ['aws-amazon-bedrock-api-key-short-lived'],
  provider: 'AWS',
  title: 'Amazon Bedrock API key (short-term)',
  risk: 'It calls Bedrock models as the role that made it for up to twelve hours.',
  pattern: 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]*={0,2}',
  notAfter: '[A-Za-z0-9+/]',
  confidence: 'high',
  validator: 'aws-bedrock-key',
  rotate:
    'It expires by itself within twelve hours; revoke the sessions of the IAM role that made it to end it sooner.',
  documentation: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  examples: {
    positives: [
      ...inContexts(
        'AWS_BEARER_TOKEN_BEDROCK',
        sample('bedrock-api-', 'key-YmVkcm9jay5hbWF6b25hd3MuY29t', noise(BASE64, 400, 78)),
      ),
    ],
    negatives: ['bedrock-api-key-name', sample('bedrock-api-', 'key-', noise(LOWER, 24, 79))],
  },
})
