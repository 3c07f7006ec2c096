import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

/** Finds `suiprivkey1` and 58 bech32 characters. */
export const suiPrivateKey = defineRule({
  id: 'sui-private-key',
  provider: 'Sui',
  title: 'Sui private key',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: 'suiprivkey1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{58,64}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.5,
  confidence: 'high',
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://docs.sui.io/references/cli/keytool',
  examples: {
    positives: [
      ...inContexts('SUI_PRIVATE_KEY', sample('sui', 'privkey1', noise('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 59, 465))),
    ],
    negatives: [
      sample('SUI_PRIVATE_KEY=sui', 'privkey1', noise('qpzry9x8gf2tvdw0s3jn54khce6mua7l', 30, 466)),
      sample('SUI_PRIVATE_KEY="sui', 'privkey1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'),
    ],
  },
})
