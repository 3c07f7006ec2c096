import { defineRule } from '../define-rule.ts'
import { inContexts } from '../in-contexts.ts'
import { BASE62, BASE64URL, noise, sample } from '../sample.ts'

const STATELESS = sample(
  'gh',
  's_',
  '123456',
  '_ey',
  'J',
  noise(BASE62, 33, 2),
  '.ey',
  'J',
  noise(BASE62, 150, 3),
  '.',
  noise(BASE64URL, 86, 4),
)
const TOKEN = sample('gh', 's_', noise(BASE62, 36, 7))

/** GitHub App installation access token. */
export const githubAppInstallationToken = defineRule({
  id: 'github-app-installation-token',
  aliases: ['github-app-token'],
  provider: 'GitHub',
  title: 'GitHub App installation access token',
  risk: 'Acts as the app, or as the workflow, on every repository of the installation until it expires.',
  pattern: String.raw`ghs_(?:[0-9]{1,12}_eyJ[\w-]{8,600}\.eyJ[\w-]{8,1000}\.[\w-]{20,800}|[0-9A-Za-z]{36,251})`,
  notAfter: '[0-9A-Za-z]',
  minEntropy: 3,
  confidence: 'high',
  validator: 'github-token',
  rotate:
    'It expires within an hour; revoke it at once with the API call "Revoke an installation access token", and find out how it left the job.',
  documentation:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  examples: {
    positives: [
      ...inContexts('GH_TOKEN', TOKEN),
      `GH_TOKEN=${STATELESS}`,
      `https://x-access-token:${STATELESS}@github.com/octo/repo.git`,
    ],
    negatives: [
      sample('gh', 's_', noise(BASE62, 35, 7)),
      `GH_TOKEN=${sample('gh', 's_', 'x'.repeat(36))}`,
      'ghs_session_id_of_the_user',
    ],
  },
})
