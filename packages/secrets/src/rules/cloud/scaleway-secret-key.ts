import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Scaleway secret keys by their name: a UUID. */
export const scalewaySecretKey = defineRule({
  id: 'scaleway-secret-key',
  provider: 'Scaleway',
  title: 'Scaleway secret key',
  risk: "With its access key it manages the organisation's resources and object storage.",
  pattern: assigned(
    '(?:scw|scaleway)[_.-]?(?:secret|api|token|auth|key)',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Scaleway console › IAM › API keys: delete it and generate another.',
  documentation: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  examples: {
    positives: [
      ...inAssignments(
        'SCW_SECRET_KEY',
        sample(
          noise(HEX, 8, 176),
          '-',
          noise(HEX, 4, 177),
          '-',
          noise(HEX, 4, 178),
          '-',
          noise(HEX, 4, 179),
          '-',
          noise(HEX, 12, 180),
        ),
      ),
      sample(
        'export SCALEWAY_TOKEN=',
        noise(HEX, 8, 181),
        '-',
        noise(HEX, 4, 182),
        '-',
        noise(HEX, 4, 183),
        '-',
        noise(HEX, 4, 184),
        '-',
        noise(HEX, 12, 185),
      ),
    ],
    negatives: [
      sample(
        'SCW_DEFAULT_PROJECT_ID=',
        noise(HEX, 8, 186),
        '-',
        noise(HEX, 4, 187),
        '-',
        noise(HEX, 4, 188),
        '-',
        noise(HEX, 4, 189),
        '-',
        noise(HEX, 12, 190),
      ),
      sample('SCW_SECRET_KEY=', noise(HEX, 8, 191), '-', noise(HEX, 4, 192)),
      'SCW_SECRET_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 193),
        '-',
        noise(HEX, 4, 194),
        '-',
        noise(HEX, 4, 195),
        '-',
        noise(HEX, 4, 196),
        '-',
        noise(HEX, 12, 197),
        '"',
      ),
    ],
  },
})
