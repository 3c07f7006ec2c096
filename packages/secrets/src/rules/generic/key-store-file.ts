import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** A file that keeps private keys in a binary form. */
export const keyStoreFile = defineRule({
  id: 'key-store-file',
  aliases: ['pkcs12-file'],
  provider: 'Generic',
  title: 'Key store (PKCS #12, JKS, BKS)',
  risk: 'It holds private keys behind a password that can be guessed offline.',
  pattern: null,
  path: '(?i)\\.(?:p12|pfx|pkcs12|jks|jceks|bks|keystore|ppk|pvk)$',
  confidence: 'medium',
  rotate: 'Make new keys, replace their certificates, and keep the store out of Git.',
  examples: {
    positives: [
      { path: 'app/release.keystore', text: sample('\xfe\xed', '\xfe\xed') },
      { path: 'certs/client.p12', text: sample('0\x82', '\x01') },
    ],
    negatives: [
      { path: 'docs/p12.md', text: '# p12' },
      { path: 'src/keystore.ts', text: 'export {}' },
    ],
  },
})
