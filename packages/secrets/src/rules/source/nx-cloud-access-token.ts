import { assigned } from '../assigned.ts'
import { defineRule } from '../define-rule.ts'
import { inAssignments } from '../in-contexts.ts'
import { BASE64URL, noise, sample } from '../sample.ts'

const TOKEN = noise(BASE64URL, 64, 26)

/** Nx Cloud access token. */
export const nxCloudAccessToken = defineRule({
  id: 'nx-cloud-access-token',
  provider: 'Nx',
  title: 'Nx Cloud access token',
  risk: 'Reads and writes the shared build cache, and so can poison builds.',
  pattern: assigned(String.raw`nx[_.-]?cloud[\w.-]{0,12}token`, '[0-9A-Za-z+/_-]{48,120}={0,2}'),
  notAfter: '[0-9A-Za-z+/=_-]',
  minEntropy: 3.8,
  confidence: 'medium',
  rotate: 'Nx Cloud → the workspace → Settings → Access tokens → Remove.',
  documentation: 'https://nx.dev/ci/recipes/security/access-tokens',
  examples: {
    positives: [...inAssignments('NX_CLOUD_ACCESS_TOKEN', TOKEN)],
    negatives: [
      `NX_CLOUD_ACCESS_TOKEN=${noise(BASE64URL, 44, 26)}`,
      `checksum: ${TOKEN}`,
      `NX_CLOUD_ACCESS_TOKEN=${sample('x'.repeat(64))}`,
    ],
  },
})
