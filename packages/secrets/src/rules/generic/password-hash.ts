import { defineRule } from '../define-rule.ts'
import { BASE64, noise, sample } from '../sample.ts'

/** A bcrypt, Argon2 or PBKDF2 hash in code or a dump. */
export const passwordHash = defineRule({
  id: 'password-hash',
  provider: 'Generic',
  title: 'Password hash',
  risk: 'The hash can be guessed offline; weak passwords fall quickly.',
  pattern:
    '["\'`=,( \\t](\\$2[abxy]\\$\\d{2}\\$[./0-9A-Za-z]{53}|\\$argon2(?:i|d|id)\\$v=\\d+\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]{8,90}\\$[A-Za-z0-9+/]{16,128}|pbkdf2_sha256\\$\\d+\\$[A-Za-z0-9]{8,40}\\$[A-Za-z0-9+/]{43}=|\\$P\\$[./0-9A-Za-z]{31}|phpass[./0-9A-Za-z]{31})',
  keywords: ['$2', '$argon2', 'pbkdf2_sha256$', '$p$'],
  notAfter: '[./0-9A-Za-z+]',
  confidence: 'medium',
  rotate: 'Let the user set a new password; do not commit dumps of user tables.',
  examples: {
    positives: [
      {
        path: 'dump.sql',
        text: sample("INSERT INTO users VALUES (1,'ana','$2", 'y$10$', noise(BASE64.slice(0, 62), 53, 2), "');"),
      },
      { path: 'dump.sql', text: sample("('admin','$", 'P$', noise(BASE64.slice(0, 62), 31, 3), "')") },
    ],
    negatives: ["cost: '$20.00'", 'hash = bcrypt("$2y$10$")'],
  },
})
