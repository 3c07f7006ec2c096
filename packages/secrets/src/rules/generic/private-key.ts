import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

const LINES = `${noise(BASE64, 64, 2)}\n${noise(BASE64, 64, 3)}\n${noise(BASE64, 52, 4)}==\n`

/** The body of a PEM private key, in lines or in one line with `\n`, indented or not. */
export const privateKey = defineRule({
  id: 'private-key',
  aliases: ['pem-private-key'],
  provider: 'Generic',
  title: 'Private key (PEM)',
  risk: 'Whoever has it can log in, sign or decrypt as its owner.',
  pattern:
    '(?:-----BEGIN[ A-Z0-9_]{0,40}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----)(?:\\\\[nrt]|[\\s"\'+,|*#])*((?:[A-Za-z0-9+/=:.@()<>]|-[A-Za-z0-9])+(?:[\\s\\\\"\',|*#]+(?:[A-Za-z0-9+/=:.@()<>]|-[A-Za-z0-9])+)*)[\\s\\\\"\',|*#]*-{4,5} ?END',
  keywords: ['private key-----', 'private key block-----', 'private key ----'],
  validator: 'private-key',
  confidence: 'medium',
  securitySeverity: 9,
  rotate:
    'Make a new key pair, replace the public key or certificate wherever the old one is trusted, and revoke the old one.',
  examples: {
    positives: [
      sample('-----BEGIN RSA PRI', `VATE KEY-----\n${LINES}-----END RSA PRI`, 'VATE KEY-----\n'),
      sample('-----BEGIN OPENSSH PRI', `VATE KEY-----\n${LINES}-----END OPENSSH PRI`, 'VATE KEY-----\n'),
      sample(
        '"private_key": "-----BEGIN PRI',
        `VATE KEY-----\\n${LINES.replaceAll('\n', '\\n')}-----END PRI`,
        'VATE KEY-----\\n"',
      ),
      sample(
        'key: |\n  -----BEGIN EC PRI',
        `VATE KEY-----\n  ${LINES.replaceAll('\n', '\n  ')}-----END EC PRI`,
        'VATE KEY-----\n',
      ),
      sample(
        '-----BEGIN PGP PRI',
        `VATE KEY BLOCK-----\nVersion: GnuPG v2\n\n${LINES}=ab1c\n-----END PGP PRI`,
        'VATE KEY BLOCK-----',
      ),
    ],
    negatives: [
      sample('-----BEGIN PUBLIC KEY-----\n', `${LINES}-----END PUBLIC KEY-----`),
      sample('-----BEGIN RSA PRI', 'VATE KEY-----\n...\n-----END RSA PRI', 'VATE KEY-----'),
      sample('if text.startswith("-----BEGIN PRI', 'VATE KEY-----"):'),
    ],
  },
})
