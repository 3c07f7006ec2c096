import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample(
  'ov',
  'sxp_',
  noise(HEX, 8, 45),
  '-',
  noise(HEX, 4, 46),
  '-4',
  noise(HEX, 3, 47),
  '-a',
  noise(HEX, 3, 48),
  '-',
  noise(HEX, 12, 49),
)

/** Open VSX access token. */
export const openvsxToken = defineRule({
  id: 'openvsx-token',
  provider: 'Open VSX',
  title: 'Open VSX access token',
  risk: 'Publishes extensions that editors install.',
  pattern: 'ovsx[ap]t?_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  notBefore: '[0-9A-Za-mo-qsu-z_-]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'open-vsx.org → Settings → Access tokens → Delete.',
  documentation: 'https://github.com/eclipse/openvsx/wiki/Publishing-Extensions',
  examples: {
    positives: [...inContexts('OVSX_PAT', TOKEN)],
    negatives: [sample('ov', 'sxp_', noise(HEX, 8, 45)), `OVSX_PAT=${'x'.repeat(24)}`],
  },
})
