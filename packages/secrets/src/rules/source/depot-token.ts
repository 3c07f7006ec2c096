import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = sample('dep', 'ot_', 'project_', noise(HEX, 64, 64))

/** Depot project or organization token. */
export const depotToken = defineRule({
  id: 'depot-token',
  provider: 'Depot',
  title: 'Depot project or organization token',
  risk: 'Runs builds and reads the project’s cache.',
  pattern: 'depot_(?:project|org|user)_[0-9A-Fa-f]{40,96}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Depot → Organization settings → API tokens → Revoke.',
  documentation: 'https://depot.dev/docs/cli/authentication',
  examples: {
    positives: [...inContexts('DEPOT_TOKEN', TOKEN)],
    negatives: [
      sample('dep', 'ot_', 'project_', noise(HEX, 39, 64)),
      `DEPOT_TOKEN=${sample('dep', 'ot_', 'project_', 'x'.repeat(64))}`,
    ],
  },
})
