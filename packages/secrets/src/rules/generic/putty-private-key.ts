import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** The private lines of a PuTTY key file. */
export const puttyPrivateKey = defineRule({
  id: 'putty-private-key',
  provider: 'Generic',
  title: 'PuTTY private key',
  risk: 'Whoever has it can log in wherever its public half is trusted.',
  pattern:
    'PuTTY-User-Key-File-[23]: [^\\r\\n]{1,80}\\r?\\n(?:[^\\r\\n]*\\r?\\n){1,60}?Private-Lines: \\d{1,3}\\r?\\n([A-Za-z0-9+/=\\r\\n]{20,})',
  confidence: 'high',
  rotate: 'Make a new key pair and remove the old public key from every authorized_keys.',
  examples: {
    positives: [
      sample(
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: b\nPublic-Lines: 1\n',
        `${noise(BASE64, 60, 5)}\nPrivate-Li`,
        `nes: 1\n${noise(BASE64, 44, 6)}\nPrivate-MAC: 11`,
      ),
      sample(
        'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: ana\nPublic-Lines: 1\n',
        `${noise(BASE64, 60, 2)}\nPrivate-Li`,
        `nes: 1\n${noise(BASE64, 64, 3)}\nPrivate-MAC: 00`,
      ),
    ],
    negatives: ['PuTTY-User-Key-File-', 'PuTTY-User-Key-File-2: ssh-rsa\nPublic-Lines: 1\nAAAA'],
  },
})
