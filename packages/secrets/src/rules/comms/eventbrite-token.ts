import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 20, 70)

/** Eventbrite private token. */
export const eventbriteToken = defineRule({
  id: 'eventbrite-token',
  provider: 'Eventbrite',
  title: 'Eventbrite private token',
  risk: 'Reads and changes events and attendees of its owner.',
  pattern: assigned('eventbrite', '[0-9A-Z]{20}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Eventbrite → Account settings → Developer links → API keys → Delete.',
  documentation: 'https://www.eventbrite.com/platform/docs/authentication',
  examples: {
    positives: [...inAssignments('EVENTBRITE_TOKEN', TOKEN)],
    negatives: [
      `EVENTBRITE_TOKEN=${noise('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 19, 70)}`,
      `EVENTBRITE_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `EVENTBRITE_TOKEN=${sample('X'.repeat(20))}`,
    ],
  },
})
