import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

/** Finds `shippo_live_` or `shippo_test_` and forty hexadecimal digits. */
export const shippoApiToken = defineRule({
  id: 'shippo-api-token',
  provider: 'Shippo',
  title: 'Shippo token',
  risk: "It buys shipping labels at the owner's expense and reads addresses.",
  pattern: 'shippo_(?:live|test)_[0-9a-fA-F]{40}',
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Shippo › Settings › API: delete it and generate another.',
  documentation: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  examples: {
    positives: [
      ...inContexts('SHIPPO_API_TOKEN', sample('ship', 'po_live_', noise(HEX, 40, 664))),
      sample('- name: SHIPPO_API_TOKEN\n  value: "ship', 'po_test_', noise(HEX, 40, 665), '"\n'),
    ],
    negatives: [
      sample('SHIPPO_API_TOKEN=ship', 'po_live_', noise(HEX, 39, 666)),
      sample('SHIPPO_API_TOKEN="ship', 'po_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
      sample('SHIPPO_API_TOKEN=ship', 'po_live_', noise(HEX, 40, 667), '0aB1'),
    ],
  },
})
