import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'

/** Finds recovery phrases by their name: twelve to 24 words. */
export const bip39Mnemonic = defineRule({
  id: 'bip39-mnemonic',
  provider: 'Cryptocurrency',
  title: 'Wallet recovery phrase',
  risk: 'Whoever has it moves everything the wallet holds, at once and for good.',
  pattern: assigned(
    'mnemonic|seed[_ .-]?(?:phrase|words?)|recovery[_ .-]?(?:phrase|words?|seed)|secret[_ .-]?phrase|backup[_ .-]?phrase|wallet[_ .-]?(?:seed|phrase|words)',
    '[a-z]{3,8}(?:[ ,]{1,2}[a-z]{3,8}){11,23}',
  ),
  notAfter: '[a-z]',
  confidence: 'high',
  validator: 'bip39-mnemonic',
  invalidConfidence: 'low',
  allowlists: [
    {
      description: 'a phrase that every development tool publishes',
      condition: 'or',
      commits: [],
      paths: [],
      regexes: [
        '^(?:test ){11}',
        '^abandon abandon abandon abandon',
        '^candy maple cake sugar pudding cream honey',
        '^myth like bonus scare over problem',
      ],
      target: 'secret',
      stopwords: [],
    },
  ],
  rotate: 'A key on a chain cannot be revoked: move the funds and roles to a new wallet now, then stop using this one.',
  documentation: 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki',
  examples: {
    positives: [
      'MNEMONIC="legal winner thank year wave sausage worth useful legal winner thank yellow"',
      'seed_phrase: letter advice cage absurd amount doctor acoustic avoid letter advice cage above\n',
      '{"mnemonic": "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title"}',
      "export SEED_PHRASE='zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong'",
      'recoveryPhrase = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"',
    ],
    negatives: [
      'MNEMONIC="test test test test test test test test test test test junk"',
      'MNEMONIC="legal winner thank year"',
      'mnemonic: a device such as a pattern of letters',
    ],
  },
})
