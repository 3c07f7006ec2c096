import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

/** `{"typ": "TCV2"}` in base64. */
const HEADER = ['ey', 'J0eXAiOiAi', 'VENWMiJ9'].join('')
const TOKEN = sample('ey', 'J0eXAiOiAi', 'VENWMiJ9', '.', noise(BASE64URL, 36, 80), '.', noise(BASE64URL, 48, 81))

/** TeamCity access token. */
export const teamcityAccessToken = defineRule({
  id: 'teamcity-access-token',
  provider: 'JetBrains',
  title: 'TeamCity access token',
  risk: 'Starts builds and reads projects as its owner.',
  pattern: `${HEADER}\\.[0-9A-Za-z_-]{30,60}\\.[0-9A-Za-z_-]{40,80}`,
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'TeamCity → Profile → Access tokens → Delete.',
  documentation: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
  examples: {
    positives: [...inContexts('TEAMCITY_TOKEN', TOKEN)],
    negatives: [
      sample('ey', 'J0eXAiOiAi', 'VENWMiJ9', '.', noise(BASE64URL, 36, 80), '.', noise(BASE64URL, 36, 81)),
      `TEAMCITY_TOKEN=${sample('ey', 'J0eXAiOiAi', 'VENWMiJ9', '.', 'x'.repeat(36), '.', 'x'.repeat(48))}`,
    ],
  },
})
