import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('vt', 'wn_', noise(BASE62, 32, 30))

/** Val Town API token. */
export const valTownToken = defineRule({
  id: 'val-town-token',
  provider: 'Val Town',
  title: 'Val Town API token',
  risk: 'Runs and changes vals, and reads their secrets.',
  pattern: 'vtwn_[A-Za-z0-9_-]{20,48}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Val Town → Settings → API tokens → Delete.',
  documentation: 'https://docs.val.town/reference/api/authentication',
  examples: {
    positives: [...inContexts('VALTOWN_TOKEN', TOKEN)],
    negatives: [sample('vt', 'wn_', noise(BASE62, 9, 30)), `VALTOWN_TOKEN=${'x'.repeat(24)}`],
  },
})
