import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** Finds STS session tokens by the text that their base-64 starts with. */
export const awsSessionToken = defineRule({
  id: 'aws-session-token',
  provider: 'AWS',
  title: 'AWS session token',
  risk: 'With the temporary key pair beside it, it acts as the assumed role until it expires (up to 36 hours).',
  pattern: '(?:IQoJb3JpZ2luX2Vj|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/]{100,}={0,2}',
  notBefore: '[0-9A-Zb-mo-z+/]',
  notAfter: '[A-Za-z0-9+/]',
  minEntropy: 4,
  confidence: 'high',
  rotate:
    'AWS console › IAM › Roles › the role › Revoke sessions. A session token cannot be deleted by itself; it dies with the session.',
  documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  examples: {
    positives: [
      ...inAssignments('AWS_SESSION_TOKEN', sample('IQoJb3Jp', 'Z2luX2Vj', noise(BASE64, 340, 580), '=')),
      sample('IQoJb3Jp', 'Z2luX2Vj', noise(BASE64, 340, 581), '='),
      sample('<add key="AWS_SESSION_TOKEN" value="FwoGZX', 'IvYXdzE', noise(BASE64, 220, 582), '" />'),
    ],
    negatives: [
      sample('AWS_SESSION_TOKEN=IQoJb3Jp', 'Z2luX2Vj', noise(BASE64, 60, 583)),
      sample('AWS_SESSION_TOKEN=', noise(BASE64, 300, 584)),
      sample(
        'AWS_SESSION_TOKEN="IQoJb3Jp',
        'Z2luX2Vjxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx="',
      ),
    ],
  },
})
