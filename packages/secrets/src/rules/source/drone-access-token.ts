import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 32, 19)

/** Drone CI access token. */
export const droneAccessToken = defineRule({
  id: 'drone-access-token',
  aliases: ['droneci-access-token'],
  provider: 'Drone',
  title: 'Drone CI access token',
  risk: 'Acts as its owner: starts builds and reads secrets’ names and logs.',
  pattern: assigned('drone[_.-]?(?:ci|token|rpc|server|api|access|auth)', '[0-9A-Za-z]{32}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.3,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate:
    'Drone → User settings → rotate the personal token; for RPC secrets change DRONE_RPC_SECRET on server and runners.',
  documentation: 'https://docs.drone.io/api/overview/',
  examples: {
    positives: [...inAssignments('DRONE_TOKEN', TOKEN)],
    negatives: [
      `DRONE_TOKEN=${noise(BASE62, 31, 19)}`,
      `DRONE_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `DRONE_TOKEN=${sample('x'.repeat(32))}`,
    ],
  },
})
