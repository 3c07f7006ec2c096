import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds Railway tokens by their name: a UUID. */
export const railwayToken = defineRule({
  id: 'railway-token',
  provider: 'Railway',
  title: 'Railway token',
  risk: 'It deploys and reads the variables of the project or account.',
  pattern: assigned(
    'railway[_.-]?(?:api|project|team)?[_.-]?token|railway[_.-]?(?:api[_.-]?)?key',
    '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  ),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Railway › Account (or Project) settings › Tokens: delete it and create another.',
  documentation: 'https://docs.railway.com/guides/public-api',
  examples: {
    positives: [
      ...inAssignments(
        'RAILWAY_TOKEN',
        sample(
          noise(HEX, 8, 475),
          '-',
          noise(HEX, 4, 476),
          '-',
          noise(HEX, 4, 477),
          '-',
          noise(HEX, 4, 478),
          '-',
          noise(HEX, 12, 479),
        ),
      ),
      sample(
        'railway_api_token = "',
        noise(HEX, 8, 480),
        '-',
        noise(HEX, 4, 481),
        '-',
        noise(HEX, 4, 482),
        '-',
        noise(HEX, 4, 483),
        '-',
        noise(HEX, 12, 484),
        '"\n',
      ),
    ],
    negatives: [
      sample(
        'RAILWAY_PROJECT_ID=',
        noise(HEX, 8, 485),
        '-',
        noise(HEX, 4, 486),
        '-',
        noise(HEX, 4, 487),
        '-',
        noise(HEX, 4, 488),
        '-',
        noise(HEX, 12, 489),
      ),
      sample('RAILWAY_TOKEN=', noise(HEX, 8, 490), '-', noise(HEX, 4, 491)),
      'RAILWAY_TOKEN="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 492),
        '-',
        noise(HEX, 4, 493),
        '-',
        noise(HEX, 4, 494),
        '-',
        noise(HEX, 4, 495),
        '-',
        noise(HEX, 12, 496),
        '"',
      ),
    ],
  },
})
