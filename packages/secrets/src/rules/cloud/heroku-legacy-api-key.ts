import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds old Heroku keys by their name: a UUID. */
export const herokuLegacyApiKey = defineRule({
  id: 'heroku-legacy-api-key',
  aliases: ['heroku-api-key'],
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
          noise(HEX, 8, 359),
          '-',
          noise(HEX, 4, 360),
          '-',
          noise(HEX, 4, 361),
          '-',
          noise(HEX, 4, 362),
          '-',
          noise(HEX, 12, 363),
        ),
      ),
      sample(
        'machine api.heroku.com\n  login a@b.c\n  password: ignored\nheroku_api_key: ',
        noise(HEX, 8, 364),
        '-',
        noise(HEX, 4, 365),
        '-',
        noise(HEX, 4, 366),
        '-',
        noise(HEX, 4, 367),
        '-',
        noise(HEX, 12, 368),
      ),
      sample(
        "'heroku_token' => '",
        noise(HEX, 8, 369),
        '-',
        noise(HEX, 4, 370),
        '-',
        noise(HEX, 4, 371),
        '-',
        noise(HEX, 4, 372),
        '-',
        noise(HEX, 12, 373),
        "',",
      ),
    ],
    negatives: [
      'HEROKU_APP_NAME=my-app',
      'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000',
      sample('HEROKU_API_KEY=', noise(HEX, 8, 374), '-', noise(HEX, 4, 375)),
      'HEROKU_API_KEY="xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"',
      sample(
        'checksum = "',
        noise(HEX, 8, 376),
        '-',
        noise(HEX, 4, 377),
        '-',
        noise(HEX, 4, 378),
        '-',
        noise(HEX, 4, 379),
        '-',
        noise(HEX, 12, 380),
        '"',
      ),
    ],
  },
})
