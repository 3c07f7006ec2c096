import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

/** Finds Hetzner Cloud tokens by their name: 64 letters and digits. */
export const hetznerCloudToken = defineRule({
  id: 'hetzner-cloud-token',
  provider: 'Hetzner',
  title: 'Hetzner Cloud API token',
  risk: "It creates and destroys the project's servers, volumes and networks.",
  pattern: assigned('hcloud|hetzner', '[0-9A-Za-z]{64}'),
  notAfter: '[0-9A-Za-z_]',
  minEntropy: 3.8,
  confidence: 'high',
  allowlists: [WORDS],
  rotate: 'Hetzner Console › the project › Security › API tokens: delete it and generate another.',
  documentation: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
  examples: {
    positives: [...inAssignments('HCLOUD_TOKEN', sample(noise(BASE62, 64, 582)))],
    negatives: [
      sample('HCLOUD_TOKEN=', noise(BASE62, 63, 583)),
      'HCLOUD_TOKEN="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
      sample('HCLOUD_TOKEN=', noise(BASE62, 64, 584), '0aB1'),
      sample('checksum = "', noise(BASE62, 64, 585), '"'),
    ],
  },
})
