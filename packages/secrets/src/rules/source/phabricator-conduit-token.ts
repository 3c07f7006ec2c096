import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { noise, sample } from '../sample.ts'

const TOKEN = sample('ap', 'i-', noise('abcdefghijklmnopqrstuvwxyz234567', 28, 70))

/** Phabricator Conduit API token. */
export const phabricatorConduitToken = defineRule({
  id: 'phabricator-conduit-token',
  provider: 'Phabricator',
  title: 'Phabricator Conduit API token',
  risk: 'Reads and changes revisions, tasks and repositories as its owner.',
  pattern: '(?:api|cli)-[a-z0-9]{28}',
  notBefore: '[0-9A-Za-z_.-]',
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  confidence: 'high',
  rotate: 'Phabricator → Settings → Conduit API tokens → Terminate.',
  documentation: 'https://secure.phabricator.com/book/phabricator/article/conduit/',
  examples: {
    positives: [...inAssignments('CONDUIT_TOKEN', TOKEN), TOKEN],
    negatives: [
      sample('ap', 'i-', noise('abcdefghijklmnopqrstuvwxyz234567', 27, 70)),
      `CONDUIT_TOKEN=${sample('ap', 'i-', 'x'.repeat(28))}`,
    ],
  },
})
