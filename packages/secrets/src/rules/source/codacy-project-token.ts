import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 20, 65)

/** Codacy API or project token. */
export const codacyProjectToken = defineRule({
  id: 'codacy-project-token',
  provider: 'Codacy',
  title: 'Codacy API or project token',
  risk: 'Reads code quality results, or uploads forged coverage.',
  pattern: assigned(String.raw`codacy[\w.-]{0,12}token`, '[0-9A-Fa-f]{32}|[0-9A-Za-z]{20}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Codacy → the repository → Settings → Integrations → Project API, or Your account → API tokens → Delete.',
  documentation: 'https://docs.codacy.com/codacy-api/api-tokens/',
  examples: {
    positives: [...inAssignments('CODACY_PROJECT_TOKEN', TOKEN)],
    negatives: [
      `CODACY_PROJECT_TOKEN=${noise(BASE62, 19, 65)}`,
      `checksum: ${TOKEN}`,
      `CODACY_PROJECT_TOKEN=${sample('x'.repeat(20))}`,
    ],
  },
})
