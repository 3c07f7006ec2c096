import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('li', 'p_', noise(BASE62, 20, 26))

/** Lichess personal access token. */
export const lichessToken = defineRule({
  id: 'lichess-token',
  provider: 'Lichess',
  title: 'Lichess personal access token',
  risk: 'Plays, reads and writes as its owner.',
  pattern: 'lip_[A-Za-z0-9]{20}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Lichess → Preferences → API access tokens → Revoke.',
  documentation: 'https://lichess.org/api',
  examples: {
    positives: [...inContexts('LICHESS_TOKEN', TOKEN)],
    negatives: [sample('li', 'p_', noise(BASE62, 11, 26)), `LICHESS_TOKEN=${'x'.repeat(24)}`],
  },
})
