import { defineRule } from '../define-rule.ts'

/** The database of a password manager. */
export const passwordDatabaseFile = defineRule({
  id: 'password-database-file',
  provider: 'Generic',
  title: 'Database of a password manager',
  risk: 'It holds many passwords behind one that can be guessed offline.',
  pattern: null,
  path: '(?i)(?:\\.(?:kdbx?|psafe3|agilekeychain|opvault|1pif|keychain(?:-db)?|enpassdbx?|walletx)|(?:^|/)(?:logins\\.json|key[34]\\.db|signons\\.sqlite|wallet\\.dat|credentials-config\\.json))$',
  confidence: 'medium',
  rotate: 'Treat every entry as known: change the passwords in it, beginning with those for shared systems.',
  examples: {
    positives: [
      { path: 'ops/team.kdbx', text: '' },
      { path: '.mozilla/firefox/x.default/logins.json', text: '{}' },
    ],
    negatives: [
      { path: 'docs/logins.md', text: '' },
      { path: 'src/logins.ts', text: '' },
    ],
  },
})
