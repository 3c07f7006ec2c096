import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** Columns in front of the one with the password. */
const COLUMNS = [0, 1, 2, 3, 4, 5]
const ALIGNED = COLUMNS.map(
  (count) =>
    `(?:[^,;\\t\\r\\n]{0,120}[,;\\t]){${count}}"?(?i:password|passwd|passwort|pwd|secret)"?(?:[,;\\t][^\\r\\n]{0,200})?\\r?\\n(?:[^,;\\t\\r\\n]{0,120}[,;\\t]){${count}}"?([^",;\\s]{4,120})"?(?:[,;\\t\\r\\n]|$)`,
).join('|')

/** The first password of a table of logins, such as a browser exports. */
export const credentialsCsv = defineRule({
  id: 'credentials-csv',
  provider: 'Generic',
  title: 'Table of logins with passwords',
  risk: 'Whoever reads the table can log in as everyone in it.',
  pattern: `(?m:^)(?:\\xef\\xbb\\xbf)?(?:${ALIGNED})`,
  keywords: ['password', 'passwd', 'passwort', 'pwd', 'secret'],
  path: '(?i)\\.(?:csv|tsv)$',
  confidence: 'medium',
  rotate: 'Change every password of the table, and keep it in a password manager only.',
  examples: {
    positives: [
      {
        path: 'logins.csv',
        text: sample('name,url,username,password\nshop,https://shop.corp.net,ana,Fulmar', '-19\n'),
      },
      { path: 'users.csv', text: sample('username;password;role\r\nana;Kitti', 'wake4;admin\r\n') },
    ],
    negatives: [
      { path: 'users.csv', text: 'username,password\nana,\n' },
      { path: 'notes.csv', text: 'question,answer\nthe password,none\n' },
    ],
  },
})
