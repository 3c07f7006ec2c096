import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('wl', 'u_', noise(BASE62, 36, 86))

/** Weblate user or project token. */
export const weblateToken = defineRule({
  id: 'weblate-token',
  provider: 'Weblate',
  title: 'Weblate user or project token',
  risk: 'Reads and changes the translations of its owner’s projects.',
  pattern: 'wl[up]_[0-9A-Za-z]{32,46}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Weblate → Your profile → API access → regenerate the key.',
  documentation: 'https://docs.weblate.org/en/latest/api.html',
  examples: {
    positives: [...inContexts('WEBLATE_TOKEN', TOKEN)],
    negatives: [sample('wl', 'u_', noise(BASE62, 31, 86)), `WEBLATE_TOKEN=${sample('wl', 'u_', 'x'.repeat(36))}`],
  },
})
