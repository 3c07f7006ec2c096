import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 32, 43)

/** Agora app certificate. */
export const agoraAppCertificate = defineRule({
  id: 'agora-app-certificate',
  provider: 'Agora',
  title: 'Agora app certificate',
  risk: 'Signs tokens for any channel of the project.',
  pattern: assigned(String.raw`agora[\w.-]{0,12}(?:certificate|cert|secret)`, '[0-9A-Fa-f]{32}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 2.8,
  confidence: 'medium',
  rotate: 'Agora Console → the project → App certificate: enable the secondary and delete this one.',
  documentation: 'https://docs.agora.io/en/video-calling/token-authentication/deploy-token-server',
  examples: {
    positives: [...inAssignments('AGORA_APP_CERTIFICATE', TOKEN)],
    negatives: [
      `AGORA_APP_CERTIFICATE=${noise(HEX, 31, 43)}`,
      `AGORA_APP_CERTIFICATE=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `AGORA_APP_CERTIFICATE=${sample('0'.repeat(32))}`,
    ],
  },
})
