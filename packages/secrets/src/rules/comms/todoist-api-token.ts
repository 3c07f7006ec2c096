import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 34)

/** Todoist API token. */
export const todoistApiToken = defineRule({
  id: 'todoist-api-token',
  provider: 'Todoist',
  title: 'Todoist API token',
  risk: 'Reads and changes the tasks of its owner.',
  pattern: assigned('todoist', '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Todoist → Settings → Integrations → Developer → Issue a new API token.',
  documentation: 'https://developer.todoist.com/',
  examples: {
    positives: [...inAssignments('TODOIST_TOKEN', TOKEN)],
    negatives: [
      `TODOIST_TOKEN=${noise(HEX, 39, 34)}`,
      `TODOIST_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `TODOIST_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
