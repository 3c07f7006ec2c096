import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('per', 'm:', noise(BASE64, 12, 77), '.', noise(BASE64, 8, 78), '.', noise(BASE62, 30, 79))

/** JetBrains Hub or YouTrack permanent token. */
export const jetbrainsPermanentToken = defineRule({
  id: 'jetbrains-permanent-token',
  provider: 'JetBrains',
  title: 'JetBrains Hub or YouTrack permanent token',
  risk: 'Acts as its owner in YouTrack and Hub.',
  pattern: String.raw`perm[:-][0-9A-Za-z+/]{4,64}={0,2}\.[0-9A-Za-z+/_-]{4,64}={0,2}\.[0-9A-Za-z]{24,64}`,
  notBefore: '[0-9A-Za-z_]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'YouTrack → Profile → Account security → Tokens → Delete.',
  documentation: 'https://www.jetbrains.com/help/youtrack/devportal/authentication-with-permanent-token.html',
  examples: {
    positives: [...inAssignments('YOUTRACK_TOKEN', TOKEN)],
    negatives: [
      sample('per', 'm:', noise(BASE64, 12, 77), '.', noise(BASE64, 8, 78), '.', noise(BASE62, 20, 79)),
      `YOUTRACK_TOKEN=${sample('per', 'm:', 'x'.repeat(12), '.', 'x'.repeat(8), '.', 'x'.repeat(30))}`,
    ],
  },
})
