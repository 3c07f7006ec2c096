import { defineRule } from '../define-rule.ts'
import { BASE62, noise, sample } from '../sample.ts'

/** An upper-case environment variable that is set to a bare value in the middle of a line. */
export const genericEnvSecret = defineRule({
  id: 'generic-env-secret',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Secret in an environment variable on a command line or in an image',
  risk: 'Whoever reads it can act with the rights of the application that it was given to.',
  pattern:
    '(?:(?:ENV|ARG)[ \\t]+[A-Z0-9_]{0,32}(?:PASSW(?:OR)?D|PASSPHRASE|PASS|PWD|SECRET|TOKEN|CREDENTIALS?|(?:API|ACCESS|PRIVATE|AUTH|ENCRYPTION|SIGNING|MASTER|ACCOUNT|APP|SECRET)_?KEY)(?:_[A-Z0-9_]{1,24})?[ \\t]+|(?:PASSW(?:OR)?D|PASSPHRASE|PASS|PWD|SECRET|TOKEN|CREDENTIALS?|(?:API|ACCESS|PRIVATE|AUTH|ENCRYPTION|SIGNING|MASTER|ACCOUNT|APP|SECRET)_?KEY)(?:_[A-Z0-9_]{1,24})?=)["\']?([^\\s"\'`<>(){}\\[\\],|;&$=+][^\\s"\'`<>;&|]{3,200})',
  isRarityChecked: true,
  notBefore: '[a-z]',
  confidence: 'medium',
  rotate: 'Change it at the system that it opens; pass it at run time instead, or as a build secret.',
  examples: {
    positives: [
      sample('docker run -e POSTGRES_PASS', 'WORD=brindle', '42 -d postgres:16'),
      sample('PGPASS', 'WORD=Tarn-', '5711 psql -h db.internal -U app'),
      { path: 'Dockerfile', text: sample('ENV ADMIN_PASS', 'WORD f3nnel', '-Root\n') },
      sample('export SERVICE_TO', 'KEN=', noise(BASE62, 32, 8), ' && ./run'),
      { path: 'Dockerfile', text: sample('ARG NPM_TO', 'KEN=', noise(BASE62, 36, 9), '\nRUN npm ci') },
    ],
    negatives: [
      'docker run -e POSTGRES_PASSWORD=$PASSWORD postgres',
      'PASSWORD=$(cat /run/secrets/pw) psql',
      'ENV PASSWORD_FILE=/run/secrets/password',
      'case TOKEN_EOF: return',
    ],
  },
})
