import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('pa', 't.', noise(BASE64URL, 22, 67), '.', noise(HEX, 24, 68), '.', noise(BASE62, 20, 69))

/** Harness personal or service account token. */
export const harnessApiKey = defineRule({
  id: 'harness-api-key',
  provider: 'Harness',
  title: 'Harness personal or service account token',
  risk: 'Runs pipelines and reads connectors and secrets as its owner.',
  pattern: String.raw`[ps]at\.[0-9A-Za-z_-]{22}\.[0-9A-Fa-f]{24}\.[0-9A-Za-z]{20}`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Harness → Profile (or the service account) → API keys → delete the token.',
  documentation: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  examples: {
    positives: [...inContexts('HARNESS_API_KEY', TOKEN)],
    negatives: [
      sample('pa', 't.', noise(BASE64URL, 22, 67), '.', noise(HEX, 24, 68), '.', noise(BASE62, 19, 69)),
      `HARNESS_API_KEY=${sample('pa', 't.', 'x'.repeat(22), '.', 'x'.repeat(24), '.', 'x'.repeat(20))}`,
    ],
  },
})
