import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'
import { quotedAssignment } from './assignment.ts'
import { PASSWORD_NAMES } from './names.ts'

/** A quoted value behind the name of a password. */
export const genericPassword = defineRule({
  id: 'generic-password',
  aliases: ['hashicorp-tf-password', 'generic-api-key'],
  provider: 'Generic',
  title: 'Password in source code or configuration',
  risk: 'Whoever reads it can log in as the account that it belongs to.',
  pattern: quotedAssignment(PASSWORD_NAMES, 3),
  isRarityChecked: true,
  confidence: 'medium',
  rotate:
    'Change the password at the system that it opens, then read it from a secret store or an environment variable.',
  examples: {
    positives: [
      { path: 'config/database.json', text: sample('{"user": "app", "pass', 'word": "Gr4vel', '-Kite_88"}') },
      sample('db_pass', "word = 'mT7#", "qLw2x'"),
      sample('administrator_login_pass', 'word = "H8s!', 'kkw0Qz"'),
      sample("define('DB_PASS", "WORD', 'x9K", "2mmPq');"),
      sample('<user name="op" pass', 'word="t0mC4t', '-Yew"/>'),
      sample('var ftpPwd string = "Zx81', 'spectrum!"'),
      { path: 'web.config', text: sample('<add key="SmtpPass', 'word" value="k1wi', 'Tree77" />') },
    ],
    negatives: [
      sample('password = "$', '{DB_PASSWORD}"'),
      { path: 'src/locales/en.json', text: '"password": "Enter your password"' },
      'passwordField = "password_input"',
      'password: "changeme"',
      'const password = process.env["PASSWORD"]',
      'minPasswordLength = "12345678"',
    ],
  },
})
