import { defineRule } from '../define-rule.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'
import { bareAssignment } from './assignment.ts'
import { SECRET_NAMES } from './names.ts'

/** A bare value behind the name of a token, key or other machine-made secret, in formats that know no quotes. */
export const genericSecretBare = defineRule({
  id: 'generic-secret-bare',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Token, key or secret in a configuration file',
  risk: 'Whoever reads it can act with the rights of the application or person that it was issued to.',
  pattern: bareAssignment(SECRET_NAMES, 8),
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Revoke or regenerate it where it was issued, then read it from a secret store or an environment variable.',
  examples: {
    positives: [
      { path: '.env', text: sample('APP_SEC', 'RET=', noise(HEX, 32, 2), '\n') },
      { path: 'config/secrets.yml', text: sample('production:\n  secret_key_base: ', noise(HEX, 128, 3), '\n') },
      { path: 'application.properties', text: sample('jwt.sec', 'ret=', noise(BASE62, 40, 5), '\n') },
      { path: '.s3cfg', text: sample('secret_', 'key = ', noise(BASE62, 40, 6), '\n') },
    ],
    negatives: [
      { path: 'deploy.yaml', text: 'secretName: billing-credentials\n' },
      { path: 'workflow.yml', text: sample('token: $', '{{ secrets.GITHUB_TOKEN }}\n') },
      { path: 'main.go', text: 'token := lexer.NextToken\n' },
      { path: '.env', text: 'API_KEY_FILE=/run/secrets/api_key\n' },
    ],
  },
})
