import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** A PEM private key that is base64-encoded once more: kubeconfig's client-key-data, variables of CI systems. */
export const privateKeyBase64 = defineRule({
  id: 'private-key-base64',
  provider: 'Generic',
  title: 'Private key (PEM in base64)',
  risk: 'Whoever has it can log in, sign or decrypt as its owner.',
  // `-----BEGIN ` and then `RSA `, `EC `, `OPENSSH `, `PRIVATE`, `ENCRYPTED`, `DSA `, `PGP PRI`.
  pattern:
    'LS0tLS1CRUdJTi(?:BSU0EgUFJJ|BFQyBQUklW|BPUEVOU1NI|BQUklWQVRF|BFTkNSWVBURUQg|BEU0EgUFJJ|BQR1AgUFJJ)([A-Za-z0-9+/=]{80,})',
  confidence: 'high',
  rotate:
    'Make a new key pair, replace the public key or certificate wherever the old one is trusted, and revoke the old one.',
  examples: {
    positives: [
      { path: '.kube/config', text: sample('client-key-data: LS0tLS1CRUdJ', 'TiBSU0EgUFJJ', noise(BASE64, 400, 2)) },
      sample('SSH_KEY=LS0tLS1CRUdJ', 'TiBPUEVOU1NI', noise(BASE64, 300, 3)),
    ],
    negatives: [
      sample('certificate-authority-data: LS0tLS1CRUdJ', 'TiBDRVJUSUZJ', noise(BASE64, 400, 2)),
      'LS0tLS1CRUdJTiBSU0EgUFJJVkFURQ==',
    ],
  },
})
