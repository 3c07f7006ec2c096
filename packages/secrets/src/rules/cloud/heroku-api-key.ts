import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Heroku keys by their name: a UUID. */
export const herokuApiKey = defineRule({
  id: 'heroku-api-key',
  provider: 'Heroku',
  title: 'Heroku API key (old format)',
  risk: 'It deploys, scales and reads the configuration of every app of the account.',
  pattern: assigned('heroku', '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}'),
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3,
  confidence: 'medium',
  rotate:
    'Heroku dashboard › Account settings › API Key: regenerate; or revoke the authorisation with the command line.',
  documentation: 'https://devcenter.heroku.com/articles/authentication',
  examples: {
    positives: [
      ...inAssignments(
        'HEROKU_API_KEY',
        sample(
          noise(HEX, 8, 891),
          '-',
          noise(HEX, 4, 892),
          '-',
          noise(HEX, 4, 893),
          '-',
          noise(HEX, 4, 894),
          '-',
          noise(HEX, 12, 895),
        ),
      ),
      sample(
        'machine api.heroku.com\n  login a@b.c\n  password: ignored\nheroku_api_key: ',
        noise(HEX, 8, 896),
        '-',
        noise(HEX, 4, 897),
        '-',
        noise(HEX, 4, 898),
        '-',
        noise(HEX, 4, 899),
        '-',
        noise(HEX, 12, 900),
      ),
      sample(
        'os.environ["HEROKU_TOKEN"] = "',
        noise(HEX, 8, 901),
        '-',
        noise(HEX, 4, 902),
        '-',
        noise(HEX, 4, 903),
        '-',
        noise(HEX, 4, 904),
        '-',
        noise(HEX, 12, 905),
        '"',
      ),
    ],
    negatives: [
      'HEROKU_APP_NAME=my-app',
      'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000',
      sample('HEROKU_API_KEY=', noise(HEX, 8, 906), '-', noise(HEX, 4, 907)),
      'HEROKU_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 908),
        '-',
        noise(HEX, 4, 909),
        '-',
        noise(HEX, 4, 910),
        '-',
        noise(HEX, 4, 911),
        '-',
        noise(HEX, 12, 912),
        '"',
      ),
    ],
  },
})
