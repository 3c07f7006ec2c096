import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** A secret among the parameters of an address. */
export const urlQuerySecret = defineRule({
  id: 'url-query-secret',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Secret in the parameters of an address',
  risk: 'Addresses end in logs and histories: whoever reads one can use the secret.',
  pattern:
    '[?&](?i:(?:[a-z0-9]{1,20}[_-]){0,2}(?:password|passwd|pwd|token|secret|api_?key|apikey|auth_?key|access_?key|sig|signature|client_secret))=([A-Za-z0-9_.~%+/=-]{8,400})',
  keywords: ['password=', 'passwd=', 'pwd=', 'token=', 'secret=', 'key=', 'sig=', 'signature='],
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Revoke it where it was issued; send it in a header that is composed at run time.',
  examples: {
    positives: [
      sample('GET /v1/rows?api_', 'key=', noise(BASE62, 40, 3), '&page=2'),
      sample('https://hooks.corp.net/run?id=4&to', 'ken=', noise(BASE62, 32, 2)),
    ],
    negatives: [
      'https://a.example/?token=<token>',
      sample('https://a.example/?token=$', '{token}&x=1'),
      '/login?password=incorrect',
    ],
  },
})
