import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE62, noise, sample } from '../sample.ts'
import { WORDS } from '../words.ts'

const TOKEN = noise(BASE62, 33, 88)

/** Coveralls repository token. */
export const coverallsRepoToken = defineRule({
  id: 'coveralls-repo-token',
  provider: 'Coveralls',
  title: 'Coveralls repository token',
  risk: 'Uploads forged coverage to a repository.',
  pattern: assigned(String.raw`coveralls[\w.-]{0,8}token|repo_token`, '[0-9A-Za-z]{32,37}'),
  notAfter: '[0-9A-Za-z_-]',
  minEntropy: 3.4,
  allowlists: [WORDS],
  confidence: 'medium',
  rotate: 'Coveralls → the repository → Settings → Repo token → Regenerate.',
  documentation: 'https://docs.coveralls.io/api-introduction',
  examples: {
    positives: [...inAssignments('COVERALLS_REPO_TOKEN', TOKEN)],
    negatives: [
      `COVERALLS_REPO_TOKEN=${noise(BASE62, 31, 88)}`,
      `checksum: ${TOKEN}`,
      `COVERALLS_REPO_TOKEN=${sample('x'.repeat(33))}`,
    ],
  },
})
