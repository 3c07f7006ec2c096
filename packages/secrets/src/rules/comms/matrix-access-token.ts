import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, LOWER, noise, sample, UPPER } from '../sample.ts'

const TOKEN = sample(
  'sy',
  't_',
  noise(BASE62, 12, 55),
  '_',
  noise(`${LOWER}${UPPER}`, 20, 56),
  '_',
  noise(BASE62, 6, 57),
)

/** Matrix (Synapse) access token. */
export const matrixAccessToken = defineRule({
  id: 'matrix-access-token',
  provider: 'Matrix',
  title: 'Matrix (Synapse) access token',
  risk: 'Reads and posts as the user on the home server.',
  pattern: 'sy[tr]_[0-9A-Za-z+/]{2,120}={0,2}_[A-Za-z]{20}_[0-9A-Za-z]{6}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Element → Settings → Sessions → Sign out of the session.',
  documentation: 'https://spec.matrix.org/latest/client-server-api/#client-authentication',
  examples: {
    positives: [...inContexts('MATRIX_TOKEN', TOKEN)],
    negatives: [
      sample('sy', 't_', noise(BASE62, 12, 55), '_', noise(`${LOWER}${UPPER}`, 20, 56), '_', noise(BASE62, 5, 57)),
      `MATRIX_TOKEN=${sample('sy', 't_', 'x'.repeat(12), '_', 'x'.repeat(20), '_', 'x'.repeat(6))}`,
    ],
  },
})
