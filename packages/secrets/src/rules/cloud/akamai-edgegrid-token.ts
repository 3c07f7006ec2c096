import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { DIGITS, LOWER, noise, sample } from '../sample.ts'

/** Finds `akab-` and two groups of sixteen: client and access tokens. */
export const akamaiEdgegridToken = defineRule({
  id: 'akamai-edgegrid-token',
  provider: 'Akamai',
  title: 'Akamai EdgeGrid token',
  risk: 'With the client secret beside it, it changes the delivery and security configuration of the account.',
  pattern: 'akab-[0-9a-z]{16}-[0-9a-z]{16}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Akamai Control Center › Identity & Access › API clients: deactivate the credential and create another.',
  documentation: 'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
  examples: {
    positives: [
      ...inContexts(
        'AKAMAI_CLIENT_TOKEN',
        sample('ak', 'ab-', noise(DIGITS + LOWER, 16, 312), '-', noise(DIGITS + LOWER, 16, 313)),
      ),
      sample('client_token = ak', 'ab-', noise(DIGITS + LOWER, 16, 314), '-', noise(DIGITS + LOWER, 16, 315), '\n'),
    ],
    negatives: [
      sample('host = akab-', noise(DIGITS + LOWER, 8, 316), '.luna.akamaiapis.net'),
      sample('AKAMAI_CLIENT_TOKEN=ak', 'ab-', noise(DIGITS + LOWER, 16, 317), '-', noise(DIGITS + LOWER, 15, 318)),
      sample('AKAMAI_CLIENT_TOKEN="ak', 'ab-xxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx"'),
      sample(
        'AKAMAI_CLIENT_TOKEN=ak',
        'ab-',
        noise(DIGITS + LOWER, 16, 319),
        '-',
        noise(DIGITS + LOWER, 16, 320),
        '0aB1',
      ),
    ],
  },
})
