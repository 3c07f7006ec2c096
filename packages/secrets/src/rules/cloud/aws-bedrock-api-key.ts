import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds long-lived Bedrock keys: `ABSK` and the base-64 of a name, an account and a secret. */
export const awsBedrockApiKey = defineRule({
  id: 'aws-bedrock-api-key',
  aliases: ['aws-amazon-bedrock-api-key-long-lived'],
  provider: 'AWS',
  title: 'Amazon Bedrock API key (long-lived)',
  risk: "It calls every Bedrock model at the account owner's expense until it is deleted.",
  pattern: 'ABSK[A-Za-z0-9+/]{109,269}={0,2}',
  notBefore: '[0-9A-Za-mo-z+/]',
  notAfter: '[A-Za-z0-9+/]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'aws-bedrock-key',
  rotate:
    'AWS console › Amazon Bedrock › API keys (or IAM › the user › service-specific credentials): delete the key and create another.',
  documentation: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  examples: {
    positives: [
      ...inAssignments('AWS_BEARER_TOKEN_BEDROCK', sample('AB', 'SK', noise(BASE64, 128, 563))),
      sample('AB', 'SK', noise(BASE64, 128, 564)),
      sample('aws.bearer.token.bedrock=AB', 'SKQmVkcm9ja0FQSUtleS', noise(BASE64, 106, 565), '==\n'),
    ],
    negatives: [
      sample('AWS_BEARER_TOKEN_BEDROCK=AB', 'SK', noise(BASE64, 60, 566)),
      sample('data:image/png;base64,', noise(BASE64, 80, 567), 'AB', 'SK', noise(BASE64, 120, 568)),
      sample(
        'AWS_BEARER_TOKEN_BEDROCK="AB',
        'SKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      ),
    ],
  },
})
