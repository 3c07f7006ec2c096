import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('v2.', noise(BASE62, 20, 57))

/** AppVeyor API token. */
export const appveyorApiToken = defineRule({
  id: 'appveyor-api-token',
  provider: 'AppVeyor',
  title: 'AppVeyor API token',
  risk: 'Starts builds and reads projects and their secure variables.',
  pattern: assigned('appveyor', String.raw`v2\.[0-9a-zA-Z]{20}`),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'AppVeyor → My profile → API keys → Regenerate.',
  documentation: 'https://www.appveyor.com/docs/api/',
  examples: {
    positives: [...inAssignments('APPVEYOR_TOKEN', TOKEN)],
    negatives: [
      `APPVEYOR_TOKEN=${sample('v2.', noise(BASE62, 19, 57))}`,
      `APPVEYOR_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `APPVEYOR_TOKEN=${sample('v2.', 'x'.repeat(20))}`,
    ],
  },
})
