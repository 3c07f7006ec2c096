import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'

const TOKEN = sample('od', 't_', noise(BASE62, 32, 54))

/** Dependency-Track API key. */
export const dependencyTrackApiKey = defineRule({
  id: 'dependency-track-api-key',
  provider: 'OWASP',
  title: 'Dependency-Track API key',
  risk: 'Reads or changes projects and their components, with the rights of its team.',
  pattern: 'odt_(?:[0-9A-Za-z]{8}_)?[0-9A-Za-z]{32}',
  notBefore: '[0-9A-Za-z]',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3.3,
  confidence: 'high',
  rotate: 'Dependency-Track → Administration → Access management → Teams → the team → API keys → Delete.',
  documentation: 'https://docs.dependencytrack.org/integrations/rest-api/',
  examples: {
    positives: [...inAssignments('DTRACK_API_KEY', TOKEN), TOKEN],
    negatives: [sample('od', 't_', noise(BASE62, 31, 54)), `DTRACK_API_KEY=${sample('od', 't_', 'x'.repeat(32))}`],
  },
})
