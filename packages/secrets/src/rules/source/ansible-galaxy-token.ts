import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { HEX, noise, sample } from '../sample.ts'

const TOKEN = noise(HEX, 40, 59)

/** Ansible Galaxy API token. */
export const ansibleGalaxyToken = defineRule({
  id: 'ansible-galaxy-token',
  provider: 'Ansible',
  title: 'Ansible Galaxy API token',
  risk: 'Publishes collections of its owner’s namespaces.',
  pattern: assigned(String.raw`galaxy[\w.-]{0,12}(?:token|key)`, '[0-9A-Fa-f]{40}'),
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'medium',
  rotate: 'Galaxy → Collections → API token → Load token, which replaces the old one.',
  documentation: 'https://docs.ansible.com/ansible/latest/galaxy/user_guide.html',
  examples: {
    positives: [...inAssignments('GALAXY_API_KEY', TOKEN)],
    negatives: [
      `GALAXY_API_KEY=${noise(HEX, 39, 59)}`,
      `GALAXY_API_KEY=${TOKEN}0`,
      `checksum: ${TOKEN}`,
      `GALAXY_API_KEY=${sample('x'.repeat(40))}`,
    ],
  },
})
