import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Atlas private keys by their name: a UUID. */
export const mongodbAtlasPrivateKey = defineRule({
  id: 'mongodb-atlas-private-key',
  provider: 'MongoDB',
  title: 'MongoDB Atlas private API key',
  risk: "With its public key it manages the organisation's or project's clusters.",
  pattern: assigned(
    'atlas[_.-]?(?:api[_.-]?)?priv(?:ate)?|mcli[_-]?priv|mongo(?:db)?[_.-]?(?:atlas[_.-]?)?(?:api[_.-]?)?priv',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'MongoDB Atlas › Organization › Access Manager › API Keys: delete it and create another.',
  documentation: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  examples: {
    positives: [
      ...inAssignments(
        'MONGODB_ATLAS_PRIVATE_KEY',
        sample(
          noise(HEX, 8, 418),
          '-',
          noise(HEX, 4, 419),
          '-',
          noise(HEX, 4, 420),
          '-',
          noise(HEX, 4, 421),
          '-',
          noise(HEX, 12, 422),
        ),
      ),
      sample(
        '<add key="MONGODB_ATLAS_PRIVATE_API_KEY" value="',
        noise(HEX, 8, 423),
        '-',
        noise(HEX, 4, 424),
        '-',
        noise(HEX, 4, 425),
        '-',
        noise(HEX, 4, 426),
        '-',
        noise(HEX, 12, 427),
        '" />',
      ),
    ],
    negatives: [
      sample('MONGODB_ATLAS_PROJECT_ID=', noise(HEX, 24, 428)),
      sample('MONGODB_ATLAS_PRIVATE_KEY=', noise(HEX, 8, 429), '-', noise(HEX, 4, 430)),
      'MONGODB_ATLAS_PRIVATE_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 431),
        '-',
        noise(HEX, 4, 432),
        '-',
        noise(HEX, 4, 433),
        '-',
        noise(HEX, 4, 434),
        '-',
        noise(HEX, 12, 435),
        '"',
      ),
    ],
  },
})
