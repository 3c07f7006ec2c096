import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** Columns in front of the one with the password. */
const COLUMNS = [0, 1, 2, 3, 4, 5, 6]
const ALIGNED = COLUMNS.map(
  (count) =>
    `(?:[^,()]{1,40},){${count}}[ \\t\\r\\n]*[\`"\\[]?\\w{0,24}(?:password|passwd|pwd)[\`"\\]]?[ \\t\\r\\n]*(?:,[^()]{1,400})?\\)[ \\t\\r\\n]*values[ \\t\\r\\n]*\\((?:[^,()]{1,120},){${count}}[ \\t\\r\\n]*n?'([^'\\s$<>{}%]{4,120})'`,
).join('|')

/** A password in the row of a table of users. */
export const sqlInsertPassword = defineRule({
  id: 'sql-insert-password',
  aliases: ['generic-api-key'],
  provider: 'Generic',
  title: 'Password in a row of a table of users',
  risk: 'Whoever reads it can log in as that user, or try the hash offline.',
  pattern: `(?i:insert[ \\t\\r\\n]+into[ \\t]+[\\w.\`"\\[\\]]{1,80}[ \\t\\r\\n]*\\((?:${ALIGNED}))`,
  keywords: ['insert into'],
  confidence: 'medium',
  rotate: 'Let the user set a new password; do not commit rows of user tables.',
  examples: {
    positives: [
      { path: 'seed.sql', text: sample("INSERT INTO users (name, password) VALUES ('ana', 'Ganne", "t_33');") },
      {
        path: 'seed.sql',
        text: sample('insert into `u` (id,`login`,`password`,a) values (1,', "'ana','Auk", "let88',0)"),
      },
    ],
    negatives: [
      { path: 'a.sql', text: 'INSERT INTO users (name, password) VALUES (?, ?)' },
      { path: 'a.sql', text: "INSERT INTO users (name, password) VALUES ('ana', 'password')" },
      { path: 'a.sql', text: "INSERT INTO users (password_hint, name) VALUES ('blue-4', 'ana')" },
    ],
  },
})
