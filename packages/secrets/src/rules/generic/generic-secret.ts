import { defineRule } from '../define-rule.ts'
import { BASE62, HEX, noise, sample } from '../sample.ts'
import { quotedAssignment } from './assignment.ts'
import { SECRET_NAMES } from './names.ts'

/** A quoted value behind the name of a token, key or other machine-made secret. */
export const genericSecret = defineRule({
  id: 'generic-secret',
  aliases: ['generic-api-key', 'django-secret-key'],
  provider: 'Generic',
  title: 'Token, key or secret in source code or configuration',
  risk: 'Whoever reads it can act with the rights of the application or person that it was issued to.',
  pattern: quotedAssignment(SECRET_NAMES, 8),
  isRarityChecked: true,
  confidence: 'medium',
  rotate: 'Revoke or regenerate it where it was issued, then read it from a secret store or an environment variable.',
  examples: {
    positives: [
      sample('client_sec', 'ret = "', noise(BASE62, 32, 3), '"'),
      sample('{"apiKey": "', noise(HEX, 32, 5), '"}'),
      sample("SECRET_KEY = '", noise('abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)', 50, 7), "'"),
      sample('headers.set("X-Auth-Token", "', noise(BASE62, 40, 9), '")'),
      sample('const jwtSec', 'ret: string = "', noise(BASE62, 24, 4), '"'),
    ],
    negatives: [
      'token: "access_token"',
      'secretName: "my-app-credentials"',
      'apiKey: "YOUR_API_KEY_HERE"',
      'tokenizer = "bert-base-uncased-v2"',
      sample('secret: "$', '{{ secrets.TOKEN }}"'),
      'key_id = "0123456789abcdef"',
    ],
  },
})
