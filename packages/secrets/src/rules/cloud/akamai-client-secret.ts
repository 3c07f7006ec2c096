import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { BASE64, DIGITS, LOWER, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds the client secret of an `.edgerc`: 44 base-64 characters near an EdgeGrid token. */
export const akamaiClientSecret = defineRule({
  id: 'akamai-client-secret',
  provider: 'Akamai',
  title: 'Akamai EdgeGrid client secret',
  risk: 'With the tokens beside it, it changes the delivery and security configuration of the account.',
  pattern: assigned('client[_.-]?secret|akamai[\\w.-]{0,20}secret', '[A-Za-z0-9+/]{43}='),
  notAfter: '[0-9A-Za-z+/=]',
  minEntropy: 4,
  confidence: 'high',
  allowlists: [WORDS],
  required: [{ id: 'akamai-edgegrid-token', withinLines: 6, withinColumns: null }],
  rotate: 'Akamai Control Center › Identity & Access › API clients: deactivate the credential and create another.',
  documentation: 'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
  examples: {
    positives: [
      sample(
        '[default]\nclient_secret = ',
        noise(BASE64, 43, 423),
        '=\nhost = h.luna.akamaiapis.net\naccess_token = ak',
        'ab-',
        noise(DIGITS + LOWER, 16, 424),
        '-',
        noise(DIGITS + LOWER, 16, 425),
        '\nclient_token = ak',
        'ab-',
        noise(DIGITS + LOWER, 16, 426),
        '-',
        noise(DIGITS + LOWER, 16, 427),
        '\n',
      ),
      sample(
        '{"client_secret": "',
        noise(BASE64, 43, 428),
        '=", "access_token": "ak',
        'ab-',
        noise(DIGITS + LOWER, 16, 429),
        '-',
        noise(DIGITS + LOWER, 16, 430),
        '"}',
      ),
    ],
    negatives: [
      sample(
        'client_secret = ',
        noise(BASE64, 20, 431),
        '=\naccess_token = ak',
        'ab-',
        noise(DIGITS + LOWER, 16, 432),
        '-',
        noise(DIGITS + LOWER, 16, 433),
        '\n',
      ),
      sample('client_secret = ', noise(BASE64, 43, 434), '='),
    ],
  },
})
