import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE64URL, 40, 16)

/** Expo access token. */
export const expoAccessToken = defineRule({
  id: 'expo-access-token',
  provider: 'Expo',
  title: 'Expo access token',
  risk: 'Builds and publishes updates of its owner’s apps.',
  pattern: assigned('expo[_.-]?(?:access[_.-]?)?token|eas[_.-]?token', '[0-9A-Za-z_-]{40}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.5,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'expo.dev → Account settings → Access tokens → Revoke.',
  documentation: 'https://docs.expo.dev/accounts/programmatic-access/',
  examples: {
    positives: [...inAssignments('EXPO_TOKEN', TOKEN)],
    negatives: [
      `EXPO_TOKEN=${noise(BASE64URL, 39, 16)}`,
      `EXPO_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `EXPO_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
