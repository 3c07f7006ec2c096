import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE64, noise, sample } from '../sample.ts'

const TOKEN = sample('SWM', 'KEY-1-', noise(BASE64, 43, 79))

/** Docker Swarm unlock key. */
export const dockerSwarmUnlockKey = defineRule({
  id: 'docker-swarm-unlock-key',
  provider: 'Docker',
  title: 'Docker Swarm unlock key',
  risk: 'Decrypts the Raft logs of a manager, with every secret of the swarm in them.',
  pattern: 'SWMKEY-[0-9]-[0-9A-Za-z+/]{43}',
  notAfter: '[0-9A-Za-z+/]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Run `docker swarm unlock-key --rotate`.',
  documentation: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
  examples: {
    positives: [...inContexts('SWARM_KEY', TOKEN)],
    negatives: [sample('SWM', 'KEY-1-', noise(BASE64, 42, 79)), `SWARM_KEY=${sample('SWM', 'KEY-1-', 'x'.repeat(43))}`],
  },
})
