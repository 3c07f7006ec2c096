import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample(
  'SWM',
  'TKN-1-',
  noise('0123456789abcdefghijklmnopqrstuvwxyz', 50, 75),
  '-',
  noise('0123456789abcdefghijklmnopqrstuvwxyz', 25, 76),
)

/** Docker Swarm join token. */
export const dockerSwarmJoinToken = defineRule({
  id: 'docker-swarm-join-token',
  provider: 'Docker',
  title: 'Docker Swarm join token',
  risk: 'Joins a node to the swarm; a manager’s token gives control of every service and secret.',
  pattern: 'SWMTKN-[0-9]-[0-9a-z]{40,60}-[0-9a-z]{25}',
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  rotate: 'Run `docker swarm join-token --rotate worker` and the same for `manager`.',
  documentation: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
  examples: {
    positives: [...inContexts('SWARM_TOKEN', TOKEN)],
    negatives: [
      sample(
        'SWM',
        'TKN-1-',
        noise('0123456789abcdefghijklmnopqrstuvwxyz', 50, 75),
        '-',
        noise('0123456789abcdefghijklmnopqrstuvwxyz', 24, 76),
      ),
      `SWARM_TOKEN=${sample('SWM', 'TKN-1-', 'x'.repeat(50), '-', 'x'.repeat(25))}`,
    ],
  },
})
