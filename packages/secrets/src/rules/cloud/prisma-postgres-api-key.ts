import { defineRule } from '../define-rule.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** Finds the `api_key` of a Prisma address: a JWT. */
export const prismaPostgresApiKey = defineRule({
  id: 'prisma-postgres-api-key',
  provider: 'Prisma',
  title: 'Prisma Accelerate or Postgres API key',
  risk: 'It reads and writes the database behind the address.',
  pattern:
    'prisma(?:\\+postgres)?://[\\w.-]{1,100}(?::[0-9]{1,5})?/\\?[^\\s"\']{0,100}?api_key=(eyJ[\\w-]{10,300}\\.[\\w-]{20,800}\\.[\\w-]{20,200})',
  notAfter: '[\\w-]',
  minEntropy: 4,
  confidence: 'high',
  rotate: 'Prisma Data Platform › the environment › API keys: revoke it and create another.',
  documentation: 'https://www.prisma.io/docs/accelerate',
  examples: {
    positives: [
      sample(
        'DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key=eyJh',
        'bGciOiJIUzI1NiJ9.',
        noise(BASE64URL, 160, 775),
        '.',
        noise(BASE64URL, 43, 776),
        '"',
      ),
      sample(
        'prisma+postgres://accelerate.prisma-data.net/?api_key=eyJh',
        'bGciOiJIUzI1NiJ9.',
        noise(BASE64URL, 160, 777),
        '.',
        noise(BASE64URL, 43, 778),
      ),
    ],
    negatives: ['prisma://accelerate.prisma-data.net/?api_key=YOUR_API_KEY', 'prisma+postgres://localhost:51213/?x=1'],
  },
})
