import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The base64 credentials of a registry in Docker's configuration. */
export const dockerRegistryAuth = defineRule({
  id: 'docker-registry-auth',
  provider: 'Generic',
  title: 'Registry credentials in a Docker configuration',
  risk: 'Whoever reads it can pull private images and perhaps push in your name.',
  pattern: '\\\\?"auth\\\\?"[ \\t]*:[ \\t]*\\\\?"([A-Za-z0-9+/]{12,1000}={0,2})\\\\?"',
  validator: 'docker-auth',
  confidence: 'high',
  invalidConfidence: 'low',
  rotate: 'Change the password or revoke the token at the registry; use a credential helper instead of a file.',
  examples: {
    positives: [
      {
        path: '.docker/config.json',
        text: sample('{"auths":{"registry.corp.net":{"auth": "', 'Y2ktYm90Ok0wb3I', '0SGVuLTc3', '"}}}'),
      },
      {
        path: '.dockercfg',
        text: sample('{"https://index.docker.io/v1/":{"auth":"', 'YW5hOkJlcmdhbW90', 'LTIz', '","email":"a@b.io"}}'),
      },
    ],
    negatives: [
      { path: 'config.json', text: '{"auth": "basic"}' },
      { path: 'config.json', text: '{"auths": {}}' },
    ],
  },
})
