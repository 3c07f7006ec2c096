import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, HEX, noise, sample, UPPER } from '../sample.ts'

/** Finds `pdus+_` or its kin, an id and a UUID. */
export const pagerdutyOauthToken = defineRule({
  id: 'pagerduty-oauth-token',
  provider: 'PagerDuty',
  title: 'PagerDuty OAuth token',
  risk: 'It reads and changes schedules, services and incidents within its scopes.',
  pattern: 'pd(?:us|eu)\\+_[0-9A-Z]{6,16}_[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  notAfter: '[0-9A-Za-z-]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'PagerDuty › Integrations › App Registration: revoke the token or rotate the client secret.',
  documentation: 'https://developer.pagerduty.com/docs/app-integration-development/oauth/',
  examples: {
    positives: [
      ...inContexts(
        'PAGERDUTY_TOKEN',
        sample(
          'pd',
          'us+_0',
          noise(DIGITS + UPPER, 8, 589),
          '_',
          noise(HEX, 8, 590),
          '-',
          noise(HEX, 4, 591),
          '-',
          noise(HEX, 4, 592),
          '-',
          noise(HEX, 4, 593),
          '-',
          noise(HEX, 12, 594),
        ),
      ),
    ],
    negatives: [
      sample('PAGERDUTY_TOKEN=pd', 'us+_0', noise(DIGITS + UPPER, 8, 595), '_', noise(HEX, 12, 596)),
      sample('PAGERDUTY_TOKEN="pd', 'us+_0xxxxxxxx_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"'),
    ],
  },
})
