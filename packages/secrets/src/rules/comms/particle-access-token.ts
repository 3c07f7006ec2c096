import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 68)

/** Particle access token. */
export const particleAccessToken = defineRule({
  id: 'particle-access-token',
  provider: 'Particle',
  title: 'Particle access token',
  risk: 'Reads and controls the devices of its owner.',
  pattern: assigned(String.raw`particle[\w.-]{0,16}token`, '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Run `particle token revoke`, or reset the password with all tokens.',
  documentation: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
  examples: {
    positives: [
      ...inAssignments('PARTICLE_ACCESS_TOKEN', TOKEN),
      `https://api.particle.io/v1/devices/x/led?particle_token=${TOKEN}`,
    ],
    negatives: [
      `PARTICLE_ACCESS_TOKEN=${noise(HEX, 39, 68)}`,
      `PARTICLE_ACCESS_TOKEN=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `PARTICLE_ACCESS_TOKEN=${sample('x'.repeat(40))}`,
    ],
  },
})
