import { defineRule } from '../define-rule.ts'
import { sample } from '../sample.ts'

/** The last field of a line of a .pgpass file. */
export const pgpassPassword = defineRule({
  id: 'pgpass-password',
  provider: 'Generic',
  title: 'Password in a .pgpass file',
  risk: 'Whoever reads it can log in to the PostgreSQL server that the line names.',
  pattern: ':(?:\\d{2,5}|\\*):[\\w*.\\-]{1,64}:[\\w*.@\\-]{1,64}:([^\\s:#][^\\s]{2,128})',
  keywords: [':'],
  path: '(?i)(?:^|/)(?:\\.?pgpass(?:\\.conf)?)$',
  confidence: 'high',
  rotate: 'Change the password of the database user, and keep the file out of the repository.',
  examples: {
    positives: [
      { path: 'home/ana/.pgpass', text: sample('*:*:*:app:Sundew', '_pool4\n') },
      { path: '.pgpass', text: sample('db.corp.net:5432:shop:app:Gorse', '-Hill81\n') },
    ],
    negatives: [
      { path: 'notes.txt', text: 'db:5432:shop:app:GorseHill81' },
      { path: '.pgpass', text: '# hostname:port:database:username:password' },
    ],
  },
})
